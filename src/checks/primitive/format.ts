import type { MessageId, MessageParams } from '../../finding/catalogue.js';

/** What is wrong with a primitive value: a message and its parameters, except for the element's name. */
export type PrimitiveFault = {
  [Id in MessageId]: { readonly id: Id; readonly params: Omit<MessageParams<Id>, 'element'> };
}[Extract<MessageId, 'primitive-json-type' | 'primitive-empty' | 'primitive-blank' | 'primitive-format' | 'primitive-range' | 'date-nonexistent' | 'date-zone-missing' | 'string-too-long'>];

/** Says what is wrong with a JSON value as a value of the type, or undefined when nothing is. */
export type PrimitiveFormat = (value: unknown) => PrimitiveFault | undefined;

/** The kind of a JSON value, for messages. */
export function jsonKind(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** A value for a message: cut where it is long. */
export function shown(value: unknown, limit = 120): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
}

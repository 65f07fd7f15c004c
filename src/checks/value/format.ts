import type { MessageId, MessageParams } from '../../finding/catalogue.js';
import type { Suggestion } from '../../finding/finding.js';
import type { Bilingual } from '../../finding/message.js';
import { shorten } from '../../text/shorten.js';

/** What is wrong with a primitive value: a message and its parameters, except for what depends on the element. */
export type PrimitiveFault = {
  [Id in MessageId]: { readonly id: Id; readonly params: Omit<MessageParams<Id>, 'element' | 'advice'>; readonly suggestion?: Suggestion };
}[Extract<
  MessageId,
  | 'primitive-json-type'
  | 'primitive-empty'
  | 'primitive-blank'
  | 'primitive-format'
  | 'primitive-range'
  | 'date-nonexistent'
  | 'date-zone-missing'
  | 'string-too-long'
>];

/**
 * Says what is wrong with a JSON value as a value of the type, or undefined when nothing is.
 * @param written how a number is written in the document, where that is not as JavaScript writes it
 */
export type PrimitiveFormat = (value: unknown, written?: string) => PrimitiveFault | undefined;

const kinds: Readonly<Record<string, Bilingual>> = {
  array: { en: 'an array', da: 'et array' },
  boolean: { en: 'a boolean', da: 'en boolesk værdi (true eller false)' },
  null: { en: 'null', da: 'null' },
  number: { en: 'a number', da: 'et tal' },
  object: { en: 'an object', da: 'et objekt' },
  string: { en: 'a string', da: 'en tekst' },
};

/** The kind of a JSON value, for messages. */
export function jsonKind(value: unknown): Bilingual {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return kinds[kind] ?? { en: kind, da: kind };
}

/** A value for a message: cut where it is long. */
export function shown(value: unknown, limit = 120): string {
  return shorten(typeof value === 'string' ? value : jsonText(value, limit), limit);
}

/** JSON, as JSON.stringify writes it, until there is more than is shown: the data may be huge, or nested without end. */
function jsonText(value: unknown, room: number): string {
  if (typeof value === 'string') return jsonString(value.slice(0, room + 1));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? String(value);
  const isList = Array.isArray(value);
  let text = isList ? '[' : '{';
  for (const key in value) {
    if (text.length > room) return text;
    if (text.length > 1) text += ',';
    if (!isList) text += `${jsonString(key.slice(0, room + 1))}:`;
    text += jsonText((value as Readonly<Record<string, unknown>>)[key], room - text.length);
  }
  return text + (isList ? ']' : '}');
}

const plain = /^[ !#-[\]-~]*$/;

/** Most texts have nothing that JSON escapes. */
function jsonString(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

import { readTime, type TimeSpan } from '../time/time-span.js';
import type { Path } from '../rule.js';
import { isObject, own, type JsonObject } from '../../finding/json.js';
import { objectsAt, textAt } from './json.js';

/** A text in the report, and where it stands. */
export interface TextValue {
  readonly text: string;
  readonly path: Path;
}

/** A time in the report: as it is written, and all that it can mean. */
export interface TimeValue extends TextValue {
  readonly span: TimeSpan;
}

/** A code in the report. */
export interface CodeValue {
  readonly code: string;
  readonly system?: string;
  /** Of the Coding. */
  readonly path: Path;
}

/** A reference in the report. */
export interface Link {
  /** What is referred to, when it is a literal reference. */
  readonly reference?: string;
  /** What is referred to, when it is a logical reference. */
  readonly identifier?: string;
  /** fullUrl of the entry it stands in. */
  readonly from?: string;
  readonly path: Path;
}

export function textValue(resource: unknown, path: Path, key: string): TextValue | undefined {
  const text = textAt(resource, key);
  return text === undefined ? undefined : { text, path: [...path, key] };
}

export function timeValue(resource: unknown, path: Path, key: string): TimeValue | undefined {
  const found = textValue(resource, path, key);
  const span = found && readTime(found.text);
  return span && { ...found, span };
}

/** A Reference; undefined when there is none, or it has neither a reference nor anything else that names its target. */
export function linkValue(value: unknown, path: Path, from: string | undefined): Link | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) return undefined;
  const reference = textAt(value, 'reference');
  const identifier = textAt(own(value, 'identifier'), 'value');
  return {
    path,
    ...(reference === undefined ? {} : { reference }),
    ...(identifier === undefined ? {} : { identifier }),
    ...(from === undefined ? {} : { from }),
  };
}

/** The Codings of a CodeableConcept that have a code. */
export function codesOf(concept: unknown, path: Path): CodeValue[] {
  return objectsAt(concept, 'coding').flatMap(({ item, index }) => {
    const code = textAt(item, 'code');
    const system = textAt(item, 'system');
    return code === undefined ? [] : [{ code, path: [...path, 'coding', index], ...(system === undefined ? {} : { system }) }];
  });
}

/** The same for a list of CodeableConcepts. */
export function codesIn(parent: JsonObject, path: Path, key: string): CodeValue[] {
  return objectsAt(parent, key).flatMap(({ item, index }) => codesOf(item, [...path, key, index]));
}

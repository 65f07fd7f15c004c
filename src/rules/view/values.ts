import { isObject, type JsonObject } from '../../finding/json.js';
import { readTime, type TimeSpan } from '../time/time-span.js';
import { listAt, textAt } from './json.js';
import { Place } from './place.js';

/** A text in the report. */
export class TextValue extends Place {
  readonly text: string;

  constructor(around: Place | undefined, name: string, text: string) {
    super(around, name);
    this.text = text;
  }
}

/** A time in the report: as it is written, and all that it can mean. */
export class TimeValue extends TextValue {
  readonly span: TimeSpan;

  constructor(around: Place | undefined, name: string, text: string, span: TimeSpan) {
    super(around, name, text);
    this.span = span;
  }
}

/** A code in the report: a Coding that has one. */
export class CodeValue extends Place {
  readonly code: string;
  readonly system: string | undefined;

  constructor(concept: Place, index: number, code: string, coding: JsonObject) {
    super(concept, 'coding', index);
    this.code = code;
    this.system = textAt(coding, 'system');
  }
}

/** An element with codes in it. */
export class CodedValue extends Place {
  readonly codes: readonly CodeValue[];

  constructor(around: Place, name: string, index: number, codes: readonly CodeValue[]) {
    super(around, name, index);
    this.codes = codes;
  }
}

export function textValue(parent: unknown, around: Place | undefined, name: string): TextValue | undefined {
  const text = textAt(parent, name);
  return text === undefined ? undefined : new TextValue(around, name, text);
}

export function timeValue(parent: unknown, around: Place | undefined, name: string): TimeValue | undefined {
  const text = textAt(parent, name);
  if (text === undefined) return undefined;
  const span = readTime(text);
  return span === undefined ? undefined : new TimeValue(around, name, text, span);
}

/** The Codings of a CodeableConcept that have a code. */
export function codesOf(concept: unknown, place: Place): CodeValue[] {
  const codes: CodeValue[] = [];
  addCodes(codes, concept, place);
  return codes;
}

/** The same for a list of CodeableConcepts. */
export function codesIn(parent: unknown, around: Place, name: string): CodeValue[] {
  const codes: CodeValue[] = [];
  const concepts = listAt(parent, name);
  for (let index = 0; index < concepts.length; index++) addCodes(codes, concepts[index], new Place(around, name, index));
  return codes;
}

function addCodes(codes: CodeValue[], concept: unknown, place: Place): void {
  if (!isObject(concept)) return;
  const codings = listAt(concept, 'coding');
  for (let index = 0; index < codings.length; index++) {
    const coding = codings[index];
    if (!isObject(coding)) continue;
    const code = textAt(coding, 'code');
    if (code !== undefined) codes.push(new CodeValue(place, index, code, coding));
  }
}

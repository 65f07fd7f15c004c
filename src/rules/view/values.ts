import { isObject } from '../../finding/json.js';
import { readTime, type TimeSpan } from '../time/time-span.js';
import { listOf, textOf } from './json.js';
import { Place, Placed } from './place.js';

/** A text in the report. */
export class TextValue extends Placed {
  readonly text: string;
  readonly place: Place;

  constructor(text: string, place: Place) {
    super();
    this.text = text;
    this.place = place;
  }
}

/** A time in the report: as it is written, and all that it can mean. */
export class TimeValue extends Placed {
  readonly text: string;
  readonly span: TimeSpan;
  readonly place: Place;

  constructor(text: string, span: TimeSpan, place: Place) {
    super();
    this.text = text;
    this.span = span;
    this.place = place;
  }
}

/** A code in the report: a Coding that has one. */
export class CodeValue extends Placed {
  readonly code: string;
  readonly system: string | undefined;
  readonly place: Place;

  constructor(code: string, system: string | undefined, place: Place) {
    super();
    this.code = code;
    this.system = system;
    this.place = place;
  }
}

/** An element with codes in it. */
export class CodedValue extends Placed {
  readonly codes: readonly CodeValue[];
  readonly place: Place;

  constructor(codes: readonly CodeValue[], place: Place) {
    super();
    this.codes = codes;
    this.place = place;
  }
}

export function textValue(value: unknown, around: Place | undefined, name: string): TextValue | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : new TextValue(text, new Place(around, name));
}

export function timeValue(value: unknown, around: Place | undefined, name: string): TimeValue | undefined {
  const text = textOf(value);
  const span = text === undefined ? undefined : readTime(text);
  return text === undefined || span === undefined ? undefined : new TimeValue(text, span, new Place(around, name));
}

/** The Codings of a CodeableConcept that have a code. */
export function codesOf(concept: unknown, place: Place): CodeValue[] {
  const codes: CodeValue[] = [];
  addCodes(codes, concept, place);
  return codes;
}

/** The same for a list of CodeableConcepts. */
export function codesIn(concepts: unknown, around: Place, name: string): CodeValue[] {
  const codes: CodeValue[] = [];
  const list = listOf(concepts);
  for (let index = 0; index < list.length; index++) addCodes(codes, list[index], new Place(around, name, index));
  return codes;
}

function addCodes(codes: CodeValue[], concept: unknown, place: Place): void {
  if (!isObject(concept)) return;
  const codings = listOf(concept.coding);
  for (let index = 0; index < codings.length; index++) {
    const coding = codings[index];
    if (!isObject(coding)) continue;
    const code = textOf(coding.code);
    if (code !== undefined) codes.push(new CodeValue(code, textOf(coding.system), new Place(place, 'coding', index)));
  }
}

import { isObject, type JsonObject } from '../../fhir/json.js';
import type { Path } from '../rule.js';
import { readTime, type TimeSpan } from '../time/time-span.js';
import { listOf, objectOf, textOf, withItem } from './json.js';
import { pathFrom, single, type Placed } from './place.js';

// A report has dozens of these. So each keeps the way to its place, which is put together for findings only; and none extends
// another: one class has its objects made several times as fast as a family of them.

/** A text in the report. */
export class TextValue implements Placed {
  readonly text: string;
  readonly around: Placed;
  readonly names: Path;
  readonly index: number;

  /** @param index of the first name: see pathFrom */
  constructor(text: string, around: Placed, names: Path, index: number) {
    this.text = text;
    this.around = around;
    this.names = names;
    this.index = index;
  }

  get path(): Path {
    return pathFrom(this.around, this.names, this.index);
  }
}

/** A time in the report: as it is written, and all that it can mean. */
export class TimeValue implements Placed {
  readonly text: string;
  readonly span: TimeSpan;
  readonly around: Placed;
  readonly names: Path;

  constructor(text: string, span: TimeSpan, around: Placed, names: Path) {
    this.text = text;
    this.span = span;
    this.around = around;
    this.names = names;
  }

  get path(): Path {
    return pathFrom(this.around, this.names, single);
  }
}

/** A code in the report: a Coding that has one. */
export class CodeValue implements Placed {
  readonly code: string;
  readonly coding: JsonObject;
  readonly around: Placed;
  readonly name: string;
  readonly index: number;
  readonly position: number;

  /**
   * @param name of the CodeableConcept, or of the list that it is in
   * @param index of the CodeableConcept in its list; `single` where it is in none
   * @param position of the Coding
   */
  constructor(code: string, coding: JsonObject, around: Placed, name: string, index: number, position: number) {
    this.code = code;
    this.coding = coding;
    this.around = around;
    this.name = name;
    this.index = index;
    this.position = position;
  }

  get system(): string | undefined {
    return textOf(this.coding.system);
  }

  get path(): Path {
    return [...pathFrom(this.around, [this.name, 'coding'], this.index), this.position];
  }
}

/** An item of a list that has codes in it: an extension, a participant. */
export class CodedValue implements Placed {
  readonly around: Placed;
  readonly name: string;
  readonly index: number;
  readonly codes: readonly CodeValue[];
  readonly json: JsonObject;

  constructor(item: JsonObject, around: Placed, name: 'extension' | 'participant', index: number) {
    this.json = item;
    this.around = around;
    this.name = name;
    this.index = index;
    this.codes = name === 'extension' ? codesOf(item.valueCodeableConcept, this, 'valueCodeableConcept') : codesIn(item.type, this, 'type');
  }

  get path(): Path {
    return pathFrom(this.around, [this.name], this.index);
  }

  /** Where there is text beside the codes, from here on. */
  get texts(): Path[] {
    if (this.name === 'extension')
      return objectOf(this.json.valueCodeableConcept).text === undefined ? [] : [['valueCodeableConcept', 'text']];
    return listOf(this.json.type).flatMap((concept, index) => (objectOf(concept).text === undefined ? [] : [['type', index, 'text']]));
  }
}

export function textValue(value: unknown, around: Placed, names: Path): TextValue | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : new TextValue(text, around, names, single);
}

export function timeValue(value: unknown, around: Placed, names: Path): TimeValue | undefined {
  const text = textOf(value);
  const span = text === undefined ? undefined : readTime(text);
  return text === undefined || span === undefined ? undefined : new TimeValue(text, span, around, names);
}

/** The Codings of a CodeableConcept that have a code. */
function codesOf(concept: unknown, around: Placed, name: string): readonly CodeValue[] {
  return withCodes(none, concept, around, name, single);
}

/** The same for a list of CodeableConcepts. */
export function codesIn(concepts: unknown, around: Placed, name: string): readonly CodeValue[] {
  const list = listOf(concepts);
  let codes = none;
  for (let index = 0; index < list.length; index++) codes = withCodes(codes, list[index], around, name, index);
  return codes;
}

const none: readonly CodeValue[] = [];

function withCodes(codes: readonly CodeValue[], concept: unknown, around: Placed, name: string, index: number): readonly CodeValue[] {
  if (!isObject(concept)) return codes;
  const codings = listOf(concept.coding);
  let all = codes;
  for (let position = 0; position < codings.length; position++) {
    const coding = codings[position];
    const code = isObject(coding) ? textOf(coding.code) : undefined;
    if (isObject(coding) && code !== undefined) all = withItem(all, new CodeValue(code, coding, around, name, index, position));
  }
  return all;
}

import { isObject, type JsonObject } from '../../fhir/json.js';
import type { Path } from '../rule.js';
import type { Entry } from './entry.js';
import { objectOf, textOf, withItem } from './json.js';
import { pathFrom, single, type Placed } from './place.js';

/** A reference in the report. */
export class Link implements Placed {
  /** What is referred to, when it is a literal reference. */
  readonly reference: string | undefined;
  /** The entry whose resource it stands in. */
  readonly entry: Entry;
  readonly json: JsonObject;
  readonly names: Path;
  readonly index: number;
  /** What the report found for it: all rules ask, and it is looked up once (ReportView.targetOf). */
  isFound: boolean;
  target: Entry | undefined;

  /** @param index of the first name: see pathFrom */
  constructor(json: JsonObject, entry: Entry, names: Path, index: number) {
    this.reference = textOf(json.reference);
    this.entry = entry;
    this.json = json;
    this.names = names;
    this.index = index;
    this.isFound = false;
    this.target = undefined;
  }

  /** What is referred to, when it is a logical reference. */
  get identifier(): string | undefined {
    return textOf(objectOf(this.json.identifier).value);
  }

  get path(): Path {
    return pathFrom(this.entry, this.names, this.index);
  }
}

/** Reads a Reference; undefined where there is none. */
export function linkOf(value: unknown, entry: Entry, names: Path): Link | undefined {
  return isLink(value) ? new Link(value, entry, names, single) : undefined;
}

/** Links with that of one more item of a list, if there is a Reference in it. */
export function withLink(links: readonly Link[], value: unknown, entry: Entry, names: Path, index: number): readonly Link[] {
  return isLink(value) ? withItem(links, new Link(value, entry, names, index)) : links;
}

/** Is there a Reference, with a reference or anything else that names its target? */
function isLink(value: unknown): value is JsonObject {
  return isObject(value) && (typeof value.reference === 'string' || Object.keys(value).length > 0);
}

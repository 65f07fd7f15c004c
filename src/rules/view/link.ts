import { isObject, type JsonObject } from '../../finding/json.js';
import type { Entry } from './entries.js';
import type { EntryBase } from './entry.js';
import { objectOf, textOf } from './json.js';
import { type Place, Placed } from './place.js';

/** A reference in the report. */
export class Link extends Placed {
  /** What is referred to, when it is a literal reference. */
  readonly reference: string | undefined;
  /** What is referred to, when it is a logical reference. */
  readonly identifier: string | undefined;
  /** The entry whose resource it stands in. */
  readonly entry: EntryBase;
  readonly place: Place;
  /** What the report found for it: all rules ask, and it is looked up once (ReportView.targetOf). */
  found: { readonly target: Entry | undefined } | undefined;

  constructor(reference: JsonObject, entry: EntryBase, place: Place) {
    super();
    this.reference = textOf(reference.reference);
    this.identifier = textOf(objectOf(reference.identifier).value);
    this.entry = entry;
    this.place = place;
    this.found = undefined;
  }
}

/** Is there a Reference, with a reference or anything else that names its target? */
export function isLink(value: unknown): value is JsonObject {
  return isObject(value) && Object.keys(value).length > 0;
}

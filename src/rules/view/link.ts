import { isObject, own } from '../../finding/json.js';
import type { Entry } from './entries.js';
import type { EntryBase } from './entry.js';
import { textAt } from './json.js';
import { Place } from './place.js';

/** A reference in the report. */
export class Link extends Place {
  /** What is referred to, when it is a literal reference. */
  readonly reference: string | undefined;
  /** What is referred to, when it is a logical reference. */
  readonly identifier: string | undefined;
  /** The entry whose resource it stands in. */
  readonly entry: EntryBase;
  /** What the report found for it: all rules ask, and it is looked up once (ReportView.targetOf). */
  found: { readonly target: Entry | undefined } | undefined;

  constructor(entry: EntryBase, around: Place, name: string, index: number | undefined, value: unknown) {
    super(around, name, index);
    this.entry = entry;
    this.reference = textAt(value, 'reference');
    this.identifier = textAt(own(value, 'identifier'), 'value');
    this.found = undefined;
  }
}

/** Is there a Reference, with a reference or anything else that names its target? */
export function isLink(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0;
}

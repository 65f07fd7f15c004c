import type { Finding } from '../../../finding/finding.js';
import type { ExpectedIssue } from '../suite-case.js';

/**
 * A way in which the reference names another place than we do for the same fault. Narrow on purpose: it looks at what both say
 * and at the shape of both places, and takes neither an ancestor nor an index for another as such.
 */
export interface Quirk {
  readonly name: string;
  /** Why the places differ, for the page. */
  readonly cause: string;
  /**
   * Do these two say the same?
   * @param all everything that we report as errors in this run
   */
  isSame(ours: Finding, theirs: ExpectedIssue, all: readonly Finding[]): boolean;
}

/** A place without indices: `Patient.name.text`. */
export function withoutIndices(place: string): string {
  return place.replace(/\[\d+\]/g, '');
}

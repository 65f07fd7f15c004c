import type { Finding } from '../finding/finding.js';
import type { Excerpt } from './excerpt.js';
import type { Surroundings } from './surroundings.js';

/** A finding with the piece of source text that shows it, where there is text. */
export interface ReportedFinding extends Finding {
  readonly excerpt?: Excerpt;
  /** More of the source text, for reports that show it. */
  readonly surroundings?: Surroundings;
  /** The place, said so that it outlasts changes around it (document/stable-place.ts). */
  readonly place?: string;
}

import type { ReportedFinding } from './document-result.js';
import type { Suppression } from './suppressed.js';

/** A finding that was set aside on request. */
export interface SuppressedFinding extends ReportedFinding {
  readonly suppression: Suppression;
}

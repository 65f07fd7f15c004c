import type { ReportedFinding } from './reported-finding.js';
import type { Suppression } from './suppressed.js';

/** A finding that was set aside on request. */
export interface SuppressedFinding extends ReportedFinding {
  readonly suppression: Suppression;
}

import type { Severity } from '../../finding/severity.js';

/** From which severity on the exit code is 1. */
export type Threshold = Severity | 'never';

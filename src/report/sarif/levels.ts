import type { Explanation } from '../explanations.js';

/** SARIF's words for our weights (3.27.10). */
export const levels: Readonly<Record<Explanation['severity'], 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  unreadable: 'error',
};

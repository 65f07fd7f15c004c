import type { Selected } from './select.js';

/** One value of a repeating element, by its place in the array (-1 when the element does not repeat). */
export interface Item extends Selected {
  readonly index: number;
}

import { countedFromOne } from './counted-from-one.js';
import { fullUrlAtFirstEntry } from './full-url-at-first-entry.js';
import { itemAround } from './item-around.js';
import type { Quirk } from './quirk.js';
import { sliceExplained } from './slice-explained.js';
import { xPath } from './x-path.js';

/** Every way in which the reference is known to name another place for the same fault. */
export const quirks: readonly Quirk[] = [fullUrlAtFirstEntry, countedFromOne, xPath, sliceExplained, itemAround];

import type { Bilingual } from '../../finding/message.js';

/** What a minimum demands of an element, and what there is instead. */
export function demandOf(min: number, count: number): Bilingual {
  if (min === 1 && count === 0) return missing;
  return {
    en: `must occur at least ${times(min, 'time', 'times')}, but ${count === 0 ? 'is missing' : `occurs ${times(count, 'time', 'times')}`}`,
    da: `skal forekomme mindst ${times(min, 'gang', 'gange')}, men ${count === 0 ? 'mangler' : `forekommer ${times(count, 'gang', 'gange')}`}`,
  };
}

/** The same for a slice, after its name. */
export function sliceDemandOf(min: number, count: number): Bilingual {
  if (min === 1 && count === 0) return missingSlice;
  return {
    en: ` at least ${times(min, 'time', 'times')}, but contains it ${times(count, 'time', 'times')}`,
    da: ` mindst ${times(min, 'gang', 'gange')}, men indeholder den ${times(count, 'gang', 'gange')}`,
  };
}

const missing: Bilingual = { en: 'is required, but missing', da: 'er påkrævet, men mangler' };
const missingSlice: Bilingual = { en: ', which is missing', da: ', som mangler' };

function times(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

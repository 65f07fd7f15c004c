import type { Bilingual } from '../../finding/message.js';
import type { LinkedElement } from '../linked.js';

/** What to do about an element that is there without a value: where the profile requires it, leaving it out would be the next mistake. */
export function emptyAdvice(element: LinkedElement): Bilingual {
  const slices = element.slices?.all.filter((slice) => slice.element.min > 0).map(({ name }) => `"${name}"`) ?? [];
  if (slices.length > 0) return { en: `it must contain ${slices.join(' and ')}`, da: `det skal indeholde ${slices.join(' og ')}` };
  return element.min > 0 ? required : optional;
}

const required: Bilingual = { en: 'send a value, because the element is required', da: 'send en værdi, for elementet er påkrævet' };
const optional: Bilingual = { en: 'send a value, or leave the element out', da: 'send en værdi, eller udelad elementet' };

/** An item of a list that has no value. */
export const emptyItemAdvice: Bilingual = { en: 'send a value, or leave the item out', da: 'send en værdi, eller udelad det' };

import { places, replace } from './edit.js';

/** Other numbers, and what JSON may have in a number's place. @param {any} document */
export function* numberEdits(document) {
  for (const place of places(document)) {
    if (typeof place.value !== 'number') continue;
    yield replace(document, 'number: as string', place, String(place.value));
    yield replace(document, 'number: zero', place, 0);
    yield replace(document, 'number: below zero', place, -place.value - 1);
    yield replace(document, 'number: with a fraction', place, place.value + 0.5);
    yield replace(document, 'number: very large', place, 1e12);
    yield replace(document, 'number: very small', place, 1e-9);
    yield replace(document, 'number: as boolean', place, true);
    yield replace(document, 'number: as object', place, { value: place.value });
  }
}

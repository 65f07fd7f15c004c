import { editHolder, editValue, isObject, places, replace } from './edit.js';

/** Changes that any JSON value can suffer, whatever it means. @param {any} document */
export function* structureEdits(document) {
  for (const place of places(document)) {
    const { key, value } = place;
    if (typeof key === 'string') yield* propertyEdits(document, place);
    if (typeof key === 'number') yield* itemEdits(document, place);
    if (isObject(value)) yield* objectEdits(document, place);
    if (typeof value === 'string') yield* stringEdits(document, place);
    if (typeof value === 'boolean') {
      yield replace(document, 'boolean as string', place, String(value));
      yield replace(document, 'boolean as number', place, Number(value));
      yield replace(document, 'boolean turned', place, !value);
    }
    yield replace(document, 'null', place, null);
  }
}

function* propertyEdits(document, place) {
  const { key, value } = place;
  yield editHolder(document, 'delete property', place, (holder) => delete holder[key]);
  yield editHolder(document, 'property in capitals', place, (holder) => rename(holder, key, key.charAt(0).toUpperCase() + key.slice(1)));
  yield editHolder(document, 'property misspelt', place, (holder) => rename(holder, key, `${key}s`));
  if (!Array.isArray(value)) yield replace(document, 'wrapped in an array', place, [value]);
  if (Array.isArray(value)) {
    yield replace(document, 'array unwrapped', place, value[0]);
    yield replace(document, 'array emptied', place, []);
    yield replace(document, 'array in an array', place, [value]);
    yield replace(document, 'array of null', place, [null]);
  }
}

function* itemEdits(document, place) {
  yield editHolder(document, 'item removed', place, (holder, key) => holder.splice(key, 1));
  yield editHolder(document, 'item doubled', place, (holder, key) => holder.splice(key, 0, structuredClone(holder[key])));
  yield editHolder(document, 'null before item', place, (holder, key) => holder.splice(key, 0, null));
}

function* objectEdits(document, place) {
  yield replace(document, 'object emptied', place, {});
  yield replace(document, 'object as string', place, 'text');
  if (place.value.resourceType !== undefined) return;
  yield editValue(document, 'element id added', place, (value) => (value.id = 'part-1'));
  yield editValue(document, 'element id with a space', place, (value) => (value.id = 'part 1'));
  yield editValue(document, 'unknown property added', place, (value) => (value.remark = 'text'));
  yield editValue(document, 'resourceType in an element', place, (value) => (value.resourceType = 'Patient'));
}

function* stringEdits(document, place) {
  const { value } = place;
  yield replace(document, 'empty string', place, '');
  yield replace(document, 'blank string', place, '   ');
  yield replace(document, 'space before', place, ` ${value}`);
  yield replace(document, 'space after', place, `${value} `);
  yield replace(document, 'string as number', place, 1);
  yield replace(document, 'string as boolean', place, true);
  yield replace(document, 'string as object', place, { value });
  yield replace(document, 'string in capitals', place, value.toUpperCase());
  yield replace(document, 'control character', place, `${value}\u0001`);
  yield replace(document, 'newline within', place, `${value.slice(0, 2)}\n${value.slice(2)}`);
}

/** Renames a property and leaves it where it stands. */
function rename(holder, from, to) {
  const entries = Object.entries(holder);
  for (const [key] of entries) delete holder[key];
  for (const [key, value] of entries) holder[key === from ? to : key] = value;
}

import { editHolder, editValue, isObject, places, replace } from './edit.js';

/** Code systems that nobody's value sets are sure to draw from: [what it is, system]. */
const systems = [
  ['system: SNOMED CT', 'http://snomed.info/sct'],
  ['system: LOINC', 'http://loinc.org'],
  ['system: unknown', 'http://test.example/codes'],
  ['system: of R4', 'http://terminology.hl7.org/CodeSystem/v3-ActCode'],
  ['system: of a value set of R4', 'http://hl7.org/fhir/ValueSet/administrative-gender'],
];

const codes = [
  ['code: unknown', 'no-such-code'],
  ['code: an unknown UUID', '11111111-2222-4333-8444-555555555555'],
  ['code: with a space', 'ac1057da a510'],
  ['code: two spaces', 'two  spaces'],
];

/** Values of code elements, where the name says nothing of the value set: [what it is, code]. */
const plainCodes = [
  ['plain code: unknown', 'no-such-code'],
  ['plain code: draft', 'draft'],
  ['plain code: active', 'active'],
  ['plain code: completed', 'completed'],
  ['plain code: entered-in-error', 'entered-in-error'],
  ['plain code: finished', 'finished'],
  ['plain code: in-progress', 'in-progress'],
  ['plain code: order', 'order'],
  ['plain code: official', 'official'],
];
const plainNames = new Set(['status', 'intent', 'use', 'gender', 'type', 'language', 'mode', 'kind', 'priority']);

/** Codings and codes. @param {any} document @param {import('./material.js').Material} material */
export function* codingEdits(document, material) {
  for (const place of places(document)) {
    const { value, name } = place;
    if (typeof value === 'string' && plainNames.has(name) && !Array.isArray(value))
      for (const [kind, code] of plainCodes) yield replace(document, kind, place, code);
    if (isCoding(value)) yield* ofCoding(document, place, material);
    if (isObject(value) && Array.isArray(value.coding)) yield* ofConcept(document, place);
  }
}

const replaceBy = (kind, document, place, coding) => ({
  ...editHolder(document, kind, place, (holder, key) => (holder[key] = { ...coding })),
  detail: coding.code,
});

const isCoding = (value) => isObject(value) && typeof value.code === 'string' && typeof value.system === 'string';

function* ofCoding(document, place, { codings, pick }) {
  const set = (kind, change) => editValue(document, kind, place, (coding) => Object.assign(coding, change));
  const { system: own, code: ownCode } = place.value;
  for (const [kind, system] of systems) yield set(kind, { system });
  yield set('system: trailing slash', { system: `${own}/` });
  yield set('system: in capitals', { system: own.toUpperCase() });
  yield set('system: http for https, or the other way', {
    system: own.startsWith('https:') ? own.replace('https:', 'http:') : own.replace('http:', 'https:'),
  });
  for (const [kind, code] of codes) yield set(kind, { code });
  const others = codings.filter(({ system, code }) => system !== own || code !== ownCode);
  for (const coding of pick(
    others.filter(({ system }) => system === own),
    3,
  ))
    yield replaceBy('coding: another of its system', document, place, coding);
  for (const coding of pick(
    others.filter(({ system }) => system !== own),
    3,
  ))
    yield replaceBy('coding: of another system', document, place, coding);
  yield set('code in capitals', { code: place.value.code.toUpperCase() });
  yield set('display: wrong', { display: 'Noget andet' });
  yield set('display: in capitals', { display: (place.value.display ?? 'x').toUpperCase() });
  yield set('display: with two spaces', { display: (place.value.display ?? 'x y').replace(' ', '  ') });
  yield set('version: unknown', { version: '99.0' });
  yield set('userSelected', { userSelected: true });
  yield editValue(document, 'coding without system', place, (coding) => delete coding.system);
  yield editValue(document, 'coding without code', place, (coding) => delete coding.code);
  yield editValue(document, 'coding without display', place, (coding) => delete coding.display);
  yield editValue(document, 'coding of display alone', place, (coding) => {
    delete coding.system;
    delete coding.code;
  });
}

function* ofConcept(document, place) {
  yield editValue(document, 'concept with text', place, (concept) => (concept.text = 'Tekst'));
  yield editValue(document, 'concept of text alone', place, (concept) => {
    delete concept.coding;
    concept.text = 'Tekst';
  });
  yield editValue(document, 'second coding: unknown system', place, (concept) =>
    concept.coding.push({ system: 'http://test.example/codes', code: 'x' }),
  );
  yield editValue(document, 'second coding: SNOMED CT', place, (concept) =>
    concept.coding.push({ system: 'http://snomed.info/sct', code: '185349003' }),
  );
  yield editValue(document, 'second coding first', place, (concept) =>
    concept.coding.unshift({ system: 'http://snomed.info/sct', code: '185349003' }),
  );
  yield editValue(document, 'second coding: wrong code', place, (concept) =>
    concept.coding.push({ ...concept.coding[0], code: 'no-such-code' }),
  );
}

/** The codings that a document uses, each once. @param {any} document @returns {Record<string, string>[]} */
export function codingsOf(document) {
  return places(document)
    .filter(({ value }) => isCoding(value))
    .map(({ value }) => value);
}

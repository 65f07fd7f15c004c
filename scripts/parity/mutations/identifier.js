import { editValue, isObject, places } from './edit.js';

/** Numbers that are like one that is right: [what it is, change]. */
const values = [
  ['with a hyphen', (value) => `${value.slice(0, 6)}-${value.slice(6)}`],
  ['a character less', (value) => value.slice(0, -1)],
  ['a character more', (value) => `${value}0`],
  ['letters in it', (value) => `${value.slice(0, -3)}AB2`],
  ['another last digit', (value) => value.slice(0, -1) + (value.endsWith('7') ? '3' : '7')],
  ['another first digit', (value) => (value.startsWith('9') ? '3' : '9') + value.slice(1)],
  ['full-width digits', (value) => value.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))],
  ['as a urn', (value) => `urn:uuid:${value}`],
];

/** Identifiers: their values, systems and other parts. @param {any} document @param {import('./material.js').Material} material */
export function* identifierEdits(document, { identifierSystems, pick }) {
  for (const place of places(document).filter(
    ({ value }) => isObject(value) && typeof value.system === 'string' && typeof value.value === 'string',
  )) {
    const set = (kind, change) => editValue(document, `identifier: ${kind}`, place, (identifier) => Object.assign(identifier, change));
    for (const system of pick(
      identifierSystems.filter((other) => other !== place.value.system),
      3,
    ))
      yield { ...set('of another system', { system }), detail: system };
    yield set('of an unknown system', { system: 'http://test.example/numbers' });
    for (const [name, change] of values) yield set(name, { value: change(place.value.value) });
    yield set('use secondary', { use: 'secondary' });
    yield set('use unknown', { use: 'mine' });
    yield set('with period', { period: { start: '2020-01-01', end: '2021-01-01' } });
    yield set('with period turned', { period: { start: '2021-01-01', end: '2020-01-01' } });
    yield set('with type', { type: { text: 'Number' } });
    yield set('with assigner', { assigner: { display: 'Office' } });
    for (const part of ['use', 'system', 'value'])
      yield editValue(document, `identifier: without ${part}`, place, (identifier) => delete identifier[part]);
  }
}

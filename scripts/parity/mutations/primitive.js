import { editHolder, places, replace } from './edit.js';

/** Dates and times: [what it is, text]. Some are right. */
const dateTimes = [
  ['date only', '2025-05-14'],
  ['month only', '2025-05'],
  ['year only', '2025'],
  ['time without zone', '2025-05-14T09:12:05'],
  ['time without seconds', '2025-05-14T09:12Z'],
  ['time with fraction', '2025-05-14T09:12:05.123+02:00'],
  ['long fraction', '2025-05-14T09:12:05.123456789Z'],
  ['offset without colon', '2025-05-14T09:12:05+0200'],
  ['offset of 15 hours', '2025-05-14T09:12:05+15:00'],
  ['offset of 14 hours', '2025-05-14T09:12:05+14:00'],
  ['small letters t and z', '2025-05-14t09:12:05z'],
  ['space for T', '2025-05-14 09:12:05Z'],
  ['month 13', '2025-13-01T09:12:05Z'],
  ['30 February', '2025-02-30'],
  ['29 February of no leap year', '2025-02-29T09:12:05Z'],
  ['29 February of a leap year', '2024-02-29T09:12:05Z'],
  ['hour 24', '2025-05-14T24:00:00Z'],
  ['minute 60', '2025-05-14T09:60:00Z'],
  ['leap second', '2016-12-31T23:59:60Z'],
  ['Danish date', '14-05-2025'],
  ['slashes', '2025/05/14'],
  ['no zero', '2025-5-14'],
  ['year 0000', '0000-01-01'],
  ['far year', '9999-12-31T23:59:59Z'],
  ['no date', 'i går'],
];

const ids = [
  ['id with underscore', 'id_1'],
  ['id with space', 'id 1'],
  ['id of 64', 'a'.repeat(64)],
  ['id of 65', 'a'.repeat(65)],
  ['id with slash', 'a/b'],
  ['id with dots and dashes', 'a.b-c'],
  ['id with Danish letters', 'æøå'],
  ['id of a number', '0'],
];

const uris = [
  ['uri with space', 'http://test.example/a b'],
  ['relative uri', 'some/where'],
  ['uri without scheme', 'www.test.example'],
  ['uri with braces', 'http://test.example/{id}'],
  ['uri with fragment', 'http://test.example/a#b'],
  ['uri with trailing slash', 'http://test.example/'],
  ['bare uuid urn', 'urn:uuid:'],
  ['uuid urn in capitals', 'urn:uuid:407CEB16-ACB4-43EA-A4F5-D415C17FADED'],
  ['broken uuid urn', 'urn:uuid:407ceb16-acb4-43ea-a4f5'],
  ['oid urn', 'urn:oid:1.2.208.176.1.2'],
  ['broken oid urn', 'urn:oid:9.9.x'],
  ['oid without urn', '1.2.208.176.1.2'],
  ['uri with Danish letters', 'http://test.example/åben'],
];

const dateNames = new Set([
  'start',
  'end',
  'timestamp',
  'birthDate',
  'lastUpdated',
  'valueDateTime',
  'valueDate',
  'created',
  'time',
  'date',
  'valueInstant',
]);
const uriNames = new Set(['system', 'url', 'fullUrl', 'profile', 'valueUri', 'source', 'instantiatesUri', 'instantiatesCanonical']);

/** Right and wrong forms of FHIR's primitive types, and what may stand beside a primitive. @param {any} document */
export function* primitiveEdits(document) {
  for (const place of places(document)) {
    const { name, value, key } = place;
    if (typeof value === 'string') for (const [kind, text] of formsOf(name)) yield replace(document, kind, place, text);
    if (typeof key === 'string' && isPrimitive(value) && !key.startsWith('_') && key !== 'resourceType' && key !== 'div')
      yield* besideEdits(document, place);
  }
}

function formsOf(name) {
  if (dateNames.has(name)) return dateTimes;
  if (name === 'id') return ids;
  return uriNames.has(name) ? uris : [];
}

const isPrimitive = (value) => ['string', 'boolean', 'number'].includes(typeof value);
const absent = { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' };

/** What `_name` can hold, and what it must not. */
function* besideEdits(document, place) {
  const { key } = place;
  const beside = (kind, content, without = false) =>
    editHolder(document, kind, place, (holder) => {
      holder[`_${key}`] = content;
      if (without) delete holder[key];
    });
  yield beside('primitive with element id', { id: 'p1' });
  yield beside('primitive with extension', { extension: [{ url: 'http://test.example/remark', valueString: 'text' }] });
  yield beside('primitive of extension alone', { extension: [absent] }, true);
  yield beside('primitive of element id alone', { id: 'p1' }, true);
  yield beside('beside primitive: empty object', {});
  yield beside('beside primitive: null', null);
  yield beside('beside primitive: string', 'text');
  yield beside('beside primitive: array', [{ id: 'p1' }]);
  yield beside('beside primitive: unknown property', { value: 'text' });
  yield beside('beside primitive: extension without value', { extension: [{ url: 'http://test.example/remark' }] });
}

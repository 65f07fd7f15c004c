import fc from 'fast-check';

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  'x',
  '_',
  '_status',
  'value[x]',
  'valueString',
  'valueReference',
  'valueQuantity',
  'resourceType',
  'id',
  'extension',
  'modifierExtension',
  'contained',
  'meta',
  'text',
  'reference',
  'identifier',
  'subject',
  'coding',
  'code',
  'system',
  'display',
  'period',
  'start',
  'fullUrl',
  'resource',
  'entry',
  'url',
  'status',
  'fhir_comments',
];
const texts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '2026-02-30',
  '2026-04-01T24:00:00Z',
  '2026-04-01T00:00:00.123456789+14:00',
  '0000',
  '9999-12-31T23:59:59-12:00',
  '0101011234',
  '3112999999',
  '010101-1234',
  '1.2.208.176.1.2',
  'urn:uuid:00000000-0000-0000-0000-000000000000',
  'urn:oid:1',
  '#',
  '#a',
  'Patient/',
  'Patient/x/_history/',
  'http://',
  'http://[',
  '../../x',
  'javascript:alert(1)',
  'Bundle',
  'Nothing',
  'http://hl7.org/fhir/StructureDefinition/Patient|4.0.1',
  'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report',
  '<div xmlns="http://www.w3.org/1999/xhtml"><p>x</div>',
  '%resource',
  '(a+)+$',
  'a'.repeat(5000),
  '😀'.repeat(300),
  '{placeholder}',
  '-1',
  '1e400',
];
const numbers = [0, -0, -1, 1.5, 1e21, 1e-9, 2 ** 53, 2 ** 31, Number.MAX_VALUE, Number.MIN_VALUE];

/** Anything a sender could put in the place of anything else. */
const replacement = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.constantFrom(...numbers, true, false, null) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [],
      {},
      [[]],
      [null],
      [{}],
      { extension: [] },
      { extension: [{ url: 'x', valueString: 'y' }] },
      { resourceType: 'Patient' },
      { reference: '#x' },
      { coding: [{}] },
      { value: 1 },
    ),
  },
);

/** Edits of the value of a document, as `withEdits` makes them. */
export const valueEdits = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('replace'), at: fc.nat(), value: replacement }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), at: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), at: fc.nat(), from: fc.nat() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('add'), at: fc.nat(), name: fc.constantFrom(...names), value: replacement }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('repeat'), at: fc.nat(), times: fc.integer({ min: 1, max: 20 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('nest'),
        at: fc.nat(),
        depth: fc.integer({ min: 1, max: 300 }),
        name: fc.constantFrom(...names),
      }),
    },
  ),
  { minLength: 1, maxLength: 6 },
);

/** A copy of the value with the edits made, one after another. The original is not changed. */
export function withEdits(original, edits) {
  const document = { root: structuredClone(original) };
  for (const edit of edits) apply(document, edit);
  return document.root;
}

function apply(document, edit) {
  const all = slotsOf(document);
  const slot = all[edit.at % all.length];
  const value = slot.holder[slot.key];
  switch (edit.kind) {
    case 'replace':
      return put(slot.holder, slot.key, structuredClone(edit.value));
    case 'remove':
      return Array.isArray(slot.holder) ? void slot.holder.splice(slot.key, 1) : delete slot.holder[slot.key];
    case 'move': {
      const from = all[edit.from % all.length];
      return put(slot.holder, slot.key, structuredClone(from.holder[from.key]));
    }
    case 'add':
      return isObject(value)
        ? put(value, edit.name, structuredClone(edit.value))
        : put(slot.holder, slot.key, [value, structuredClone(edit.value)]);
    case 'repeat':
      return Array.isArray(value) ? value.push(...Array.from({ length: edit.times }, () => structuredClone(value[0]))) : undefined;
    case 'nest': {
      let nested = value;
      for (let depth = 0; depth < edit.depth; depth++) nested = depth % 2 === 0 ? put({}, edit.name, nested) : [nested];
      return put(slot.holder, slot.key, nested);
    }
    default:
      throw new TypeError(`no such edit: ${edit.kind}`);
  }
}

/** Every place that holds a value, the root included. */
function slotsOf(document) {
  const slots = [{ holder: document, key: 'root' }];
  for (let next = 0; next < slots.length && slots.length < 100_000; next++) {
    const { holder, key } = slots[next];
    const value = holder[key];
    if (Array.isArray(value)) for (let index = 0; index < value.length; index++) slots.push({ holder: value, key: index });
    else if (isObject(value)) for (const name of Object.keys(value)) slots.push({ holder: value, key: name });
  }
  return slots;
}

/** As JSON.parse does it: `__proto__` becomes a property like any other. */
function put(holder, key, value) {
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
  return holder;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

import { editHolder, editValue, isObject, places, resources } from './edit.js';

const unknown = { url: 'http://test.example/remark', valueString: 'text' };

/** Extensions to put where none is expected: [what it is, extension]. */
const strangers = [
  ['unknown', unknown],
  ['of R4', { url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace', valueAddress: { city: 'Holbæk' } }],
  ['of R4, anywhere', { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
  ['of R4 that is none', { url: 'http://hl7.org/fhir/StructureDefinition/no-such-extension', valueString: 'text' }],
  ['without url', { valueString: 'text' }],
  ['without value', { url: 'http://test.example/remark' }],
  ['with two values', { url: 'http://test.example/remark', valueString: 'text', valueCode: 'code' }],
  [
    'with value and extension',
    { url: 'http://test.example/remark', valueString: 'text', extension: [{ url: 'part', valueString: 'text' }] },
  ],
  ['with nested extensions', { url: 'http://test.example/remark', extension: [{ url: 'part', valueString: 'text' }] }],
  ['with relative url', { url: 'remark', valueString: 'text' }],
  ['of a type that is no extension value', { url: 'http://test.example/remark', valueElementDefinition: {} }],
];

/**
 * Extensions: moved, changed, and put where they may or may not be. @param {any} document @param {import('./material.js').Material}
 * material
 */
export function* extensionEdits(document, { extensions, pick }) {
  for (const place of places(document)) {
    if (typeof place.key === 'number' && place.path.at(-2) === 'extension') yield* ofExtension(document, place);
    if (isObject(place.value) && place.value.resourceType === undefined && place.path.at(-2) !== 'extension') {
      for (const [kind, extension] of strangers) yield add(document, `extension in an element: ${kind}`, place, 'extension', extension);
      for (const extension of pick(extensions, 1))
        yield { ...add(document, 'extension in an element: of the guide', place, 'extension', extension), detail: extension.url };
      yield add(document, 'modifierExtension in an element: unknown', place, 'modifierExtension', unknown);
    }
  }
  for (const place of resources(document)) {
    for (const [kind, extension] of strangers) yield add(document, `extension of a resource: ${kind}`, place, 'extension', extension);
    for (const extension of pick(extensions, 3))
      yield { ...add(document, 'extension of a resource: of the guide', place, 'extension', extension), detail: extension.url };
    for (const extension of pick(extensions, 1))
      yield {
        ...add(document, 'modifierExtension of a resource: of the guide', place, 'modifierExtension', extension),
        detail: extension.url,
      };
    yield add(document, 'modifierExtension of a resource: unknown', place, 'modifierExtension', unknown);
  }
}

const add = (document, kind, place, list, extension) =>
  editValue(
    document,
    kind,
    place,
    (value) => (value[list] = [...(Array.isArray(value[list]) ? value[list] : []), structuredClone(extension)]),
  );

function* ofExtension(document, place) {
  const set = (kind, change) => editValue(document, `extension: ${kind}`, place, change);
  const valueKey = Object.keys(place.value).find((key) => key.startsWith('value'));
  yield set('url unknown', (extension) => (extension.url = 'http://test.example/remark'));
  yield set('url misspelt', (extension) => (extension.url += 's'));
  yield set('url with version', (extension) => (extension.url += '|1.0.1'));
  yield set('string in place of its value', (extension) => {
    delete extension[valueKey];
    extension.valueString = 'text';
  });
  yield set('second value', (extension) => (extension.valueString = 'text'));
  yield set('value without type', (extension) => {
    extension.value = extension[valueKey];
    delete extension[valueKey];
  });
  yield set('without its value', (extension) => delete extension[valueKey]);
  yield set('extension beside its value', (extension) => (extension.extension = [{ url: 'part', valueString: 'text' }]));
  yield set('extension in place of its value', (extension) => {
    delete extension[valueKey];
    extension.extension = [{ url: 'part', valueString: 'text' }];
  });
  yield editHolder(document, 'extension: doubled', place, (holder, key) => holder.push(structuredClone(holder[key])));
  yield {
    ...editValue(document, 'extension: as modifierExtension', place, () => undefined),
    make: () => {
      const copy = structuredClone(document);
      const owner = place.path.slice(0, -2).reduce((inner, step) => inner[step], copy);
      owner.modifierExtension = [owner.extension[place.key]];
      owner.extension.splice(place.key, 1);
      if (owner.extension.length === 0) delete owner.extension;
      return copy;
    },
  };
}

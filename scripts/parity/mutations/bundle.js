import { at, editHolder, editValue, isObject, places, resources } from './edit.js';

const types = ['document', 'message', 'transaction', 'transaction-response', 'batch', 'batch-response', 'history', 'searchset', 'nothing'];
const observation = { resourceType: 'Observation', id: 'o1', status: 'final', code: { text: 'a' } };

/** The Bundle and its entries. @param {any} document */
export function* bundleEdits(document) {
  for (const bundle of resources(document).filter(({ value }) => value.resourceType === 'Bundle' && value.entry?.length > 0)) {
    const edit = (kind, change) => editValue(document, `bundle: ${kind}`, bundle, change);
    for (const type of types) yield edit(`type ${type}`, (value) => (value.type = type));
    yield edit('total', (value) => (value.total = 3));
    yield edit('total below zero', (value) => (value.total = -1));
    yield edit('link', (value) => (value.link = [{ relation: 'self', url: 'http://test.example/Bundle' }]));
    yield edit('identifier', (value) => (value.identifier = { system: 'http://test.example/numbers', value: '1' }));
    yield edit(
      'signature',
      (value) =>
        (value.signature = {
          type: [{ system: 'urn:iso-astm:E1762-95:2013', code: '1.2.840.10065.1.12.1.1' }],
          when: '2025-05-14T23:45:51Z',
          who: { display: 'a' },
        }),
    );
    yield edit('no timestamp', (value) => delete value.timestamp);
    yield edit('timestamp of a date', (value) => (value.timestamp = '2025-05-14'));
    yield edit('no entries', (value) => delete value.entry);
    yield edit('entries turned round', (value) => value.entry.reverse());
    yield edit('another resource', (value) => value.entry.push({ fullUrl: 'https://test.fhir.dk/Observation/o1', resource: observation }));
    yield edit('an invalid other resource', (value) =>
      value.entry.push({ fullUrl: 'https://test.fhir.dk/Observation/o1', resource: { ...observation, status: 'x' } }),
    );
    yield edit('a bundle inside', (value) =>
      value.entry.push({ fullUrl: 'https://test.fhir.dk/Bundle/b1', resource: { resourceType: 'Bundle', id: 'b1', type: 'collection' } }),
    );
    yield edit('an empty entry', (value) => value.entry.push({}));
    yield edit('an entry of fullUrl alone', (value) => value.entry.push({ fullUrl: 'https://test.fhir.dk/Patient/1' }));
    for (const type of new Set(bundle.value.entry.map(({ resource }) => resource?.resourceType).filter(Boolean))) {
      yield { ...edit('a second resource of a type', (value) => value.entry.push(another(value, type))), detail: type };
    }
  }
  for (const entry of places(document).filter(
    ({ path, key, value }) => typeof key === 'number' && path.at(-2) === 'entry' && isObject(value.resource),
  ))
    yield* ofEntry(document, entry);
}

/** A copy of the first entry of a type under another id. */
function another(bundle, type) {
  const copy = structuredClone(bundle.entry.find(({ resource }) => resource?.resourceType === type) ?? bundle.entry[0]);
  copy.resource.id = '22222222-2222-4222-8222-222222222222';
  copy.fullUrl = `https://test.fhir.dk/${copy.resource.resourceType}/${copy.resource.id}`;
  return copy;
}

function* ofEntry(document, entry) {
  const { resourceType: type, id } = entry.value.resource ?? {};
  const edit = (kind, change) => editValue(document, `entry: ${kind}`, entry, change);
  yield edit('without fullUrl', (value) => delete value.fullUrl);
  for (const [kind, fullUrl] of [
    ['relative', `${type}/${id}`],
    ['of another id', `https://test.fhir.dk/${type}/33333333-3333-4333-8333-333333333333`],
    ['of another type', `https://test.fhir.dk/Device/${id}`],
    ['on another server', `https://other.example/${type}/${id}`],
    ['of http', `http://test.fhir.dk/${type}/${id}`],
    ['urn:uuid', `urn:uuid:${id}`],
    ['urn:uuid of another', 'urn:uuid:33333333-3333-4333-8333-333333333333'],
    ['with version', `https://test.fhir.dk/${type}/${id}/_history/1`],
    ['that is no address', 'a b'],
  ])
    yield edit(`fullUrl ${kind}`, (value) => (value.fullUrl = fullUrl));
  yield edit('without resource', (value) => delete value.resource);
  yield edit('without id', (value) => delete value.resource.id);
  yield edit('with link', (value) => (value.link = [{ relation: 'self', url: 'http://test.example' }]));
  yield edit('with search', (value) => (value.search = { mode: 'match' }));
  yield edit('with request', (value) => (value.request = { method: 'PUT', url: `${type}/${id}` }));
  yield edit('with response', (value) => (value.response = { status: '200' }));
  yield editHolder(document, 'entry: doubled', entry, (holder, key) => holder.splice(key, 0, structuredClone(holder[key])));
  yield editHolder(document, 'entry: doubled without fullUrl', entry, (holder, key) =>
    holder.push({ resource: structuredClone(holder[key].resource) }),
  );
  yield editHolder(document, 'entry: doubled with other content', entry, (holder, key) =>
    holder.push({ ...structuredClone(holder[key]), resource: { ...holder[key].resource, language: 'da' } }),
  );
  yield editHolder(document, 'entry: doubled with versions', entry, (holder, key) => {
    holder[key].resource.meta = { ...holder[key].resource.meta, versionId: '1' };
    holder.push(structuredClone(holder[key]));
    holder.at(-1).resource.meta.versionId = '2';
  });
  yield editHolder(document, 'entry: first', entry, (holder, key) => holder.unshift(...holder.splice(key, 1)));
  yield {
    ...editHolder(document, 'entry: all of one type gone', entry, () => undefined),
    make: () => {
      const copy = structuredClone(document);
      const bundle = at(copy, entry.path.slice(0, -2));
      bundle.entry = bundle.entry.filter(({ resource }) => resource?.resourceType !== type);
      return copy;
    },
  };
}

import { editHolder, editValue, isObject, places } from './edit.js';

/** References within and out of a report. @param {any} document */
export function* referenceEdits(document) {
  const entries = document.resourceType === 'Bundle' ? (document.entry ?? []) : [];
  const fullUrls = entries.map((entry) => entry.fullUrl).filter((url) => typeof url === 'string');
  for (const place of places(document).filter(({ value }) => isObject(value) && typeof value.reference === 'string')) {
    const set = (kind, change) => editValue(document, `reference: ${kind}`, place, (reference) => Object.assign(reference, change));
    const { reference } = place.value;
    const [type, id] = reference.split('/');
    yield set('dangling', { reference: `${type}/no-such-id` });
    yield set('to a type that the element has not', { reference: 'Device/1' });
    yield set('to a type that FHIR has not', { reference: 'Person2/1' });
    yield set('type alone', { reference: type });
    yield set('id alone', { reference: id });
    yield set('fragment that is not there', { reference: '#none' });
    yield set('fragment of the container', { reference: '#' });
    yield set('with version', { reference: `${reference}/_history/1` });
    yield set('absolute on another server', { reference: `https://other.example/fhir/${reference}` });
    yield set('to a web page', { reference: 'http://other.example/page' });
    yield set('urn:uuid of the id', { reference: `urn:uuid:${id}` });
    yield set('with the right type', { type });
    yield set('with a wrong type', { type: 'Practitioner' });
    yield set('with an unknown type', { type: 'Nothing' });
    yield set('with display', { display: 'Josefine' });
    yield set('with identifier beside', { identifier: { system: 'http://test.example/numbers', value: '1' } });
    yield editHolder(
      document,
      'reference: identifier alone',
      place,
      (holder, key) => (holder[key] = { identifier: { system: 'http://test.example/numbers', value: '1' } }),
    );
    yield editHolder(document, 'reference: display alone', place, (holder, key) => (holder[key] = { display: 'Josefine' }));
    yield editHolder(document, 'reference: string', place, (holder, key) => (holder[key] = reference));
    for (const url of fullUrls) {
      const target = url.split('/').slice(-2).join('/');
      yield set(`fullUrl of ${target.split('/')[0]}`, { reference: url });
      if (target !== reference) yield set(`to ${target.split('/')[0]} instead`, { reference: target });
    }
  }
}

/** A literal reference taken apart. `type` and `id` are there for relative references and for URLs that look RESTful. */
export interface ParsedReference {
  readonly kind: 'contained' | 'urn' | 'relative' | 'absolute';
  readonly type?: string;
  readonly id?: string;
  readonly version?: string;
}

/** `[base/]Type/id[/_history/version][#fragment]` (http://hl7.org/fhir/R4/references.html#literal). */
const restful = /^((?:https?:\/\/|[a-z][a-z0-9+.-]*:\/\/)[^\s?#]*\/)?([A-Z][A-Za-z]{1,63})\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/([A-Za-z0-9\-.]{1,64}))?(?:#.*)?$/;

/** Takes a reference apart; undefined when it has none of the forms a reference may have. */
export function parseReference(reference: string): ParsedReference | undefined {
  if (reference.startsWith('#')) return { kind: 'contained', id: reference.slice(1) };
  if (/^urn:(?:uuid|oid):\S+$/.test(reference)) return { kind: 'urn' };
  const match = restful.exec(reference);
  if (match) {
    const [, base, type = '', id = '', version] = match;
    return { kind: base === undefined ? 'relative' : 'absolute', type, id, ...(version === undefined ? {} : { version }) };
  }
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(reference)) return { kind: 'absolute' };
  // A search such as Patient?identifier=…, allowed in transactions.
  return /^[A-Z][A-Za-z]+\?\S+$/.test(reference) ? { kind: 'relative' } : undefined;
}

import { parseReference } from './reference-text.js';

/** What can be referred to: a resource in an entry of a Bundle. */
export interface Addressed {
  readonly type: string;
  readonly id?: string | undefined;
  readonly fullUrl?: string | undefined;
}

/** The entries of one Bundle, found in constant time by what references name them with. */
export interface AddressIndex<T extends Addressed> {
  readonly byFullUrl: ReadonlyMap<string, T>;
  /** By `Type/id`. */
  readonly byId: ReadonlyMap<string, T>;
}

/** Indexes the entries of a Bundle. Of several with the same address, the first is kept. */
export function indexAddresses<T extends Addressed>(entries: Iterable<T>): AddressIndex<T> {
  const byFullUrl = new Map<string, T>();
  const byId = new Map<string, T>();
  for (const entry of entries) {
    const { type, id, fullUrl } = entry;
    if (fullUrl !== undefined && !byFullUrl.has(fullUrl)) byFullUrl.set(fullUrl, entry);
    if (id !== undefined && !byId.has(`${type}/${id}`)) byId.set(`${type}/${id}`, entry);
  }
  return { byFullUrl, byId };
}

/**
 * Finds what a reference names in a Bundle: by its address, by its address relative to where the resource that refers
 * stands, or by type and id (http://hl7.org/fhir/R4/bundle.html#references). The last is generous: a fullUrl that is wrong
 * has a finding of its own, and should not make every reference fail.
 * @param from fullUrl of the entry that the reference stands in
 */
export function findByReference<T extends Addressed>(index: AddressIndex<T>, reference: string, from: string | undefined): T | undefined {
  const bare = reference.split('#', 1)[0] ?? reference;
  const exact = index.byFullUrl.get(bare);
  if (exact) return exact;
  const parsed = parseReference(bare);
  if (parsed?.type === undefined || parsed.id === undefined) return undefined;
  const name = `${parsed.type}/${parsed.id}`;
  if (parsed.kind === 'absolute') {
    const unversioned = bare.replace(/\/_history\/[^/]*$/, '');
    return index.byFullUrl.get(unversioned);
  }
  const base = from === undefined ? undefined : restfulBase(from);
  return (base === undefined ? undefined : index.byFullUrl.get(base + name)) ?? index.byId.get(name);
}

/**
 * Finds what a reference names by its address alone, as the specification has it: its fullUrl, or a relative reference below the
 * server that the referring resource's own fullUrl names (http://hl7.org/fhir/R4/bundle.html#references).
 */
export function findStrictly<T extends Addressed>(index: AddressIndex<T>, reference: string, from: string | undefined): T | undefined {
  const bare = (reference.split('#', 1)[0] ?? reference).replace(/\/_history\/[^/]*$/, '');
  const exact = index.byFullUrl.get(bare);
  if (exact) return exact;
  const base = from === undefined ? undefined : restfulBase(from);
  return base === undefined ? undefined : index.byFullUrl.get(base + bare);
}

/** `https://server/Patient/1` stands under `https://server/`. */
function restfulBase(fullUrl: string): string | undefined {
  const parsed = parseReference(fullUrl);
  if (parsed?.kind !== 'absolute' || parsed.type === undefined || parsed.id === undefined) return undefined;
  return fullUrl.slice(0, fullUrl.lastIndexOf(`${parsed.type}/${parsed.id}`));
}

import { isTypeAndId, parseReference } from './reference-text.js';

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
  /** `https://server/Patient/1` stands under `https://server/`: kept, since all references of a resource ask for it. */
  readonly bases: Map<string, string | undefined>;
  /** No address is used twice, and each that looks RESTful ends with the type and id of its resource: then `Type/id` names one thing only. */
  readonly plain: boolean;
}

/** Indexes the entries of a Bundle. Of several with the same address, the first is kept. */
export function indexAddresses<T extends Addressed>(entries: Iterable<T>): AddressIndex<T> {
  const byFullUrl = new Map<string, T>();
  const byId = new Map<string, T>();
  let plain = true;
  for (const entry of entries) {
    const { type, id, fullUrl } = entry;
    const name = id === undefined ? undefined : `${type}/${id}`;
    if (fullUrl !== undefined) {
      if (byFullUrl.has(fullUrl)) plain = false;
      else byFullUrl.set(fullUrl, entry);
      plain &&= isPlain(fullUrl, name);
    }
    if (name === undefined) continue;
    if (byId.has(name)) plain = false;
    else byId.set(name, entry);
  }
  return { byFullUrl, byId, plain, bases: new Map() };
}

/** An absolute address that, if it looks like one of a server, is that of `Type/id`. */
function isPlain(fullUrl: string, name: string | undefined): boolean {
  if (fullUrl.startsWith('urn:')) return true;
  if (!fullUrl.startsWith('http')) return false;
  if (name !== undefined && fullUrl.endsWith(name) && fullUrl.charCodeAt(fullUrl.length - name.length - 1) === slash) return name.indexOf('/') === name.lastIndexOf('/');
  return parseReference(fullUrl)?.type === undefined;
}

const slash = 0x2f;

/**
 * findByReference, for the common forms of a reference in a Bundle whose addresses are in order. Undefined means no more than that
 * findByReference has to be asked.
 */
export function findPlainly<T extends Addressed>(index: AddressIndex<T>, reference: string): T | undefined {
  if (!index.plain) return undefined;
  if (isTypeAndId(reference)) return index.byId.get(reference);
  const target = reference.includes('#') ? undefined : index.byFullUrl.get(reference);
  return target !== undefined && parseReference(reference) !== undefined ? target : undefined;
}

/**
 * Finds what a reference names in a Bundle: by its address, by its address relative to where the resource that refers
 * stands, or by type and id (http://hl7.org/fhir/R4/bundle.html#references). The last is generous: a fullUrl that is wrong
 * has a finding of its own, and should not make every reference fail.
 * @param from fullUrl of the entry that the reference stands in
 */
export function findByReference<T extends Addressed>(index: AddressIndex<T>, reference: string, from: string | undefined): T | undefined {
  const bare = withoutFragment(reference);
  const exact = index.byFullUrl.get(bare);
  if (exact) return exact;
  const parsed = parseReference(bare);
  if (parsed?.type === undefined || parsed.id === undefined) return undefined;
  if (parsed.kind === 'absolute') return parsed.version === undefined ? undefined : index.byFullUrl.get(unversioned(bare));
  const name = parsed.version === undefined ? bare : unversioned(bare);
  const base = baseOf(index, from);
  return (base === undefined ? undefined : index.byFullUrl.get(base + name)) ?? index.byId.get(name);
}

/**
 * Finds what a reference names by its address alone, as the specification has it: its fullUrl, or a relative reference below the
 * server that the referring resource's own fullUrl names (http://hl7.org/fhir/R4/bundle.html#references).
 */
export function findStrictly<T extends Addressed>(index: AddressIndex<T>, reference: string, from: string | undefined): T | undefined {
  const bare = unversioned(withoutFragment(reference));
  const exact = index.byFullUrl.get(bare);
  if (exact) return exact;
  const base = baseOf(index, from);
  return base === undefined ? undefined : index.byFullUrl.get(base + bare);
}

function withoutFragment(reference: string): string {
  const fragment = reference.indexOf('#');
  return fragment < 0 ? reference : reference.slice(0, fragment);
}

function unversioned(reference: string): string {
  return reference.replace(/\/_history\/[^/]*$/, '');
}

function baseOf(index: AddressIndex<Addressed>, fullUrl: string | undefined): string | undefined {
  if (fullUrl === undefined) return undefined;
  let base = index.bases.get(fullUrl);
  if (base === undefined && !index.bases.has(fullUrl)) index.bases.set(fullUrl, (base = restfulBase(fullUrl)));
  return base;
}

function restfulBase(fullUrl: string): string | undefined {
  const parsed = parseReference(fullUrl);
  if (parsed?.kind !== 'absolute' || parsed.type === undefined || parsed.id === undefined) return undefined;
  return fullUrl.slice(0, fullUrl.lastIndexOf(`${parsed.type}/${parsed.id}`));
}

import type { Addressed } from './addressed.js';
import { haveSameAddress, isNamed, isPlain } from './plain-address.js';
import { isTypeAndId, parseReference } from './reference-text.js';

/** Bundles with no more entries are gone through: to put their addresses into maps takes longer. */
const few = 8;

/** The entries of one Bundle, by what references name them with. Of several with the same address, the first is meant. */
export class AddressIndex<T extends Addressed> {
  #bases: Map<string, string | undefined> | undefined;
  readonly entries: readonly T[];
  #byFullUrl: ReadonlyMap<string, T> | undefined;
  #byId: ReadonlyMap<string, T> | undefined;
  #regular: boolean | undefined;
  #plain: boolean | undefined;
  /** What the last two references were found to lead to: all other resources of a report refer to its citizen or its care plan. */
  #last: Found<T> | undefined;
  #lastButOne: Found<T> | undefined;

  constructor(entries: readonly T[]) {
    this.entries = entries;
  }

  /** `https://server/Patient/1` stands under `https://server/`: kept, since all references of a resource ask for it. */
  get bases(): Map<string, string | undefined> {
    return (this.#bases ??= new Map());
  }

  get byFullUrl(): ReadonlyMap<string, T> {
    return (this.#byFullUrl ??= firstBy(this.entries, ({ fullUrl }) => fullUrl));
  }

  /** By `Type/id`. */
  get byId(): ReadonlyMap<string, T> {
    return (this.#byId ??= firstBy(this.entries, ({ type, id }) => (id === undefined ? undefined : `${type}/${id}`)));
  }

  /** The entry with this address. */
  addressed(fullUrl: string): T | undefined {
    if (!this.isSmall) return this.byFullUrl.get(fullUrl);
    for (const entry of this.entries) if (entry.fullUrl === fullUrl) return entry;
    return undefined;
  }

  /** The entry with this `Type/id`. */
  named(name: string): T | undefined {
    if (!this.isSmall) return this.byId.get(name);
    for (const entry of this.entries) if (isNamed(entry, name)) return entry;
    return undefined;
  }

  /** Is each entry known to be regular? */
  get regular(): boolean {
    return (this.#regular ??= areRegular(this.entries));
  }

  /** No address is used twice, and each that looks like one of a server ends with the type and id of its resource: then `Type/id` names one thing only. */
  get plain(): boolean {
    return (this.#plain ??= (this.regular || this.entries.every(isPlain)) && this.#areApart());
  }

  /** What a reference in a small Bundle was found to lead to before. */
  again(reference: string): T | undefined {
    if (this.#last?.reference === reference) return this.#last.target;
    return this.#lastButOne?.reference === reference ? this.#lastButOne.target : undefined;
  }

  /** Keeps what a reference in a small Bundle leads to. */
  remember(reference: string, target: T): void {
    this.#lastButOne = this.#last;
    this.#last = { reference, target };
  }

  get isSmall(): boolean {
    return this.entries.length <= few;
  }

  #areApart(): boolean {
    const entries = this.entries;
    if (this.isSmall) return areFewApart(entries);
    const named = entries.reduce((count, { id }) => (id === undefined ? count : count + 1), 0);
    const addressed = entries.reduce((count, { fullUrl }) => (fullUrl === undefined ? count : count + 1), 0);
    return this.byId.size === named && this.byFullUrl.size === addressed;
  }
}

interface Found<T> {
  readonly reference: string;
  readonly target: T;
}

function areRegular(entries: readonly Addressed[]): boolean {
  for (const { isRegular } of entries) if (isRegular !== true) return false;
  return true;
}

function areFewApart(entries: readonly Addressed[]): boolean {
  for (let index = 1; index < entries.length; index++) {
    const one = entries[index];
    for (let before = 0; before < index; before++) {
      const other = entries[before];
      if (one !== undefined && other !== undefined && haveSameAddress(one, other)) return false;
    }
  }
  return true;
}

/** Indexes the entries of a Bundle. */
export function indexAddresses<T extends Addressed>(entries: readonly T[]): AddressIndex<T> {
  return new AddressIndex(entries);
}

/**
 * findByReference, for the common forms of a reference in a Bundle whose addresses are in order. Undefined means no more than that
 * findByReference has to be asked.
 */
export function findPlainly<T extends Addressed>(index: AddressIndex<T>, reference: string): T | undefined {
  if (!index.plain) return undefined;
  if (!index.isSmall) return findAmongMany(index, reference);
  const known = index.again(reference);
  if (known !== undefined) return known;
  const target = findAmongFew(index.entries, reference);
  if (target !== undefined) index.remember(reference, target);
  return target;
}

function findAmongFew<T extends Addressed>(entries: readonly T[], reference: string): T | undefined {
  for (const entry of entries) if (isNamed(entry, reference)) return entry.isRegular === true || isTypeAndId(reference) ? entry : undefined;
  if (reference.includes('#')) return undefined;
  for (const entry of entries) if (entry.fullUrl === reference) return parseReference(reference) === undefined || isTypeAndId(reference) ? undefined : entry;
  return undefined;
}

function findAmongMany<T extends Addressed>(index: AddressIndex<T>, reference: string): T | undefined {
  if (isTypeAndId(reference)) return index.byId.get(reference);
  if (reference.includes('#')) return undefined;
  const target = index.byFullUrl.get(reference);
  return target !== undefined && parseReference(reference) !== undefined ? target : undefined;
}

function firstBy<T>(entries: readonly T[], keyOf: (entry: T) => string | undefined): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== undefined && !found.has(key)) found.set(key, entry);
  }
  return found;
}

/**
 * Finds what a reference names in a Bundle: by its address, by its address relative to where the resource that refers
 * stands, or by type and id (http://hl7.org/fhir/R4/bundle.html#references). The last is generous: a fullUrl that is wrong
 * has a finding of its own, and should not make every reference fail.
 * @param from fullUrl of the entry that the reference stands in
 */
export function findByReference<T extends Addressed>(index: AddressIndex<T>, reference: string, from: string | undefined): T | undefined {
  const bare = withoutFragment(reference);
  const exact = index.addressed(bare);
  if (exact) return exact;
  const parsed = parseReference(bare);
  if (parsed?.type === undefined || parsed.id === undefined) return undefined;
  if (parsed.kind === 'absolute') return parsed.version === undefined ? undefined : index.addressed(unversioned(bare));
  const name = parsed.version === undefined ? bare : unversioned(bare);
  const base = baseOf(index, from);
  return (base === undefined ? undefined : index.addressed(base + name)) ?? index.named(name);
}

/**
 * Finds what a reference names by its address alone, as the specification has it: its fullUrl, or a relative reference below the
 * server that the referring resource's own fullUrl names (http://hl7.org/fhir/R4/bundle.html#references).
 */
export function findStrictly<T extends Addressed>(index: AddressIndex<T>, reference: string, from: string | undefined): T | undefined {
  const bare = unversioned(withoutFragment(reference));
  const exact = index.addressed(bare);
  if (exact) return exact;
  const base = baseOf(index, from);
  return base === undefined ? undefined : index.addressed(base + bare);
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

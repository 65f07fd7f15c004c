import type { Addressed } from './addressed.js';
import { SimilarEntries } from './similar-entry.js';
import { haveSameAddress, isNamed, isPlain } from './simple-address.js';

/** Bundles with no more entries are searched one by one: to put their addresses into maps takes longer. */
const few = 8;

/** The entries of one Bundle, by their addresses and by `Type/id`. */
export class AddressIndex<T extends Addressed> {
  readonly entries: readonly T[];
  #byFullUrl: ReadonlyMap<string, readonly T[]> | undefined;
  #byId: ReadonlyMap<string, readonly T[]> | undefined;
  #similar: SimilarEntries<T> | undefined;
  #regular: boolean | undefined;
  #uniform: boolean | undefined;
  #plain: boolean | undefined;
  #hasBundles: boolean | undefined;
  /** The last two references and their targets: all other resources of a report refer to its citizen or its care plan. */
  #last: IndexedTarget<T> | undefined;
  #lastButOne: IndexedTarget<T> | undefined;

  constructor(entries: readonly T[]) {
    this.entries = entries;
  }

  /** The entries with this fullUrl: several are versions of one resource, or a mistake. */
  addressed(fullUrl: string): readonly T[] {
    if (this.isSmall) return this.entries.filter((entry) => entry.fullUrl === fullUrl);
    return (this.#byFullUrl ??= groupBy(this.entries, (entry) => entry.fullUrl)).get(fullUrl) ?? [];
  }

  /** The entries with this `Type/id`, whatever their fullUrls. */
  named(name: string): readonly T[] {
    if (this.isSmall) return this.entries.filter((entry) => isNamed(entry, name));
    return (this.#byId ??= groupBy(this.entries, ({ type, id }) => (id === undefined ? undefined : `${type}/${id}`))).get(name) ?? [];
  }

  /** The entry that a reference which leads to none was probably meant for. */
  similar(reference: string): T | undefined {
    return (this.#similar ??= new SimilarEntries(this.entries)).find(reference);
  }

  /** Is each entry known to be at the address of its type and id on a server? */
  get regular(): boolean {
    return (this.#regular ??= areRegular(this.entries));
  }

  /** Are all entries on the same server? A relative reference then leads to the same entry from each of them. */
  get uniform(): boolean {
    return (this.#uniform ??= this.regular && this.entries.every(({ server }) => server === this.entries[0]?.server));
  }

  /** Is no address used twice, and each that looks like one of a server that of its resource? */
  get plain(): boolean {
    return (this.#plain ??= (this.regular || this.entries.every(isPlain)) && this.#areApart());
  }

  /** Is one of the entries a Bundle, with entries and addresses of its own? */
  get hasBundles(): boolean {
    return (this.#hasBundles ??= this.entries.some(({ type }) => type === 'Bundle'));
  }

  /** The target that was remembered for a reference. */
  again(reference: string): T | undefined {
    if (this.#last?.reference === reference) return this.#last.target;
    return this.#lastButOne?.reference === reference ? this.#lastButOne.target : undefined;
  }

  /** Remembers the target of a reference. */
  remember(reference: string, target: T): void {
    this.#lastButOne = this.#last;
    this.#last = { reference, target };
  }

  get isSmall(): boolean {
    return this.entries.length <= few;
  }

  #areApart(): boolean {
    const { entries } = this;
    if (this.isSmall) return areFewApart(entries);
    return entries.every(
      ({ fullUrl, type, id }) =>
        (fullUrl === undefined || this.addressed(fullUrl).length === 1) && (id === undefined || this.named(`${type}/${id}`).length === 1),
    );
  }
}

interface IndexedTarget<T> {
  readonly reference: string;
  readonly target: T;
}

function areRegular(entries: readonly Addressed[]): boolean {
  for (const { server } of entries) if (server === undefined) return false;
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

function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

/** Indexes the entries of a Bundle. */
export function indexAddresses<T extends Addressed>(entries: readonly T[]): AddressIndex<T> {
  return new AddressIndex(entries);
}

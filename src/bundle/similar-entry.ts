import { closest } from '../text/closest.js';
import type { Addressed } from './addressed.js';
import { isIdText } from './reference-text.js';

/** Finds the entry that a reference was probably meant for although it does not name it. */
export class SimilarEntries<T extends Addressed> {
  readonly #byId = new Map<string, T[]>();
  readonly #entries: readonly T[];

  constructor(entries: readonly T[]) {
    this.#entries = entries;
    for (const entry of entries) {
      for (const id of new Set(
        [entry.id, entry.fullUrl === undefined ? undefined : lastPart(entry.fullUrl)].map((each) =>
          each === undefined ? '' : plainId(each),
        ),
      )) {
        if (id === '') continue;
        const known = this.#byId.get(id);
        if (known) known.push(entry);
        else this.#byId.set(id, [entry]);
      }
    }
  }

  /**
   * The entry whose id differs from that of the reference only in letter case or braces, or in a letter or two; whatever the
   * reference has before it: another type, urn:uuid:, a slash, nothing. Undefined where several are like it.
   */
  find(reference: string): T | undefined {
    if (reference.length > longest) return undefined;
    const [bare = ''] = reference.split(/#|\/_history\//, 1);
    const id = plainId(lastPart(bare));
    const type = /([A-Za-z]+)\/[^/]*$/.exec(bare)?.[1]?.toLowerCase();
    const same = this.#byId.get(id) ?? this.#nearlyNamed(id, type);
    const ofType = same.filter((entry) => entry.type.toLowerCase() === type);
    const [found, second] = ofType.length > 0 || id.length < leastTelling ? ofType : same;
    return second === undefined ? found : undefined;
  }

  /** Ids of a UUID's length, all but one or two of whose letters agree, where the reference has no whole UUID. */
  #nearlyNamed(id: string, type: string | undefined): readonly T[] {
    if (id.length < 20 || isUuid(id) || this.#entries.length > maxCompared) return [];
    const candidates = [...this.#byId]
      .filter(([, entries]) => entries.some((entry) => entry.type.toLowerCase() === type))
      .map(([known]) => known);
    const [near, second] = closest(id, candidates, 2, (text) => text);
    return near === undefined || second !== undefined ? [] : (this.#byId.get(near) ?? []);
  }
}

/**
 * The reference to send for an entry: its type and id, or its fullUrl where that is a URN. Undefined where it has neither in the right
 * form.
 */
export function referenceTo({ type, id, fullUrl }: Addressed): string | undefined {
  if (fullUrl !== undefined && /^urn:uuid:[0-9a-f-]{36}$|^urn:oid:/.test(fullUrl)) return fullUrl;
  return id !== undefined && isIdText(id) ? `${type}/${id}` : undefined;
}

const longest = 500;
const maxCompared = 200;
/** A short id says too little without its type: 1, 17. */
const leastTelling = 8;

function lastPart(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1);
}

function plainId(id: string): string {
  return id.toLowerCase().replace(/[{}()\s]/g, '');
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

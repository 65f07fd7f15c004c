import { splitCanonical } from '../fhir/canonical.js';
import { compareVersions } from './version.js';

/** What an index needs to know of the things in it. */
export interface Versioned {
  readonly url?: string | undefined;
  readonly version?: string | undefined;
}

/** Things by canonical: by url (the latest version answers) and by url|version. */
export class CanonicalIndex<T extends Versioned> {
  readonly #byUrl = new Map<string, T[]>();

  /** Adds an item; false, and nothing is added, when its url and version are taken, or when it has no url. */
  add(item: T): boolean {
    const { url } = item;
    if (url === undefined || url === '') return false;
    const versions = this.#byUrl.get(url);
    if (versions === undefined) {
      this.#byUrl.set(url, [item]);
      return true;
    }
    if (versions.some((other) => (other.version ?? '') === (item.version ?? ''))) return false;
    versions.push(item);
    // Latest first. One that states no version comes last: nothing tells that it is newer.
    versions.sort((a, b) => compareVersions(b.version ?? '', a.version ?? ''));
    return true;
  }

  /** The item with this canonical; with a version, that version or else the one that states none. */
  get(canonical: string): T | undefined {
    const exact = this.#byUrl.get(canonical);
    if (exact !== undefined) return exact[0];
    const { url, version } = splitCanonical(canonical);
    const versions = this.#byUrl.get(url);
    if (versions === undefined || version === undefined) return versions?.[0];
    return (
      versions.find((item) => item.version === version) ??
      // Part of a version means the latest that begins so: |0.2 is 0.2.1.
      versions.find((item) => item.version?.startsWith(`${version}.`)) ??
      versions.find((item) => item.version === undefined)
    );
  }

  /** Every version of every item. */
  *values(): IterableIterator<T> {
    for (const versions of this.#byUrl.values()) yield* versions;
  }
}

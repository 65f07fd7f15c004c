import type { AddressIndex } from './address-index.js';
import type { Addressed } from './addressed.js';
import { meantUrl } from './meant-url.js';
import { isSound } from './simple-address.js';
import { isAbsoluteUrl, parseReference } from './reference-text.js';

/** What a reference leads to among the entries of a Bundle. */
export type Resolution<T> =
  | {
      readonly kind: 'found';
      readonly target: T;
      readonly by: Match /** Other versions of the resource have the same address. */;
      readonly isAmbiguous: boolean;
    }
  /** An entry has the address, but not the version that the reference names. */
  | { readonly kind: 'other-version'; readonly entry: T }
  /** An entry has the type and id, but another address than a relative reference means here (`meant`; undefined where it means none). */
  | { readonly kind: 'other-address'; readonly entry: T; readonly meant: string | undefined };

/**
 * What of the target agrees: its address; its id, as a urn beside that of the referring entry (HL7's validator matches so, the
 * specification does not); or its type and id, where an address is missing or wrong.
 */
export type Match = 'address' | 'urn' | 'name';

/**
 * Resolves a reference within a Bundle by the addresses of its entries (http://hl7.org/fhir/R4/bundle.html#references). Where the
 * address of either side is missing or wrong, which has a finding of its own, a relative reference is matched by type and id.
 * @param from the entry that the reference is in; undefined for the Bundle itself, which has no address
 */
export function resolveReference<T extends Addressed>(
  index: AddressIndex<T>,
  reference: string,
  from: Addressed | undefined,
): Resolution<T> | undefined {
  const { address, version } = split(reference);
  if (isAbsoluteUrl(address)) return choose(index.addressed(address), version, 'address');
  const parsed = parseReference(address);
  if (parsed?.kind !== 'relative' || parsed.id === undefined) return undefined;
  const meant = from?.fullUrl === undefined ? undefined : meantUrl(from.fullUrl, address, parsed.id);
  const byAddress = meant === undefined ? undefined : choose(index.addressed(meant), version, /^urn:/i.test(meant) ? 'urn' : 'address');
  if (byAddress?.kind === 'found') return byAddress;
  const named = index.named(address);
  const unsound = from !== undefined && isSound(from) ? named.filter((entry) => !isSound(entry)) : named;
  const byName = choose(unsound, version, 'name');
  if (byName?.kind === 'found') return { ...byName, isAmbiguous: false };
  if (byAddress ?? byName) return byAddress ?? byName;
  const [entry] = named;
  return entry && { kind: 'other-address', entry, meant };
}

function choose<T extends Addressed>(entries: readonly T[], version: string | undefined, by: Match): Resolution<T> | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  const matching = version === undefined ? entries : entries.filter((entry) => entry.version === version);
  const [target] = matching;
  return target === undefined
    ? { kind: 'other-version', entry: first }
    : { kind: 'found', target, by, isAmbiguous: matching.length > 1 && haveOwnVersions(matching) };
}

/** Entries with the same address and version are a mistake of their own (bdl-7). */
function haveOwnVersions(entries: readonly Addressed[]): boolean {
  return new Set(entries.map((entry) => entry.version)).size === entries.length;
}

/** Separates the address from the version; a fragment leads into the resource. */
function split(reference: string): { readonly address: string; readonly version?: string } {
  const fragment = reference.indexOf('#');
  const bare = fragment < 0 ? reference : reference.slice(0, fragment);
  const history = bare.lastIndexOf('/_history/');
  if (history < 0) return { address: bare };
  const version = bare.slice(history + '/_history/'.length);
  return version.includes('/') ? { address: bare } : { address: bare.slice(0, history), version };
}

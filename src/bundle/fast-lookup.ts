import type { AddressIndex } from './address-index.js';
import type { Addressed } from './addressed.js';
import { isNamed } from './simple-address.js';
import { isTypeAndId, parseReference } from './reference-text.js';

/**
 * Fast path of resolveReference, for the common forms of a reference in a Bundle whose addresses are in order. Undefined: ask
 * resolveReference. It never answers where the place of the reference would matter.
 */
export function lookUpFast<T extends Addressed>(index: AddressIndex<T>, reference: string): T | undefined {
  if (!index.plain) return undefined;
  if (!index.isSmall) return findAmongMany(index, reference);
  const known = index.again(reference);
  if (known !== undefined) return known;
  const target = findAmongFew(index, reference);
  if (target !== undefined) index.remember(reference, target);
  return target;
}

function findAmongFew<T extends Addressed>({ entries, uniform }: AddressIndex<T>, reference: string): T | undefined {
  for (const entry of entries) if (isNamed(entry, reference)) return uniform ? entry : undefined;
  if (reference.includes('#')) return undefined;
  for (const entry of entries) if (entry.fullUrl === reference) return isAddress(reference) ? entry : undefined;
  return undefined;
}

function findAmongMany<T extends Addressed>(index: AddressIndex<T>, reference: string): T | undefined {
  if (isTypeAndId(reference)) return index.uniform ? index.named(reference)[0] : undefined;
  if (reference.includes('#')) return undefined;
  const [target] = index.addressed(reference);
  return target !== undefined && isAddress(reference) ? target : undefined;
}

/** Is the text an address by itself, and not one of a version of a resource? */
function isAddress(reference: string): boolean {
  const parsed = parseReference(reference);
  return (parsed?.kind === 'absolute' || parsed?.kind === 'urn') && parsed.version === undefined;
}

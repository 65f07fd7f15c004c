import type { Addressed } from './addressed.js';
import { isAbsoluteUrl, parseReference } from './reference-text.js';

const slash = 0x2f;

/** Has an entry an absolute address that, if it looks like one of a server, is that of `Type/id`, or none? */
export function isPlain(entry: Addressed): boolean {
  return entry.fullUrl === undefined || isSound(entry);
}

/** Has an entry an absolute address that, if it looks like one of a server, is that of `Type/id`? */
export function isSound({ server, type, id, fullUrl }: Addressed): boolean {
  if (server !== undefined) return true;
  if (fullUrl === undefined) return false;
  if (!isHttp(fullUrl)) return /^urn:/i.test(fullUrl) ? isUrn(fullUrl) : isAbsoluteUrl(fullUrl) && isAddressOf(fullUrl, type, id);
  return isAddressOf(fullUrl, type, id);
}

function isAddressOf(fullUrl: string, type: string, id: string | undefined): boolean {
  return (
    (id !== undefined && !id.includes('{') && endsWithName(fullUrl, type, id)) ||
    (parseReference(fullUrl)?.type === undefined && !isNearlyAddressOf(fullUrl, type, id))
  );
}

/** Does an address end in the type and id in another letter case, or with braces around the id? Then it was meant to be of them. */
function isNearlyAddressOf(fullUrl: string, type: string, id: string | undefined): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[{}]/g, '');
  return id !== undefined && plain(fullUrl).endsWith(plain(`/${type}/${id}`));
}

/** A UUID in braces or in capitals is not one (http://hl7.org/fhir/R4/datatypes.html#uuid). */
function isUrn(fullUrl: string): boolean {
  return !/^urn:uuid:/i.test(fullUrl) || /^urn:uuid:[0-9a-f-]+$/.test(fullUrl.replace(/^URN:UUID:/i, 'urn:uuid:'));
}

/** Does an address begin with `http`? To look at each letter takes a fraction of what startsWith does. */
function isHttp(address: string): boolean {
  return (
    address.charCodeAt(0) === 0x68 && address.charCodeAt(1) === 0x74 && address.charCodeAt(2) === 0x74 && address.charCodeAt(3) === 0x70
  );
}

/** Does an address end with `/Type/id`, a type and an id without slashes? */
function endsWithName(fullUrl: string, type: string, id: string): boolean {
  const idStart = fullUrl.length - id.length;
  const typeStart = idStart - 1 - type.length;
  if (typeStart < 1 || fullUrl.charCodeAt(typeStart - 1) !== slash || fullUrl.charCodeAt(idStart - 1) !== slash) return false;
  return fullUrl.slice(idStart) === id && fullUrl.slice(typeStart, idStart - 1) === type && !id.includes('/') && !type.includes('/');
}

/** Would a reference to the one entry, by its address or its name, as well be one to the other? */
export function haveSameAddress(a: Addressed, b: Addressed): boolean {
  return (a.fullUrl !== undefined && a.fullUrl === b.fullUrl) || (a.type === b.type && a.id !== undefined && a.id === b.id);
}

/** Is this the entry's `Type/id`? */
export function isNamed({ type, id }: Addressed, name: string): boolean {
  if (id === undefined || name.length !== type.length + 1 + id.length || name.charCodeAt(type.length) !== slash) return false;
  // To compare pieces takes a fraction of what endsWith and startsWith do.
  return name.slice(type.length + 1) === id && name.slice(0, type.length) === type;
}

/**
 * A literal reference taken apart. `type` and `id` are there for relative references and for URLs that look RESTful; a conditional one has
 * a type.
 */
export interface ParsedReference {
  readonly kind: 'contained' | 'urn' | 'relative' | 'absolute' | 'conditional';
  readonly type?: string;
  readonly id?: string;
  readonly version?: string;
}

/** Takes a reference apart; undefined when it has none of the forms a reference may have. */
export function parseReference(reference: string): ParsedReference | undefined {
  if (reference.startsWith('#')) return { kind: 'contained', id: reference.slice(1) };
  // Schemes have no case (RFC 3986, section 3.1). The first letter tells most references apart from URNs.
  if ((reference.charCodeAt(0) | 0x20) === 0x75 && /^urn:(?:uuid|oid):\S+$/i.test(reference)) return { kind: 'urn' };
  const restful = parseRestful(reference);
  if (restful) return restful;
  if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(reference)) return { kind: 'absolute' };
  return parseConditional(reference);
}

/** Begins a text with a scheme, so that it needs no base? */
export function isAbsoluteUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

/** A search, `Type?name=value&…`, which a server replaces by its one result (http://hl7.org/fhir/R4/http.html#trules). */
function parseConditional(reference: string): ParsedReference | undefined {
  const query = reference.indexOf('?');
  if (query < 0 || !isTypeText(reference.slice(0, query)) || /\s/.test(reference)) return undefined;
  const parameters = reference
    .slice(query + 1)
    .split('&')
    .filter((part) => part !== '');
  const isSearch = parameters.length > 0 && parameters.every((part) => /^[_A-Za-z][\w.:-]*=[^=]*$/.test(part));
  return isSearch ? { kind: 'conditional', type: reference.slice(0, query) } : undefined;
}

const history = '/_history/';

/**
 * `[base/]Type/id[/_history/version][#fragment]` (http://hl7.org/fhir/R4/references.html#literal). It is read from its end,
 * which tells it from other URLs: a report has a dozen of them, and a regular expression takes three times as long.
 */
function parseRestful(reference: string): ParsedReference | undefined {
  const fragment = reference.indexOf('#');
  if (fragment >= 0 && /[\n\r\u2028\u2029]/.test(reference.slice(fragment))) return undefined;
  let end = fragment < 0 ? reference.length : fragment;
  let idStart = startOf(reference, end, inId);
  let version: string | undefined;
  const historyStart = idStart - history.length;
  if (reference.startsWith(history, historyStart)) {
    if (!isIdLength(end - idStart)) return undefined;
    version = reference.slice(idStart, end);
    end = historyStart;
    idStart = startOf(reference, end, inId);
  }
  const typeEnd = idStart - 1;
  if (!isIdLength(end - idStart) || reference.charCodeAt(typeEnd) !== slash) return undefined;
  const typeStart = startOf(reference, typeEnd, inType);
  if (!isTypeName(reference, typeStart, typeEnd) || !(typeStart === 0 || isBase(reference, typeStart))) return undefined;
  const kind = typeStart === 0 ? 'relative' : 'absolute';
  const type = reference.slice(typeStart, typeEnd);
  const id = reference.slice(idStart, end);
  return version === undefined ? { kind, type, id } : { kind, type, id, version };
}

/** Is this a reference, `Type/id`, with nothing before or after? */
export function isTypeAndId(reference: string): boolean {
  const idStart = startOf(reference, reference.length, inId);
  return (
    isIdLength(reference.length - idStart) &&
    reference.charCodeAt(idStart - 1) === slash &&
    startOf(reference, idStart - 1, inType) === 0 &&
    isTypeName(reference, 0, idStart - 1)
  );
}

/** Has a text the form of a type's name? */
export function isTypeText(text: string): boolean {
  return startOf(text, text.length, inType) === 0 && isTypeName(text, 0, text.length);
}

/** Has a text the form of an id? */
export function isIdText(text: string): boolean {
  return isIdLength(text.length) && startOf(text, text.length, inId) === 0;
}

/**
 * The server on which a URL is the address of `Type/id`: `https://server/fhir/`; undefined where it is on none. Only for a type and id that
 * are well-formed.
 * @param known a server that was found before, and need not be read again; empty for none
 */
export function serverOf(url: string, type: string, id: string, known: string): string | undefined {
  const idStart = url.length - id.length;
  const typeEnd = idStart - 1;
  const typeStart = typeEnd - type.length;
  // To compare pieces takes a fraction of what endsWith and startsWith do.
  if (typeStart <= 0 || url.charCodeAt(typeEnd) !== slash || url.slice(idStart) !== id || url.slice(typeStart, typeEnd) !== type)
    return undefined;
  const server = url.slice(0, typeStart);
  if (server === known) return known;
  return isBase(url, typeStart) ? server : undefined;
}

const slash = 0x2f;

/** Which characters are allowed, by their codes: looked up, since a processor cannot foresee whether the next is a letter. */
const inType = allowed(/[A-Za-z]/);
const inId = allowed(/[A-Za-z0-9\-.]/);
const inBase = allowed(/[^\s?#]/);

function allowed(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) => Number(pattern.test(String.fromCharCode(code))));
}

/** Where the run of allowed characters begins that ends at `end`. */
function startOf(text: string, end: number, characters: Uint8Array): number {
  let start = end;
  while (start > 0 && characters[text.charCodeAt(start - 1)] === 1) start--;
  return start;
}

function isIdLength(length: number): boolean {
  return length >= 1 && length <= 64;
}

/** A name as FHIR's types have, of letters: the first is a capital, and it is not the only one. */
function isTypeName(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start) <= 0x5a && end - start >= 2 && end - start <= 64;
}

/** The address of a server, up to `end`: `scheme://…/`. */
function isBase(text: string, end: number): boolean {
  const authority = text.indexOf('://') + 3;
  if (authority < 4 || authority >= end || text.charCodeAt(end - 1) !== slash) return false;
  const scheme = text.slice(0, authority - 3);
  if (scheme !== 'https' && scheme !== 'http' && !/^[a-z][a-z0-9+.-]*$/i.test(scheme)) return false;
  for (let index = authority; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code < 128 ? inBase[code] === 0 : /\s/.test(text.charAt(index))) return false;
  }
  return true;
}

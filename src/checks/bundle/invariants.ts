import type { NativeForm } from '../element/native-form.js';

type Json = Readonly<Record<string, unknown>>;

/** The types of Bundle whose entries are requests, responses, or both. */
const requests: ReadonlySet<string> = new Set(['batch', 'transaction', 'history']);
const responses: ReadonlySet<string> = new Set(['batch-response', 'transaction-response', 'history']);

/**
 * What FHIR asks of every Bundle, by expression: as FHIRPath each goes through all entries. What has another shape than a Bundle
 * should have is left to the expression.
 */
export const bundleInvariants: readonly (readonly [expression: string, form: NativeForm])[] = [
  // bdl-7
  [
    "(type = 'history') or entry.where(fullUrl.exists()).select(fullUrl&resource.meta.versionId).isDistinct()",
    ofType((type, bundle) => type === 'history' || haveOwnUrls(bundle['entry']), ['entry']),
  ],
  // bdl-3, bdl-4
  [
    "entry.all(request.exists() = (%resource.type = 'batch' or %resource.type = 'transaction' or %resource.type = 'history'))",
    ofType((type, bundle) => allHave(bundle['entry'], requestOf, requests.has(type)), ['entry']),
  ],
  [
    "entry.all(response.exists() = (%resource.type = 'batch-response' or %resource.type = 'transaction-response' or %resource.type = 'history'))",
    ofType((type, bundle) => allHave(bundle['entry'], responseOf, responses.has(type)), ['entry']),
  ],
  // bdl-2
  [
    "entry.search.empty() or (type = 'searchset')",
    ofType((type, bundle) => (type === 'searchset' ? undefined : allHave(bundle['entry'], searchOf, false)), ['entry']),
  ],
  // bdl-9, bdl-10, bdl-11, bdl-12
  ["type = 'document' implies (identifier.system.exists() and identifier.value.exists())", unlessType('document')],
  ["type = 'document' implies (timestamp.hasValue())", unlessType('document')],
  ["type = 'document' implies entry.first().resource.is(Composition)", unlessType('document')],
  ["type = 'message' implies entry.first().resource.is(MessageHeader)", unlessType('message')],
];

/** What FHIR asks of every entry, by expression. */
export const entryInvariants: readonly (readonly [expression: string, form: NativeForm])[] = [
  // bdl-5
  [
    'resource.exists() or request.exists() or response.exists()',
    {
      holds: (entry) =>
        isPlainObject(entry) && (isPlainObject(entry['resource']) || isPlainObject(entry['request']) || isPlainObject(entry['response']))
          ? true
          : undefined,
    },
  ],
  // bdl-8
  [
    "fullUrl.exists() implies fullUrl.contains('/_history/').not()",
    {
      holds: (entry) =>
        isPlainObject(entry) && typeof entry['fullUrl'] === 'string' ? !entry['fullUrl'].includes('/_history/') : undefined,
      needs: ['fullUrl'],
    },
  ],
];

/** A form for Bundles that state their type, and nothing about it. */
function ofType(holds: (type: string, bundle: Json) => boolean | undefined, needs?: readonly string[]): NativeForm {
  return {
    holds: (value) => {
      if (!isPlainObject(value) || Object.hasOwn(value, '_type')) return undefined;
      const { type } = value;
      return typeof type === 'string' ? holds(type, value) : undefined;
    },
    ...(needs ? { needs } : {}),
  };
}

function unlessType(type: string): NativeForm {
  return ofType((own) => (own === type ? undefined : true));
}

const few = 8;

/** Has no entry the fullUrl of another one with the same version? */
function haveOwnUrls(entries: unknown): boolean | undefined {
  if (!Array.isArray(entries)) return undefined;
  // Few are compared with each other: to put them into a set takes longer.
  const seen = entries.length > few ? new Set<string>() : undefined;
  const names: string[] = [];
  for (const entry of entries as readonly unknown[]) {
    if (!isPlainObject(entry) || Object.hasOwn(entry, '_fullUrl')) return undefined;
    const { fullUrl } = entry;
    if (fullUrl === undefined) continue;
    const version = versionOf(entry['resource']);
    if (typeof fullUrl !== 'string' || version === undefined) return undefined;
    const name = version === '' ? fullUrl : fullUrl + version;
    if (seen ? seen.has(name) : names.includes(name)) return false;
    if (seen) seen.add(name);
    else names.push(name);
  }
  return true;
}

/** meta.versionId, empty where there is none; undefined where it is something else than a text. */
function versionOf(resource: unknown): string | undefined {
  if (resource === undefined) return '';
  if (!isPlainObject(resource)) return undefined;
  const { meta } = resource;
  if (meta === undefined) return '';
  if (!isPlainObject(meta) || Object.hasOwn(meta, '_versionId')) return undefined;
  const { versionId = '' } = meta;
  return typeof versionId === 'string' ? versionId : undefined;
}

// Read by name: a name that is handed on is looked for anew in each object.
const requestOf = ({ request }: Json): unknown => request;
const responseOf = ({ response }: Json): unknown => response;
const searchOf = ({ search }: Json): unknown => search;

/** Has every entry the child, or none? */
function allHave(entries: unknown, childOf: (entry: Json) => unknown, expected: boolean): boolean | undefined {
  if (!Array.isArray(entries)) return undefined;
  let holds = true;
  for (const entry of entries as readonly unknown[]) {
    if (!isPlainObject(entry)) return undefined;
    const value = childOf(entry);
    if (value !== undefined && !isPlainObject(value)) return undefined;
    if ((value !== undefined) !== expected) holds = false;
  }
  return holds;
}

function isPlainObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

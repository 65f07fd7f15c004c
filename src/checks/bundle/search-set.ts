import { typeUrl } from '../../fhir/canonical.js';
import type { Severity } from '../../finding/severity.js';
import type { CheckContext } from '../contract.js';
import type { DefinitionAccess } from '../definition-access.js';
import type { JsonObject } from '../../fhir/json.js';
import type { ValueCheck } from '../value-check.js';

/**
 * A Bundle of search results: what was found has an id and is of the type searched for (http://hl7.org/fhir/R4/bundle.html#searchset).
 * Where no entry states its mode, matches cannot be told from what came along, and HL7's validator only warns.
 */
export const searchSetCheck: ValueCheck = (value, _extra, at) => {
  const { type, link, entry } = value as JsonObject;
  if (type !== 'searchset' || !Array.isArray(entry)) return;
  const self = selfUrl(link);
  if (self === undefined) at.report('bundle-search-self', {});
  const entries = (entry as unknown[]).map((item) => (typeof item === 'object' && item !== null ? (item as JsonObject) : {}));
  const search = {
    types: self === undefined ? [] : searchedTypes(self, at),
    statesModes: entries.some((item) => modeOf(item) !== undefined),
  };
  const found = new Set<string>();
  entries.forEach((item, index) => {
    const resourceType = checkEntry(item, index, search, at);
    if (resourceType !== undefined && resourceType !== 'OperationOutcome') found.add(resourceType);
  });
  // Modes are missed where more came than was asked for.
  if (!search.statesModes && (found.size > 1 || [...found].some((name) => isOther(name, search.types))))
    at.report('bundle-search-mode', {});
};

interface Search {
  /** Empty when the link does not tell. */
  readonly types: readonly string[];
  readonly statesModes: boolean;
}

/** @returns the type of the entry's resource. */
function checkEntry(
  entry: JsonObject,
  index: number,
  { types, statesModes }: Search,
  at: CheckContext & DefinitionAccess,
): string | undefined {
  const mode = modeOf(entry);
  if (statesModes && mode === undefined) at.report('bundle-search-mode', {}, { below: ['entry', index] });
  const { resource } = entry;
  if (typeof resource !== 'object' || resource === null) {
    if (!Object.hasOwn(entry, 'resource')) at.report('bundle-search-resource', {}, { below: ['entry', index] });
    return undefined;
  }
  const { resourceType, id } = resource as JsonObject;
  if (typeof resourceType !== 'string' || !at.plan(typeUrl(resourceType))) return undefined;
  const options = { below: ['entry', index, 'resource'], severity: (mode === undefined ? 'warning' : 'error') as Severity };
  if (mode === 'outcome') {
    if (resourceType !== 'OperationOutcome') at.report('bundle-search-type', { type: resourceType, expected: 'OperationOutcome' }, options);
    return resourceType;
  }
  if (mode === undefined && (statesModes || resourceType === 'OperationOutcome')) return resourceType;
  if (id === undefined) at.report('bundle-search-id', { type: resourceType }, options);
  if (mode !== 'include' && isOther(resourceType, types))
    at.report('bundle-search-type', { type: resourceType, expected: types.join(', ') }, options);
  return resourceType;
}

function isOther(type: string, types: readonly string[]): boolean {
  return types.length > 0 && !types.includes(type);
}

function modeOf({ search }: JsonObject): string | undefined {
  const { mode } = (search ?? {}) as JsonObject;
  return typeof mode === 'string' ? mode : undefined;
}

function selfUrl(link: unknown): string | undefined {
  if (!Array.isArray(link)) return undefined;
  const self = (link as unknown[]).find((item) => (item as JsonObject | null)?.['relation'] === 'self') as JsonObject | undefined;
  return typeof self?.['url'] === 'string' ? self['url'] : undefined;
}

/** `[base]/Patient?…`, or `[base]?_type=Patient,Encounter`. */
function searchedTypes(url: string, at: CheckContext & DefinitionAccess): string[] {
  const [path = '', query = ''] = url.split('?', 2);
  const last = path.slice(path.lastIndexOf('/') + 1);
  if (/^[A-Z][A-Za-z]*$/.test(last) && at.plan(typeUrl(last))?.kind === 'resource') return [last];
  return query
    .split('&')
    .filter((part) => part.startsWith('_type='))
    .flatMap((part) => part.slice('_type='.length).split(','))
    .filter((type) => type !== '');
}

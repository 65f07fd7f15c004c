import { hasUnusualScheme, reportUnusualScheme } from '../value/absolute-url.js';
import type { Cursor } from '../cursor.js';
import type { JsonObject } from '../../fhir/json.js';
import { own } from '../../fhir/json.js';
import type { ValueCheck } from '../value-check.js';
import { isIdText, parseReference } from '../../bundle/reference-text.js';

/** Bundle types whose entries are requests or responses and may do without a fullUrl. */
const withoutFullUrl: ReadonlySet<string> = new Set(['transaction', 'batch', 'transaction-response', 'batch-response']);

/** The Bundle's own rules on fullUrl (http://hl7.org/fhir/R4/bundle.html#bundle-unique); that they are unique is bdl-7. */
export const bundleCheck: ValueCheck = (value, _extra, at) => {
  const { type, entry } = value as JsonObject;
  if (!Array.isArray(entry) || at.hasRegularEntries(value as JsonObject)) return;
  const optional = typeof type === 'string' && withoutFullUrl.has(type);
  const server = new Server(entry);
  entry.forEach((item: unknown, index) => {
    if (typeof item === 'object' && item !== null) checkEntry(item as JsonObject, index, { optional, server }, at);
  });
};

interface Around {
  readonly optional: boolean;
  readonly server: Server;
}

function checkEntry({ fullUrl, resource }: JsonObject, index: number, { optional, server }: Around, at: Cursor): void {
  if (typeof resource !== 'object' || resource === null) return;
  const { resourceType, id } = resource as JsonObject;
  // An unknown resource type has a finding of its own.
  if (typeof resourceType !== 'string' || !at.typePlan(resourceType)) return;
  const below = ['entry', index, 'fullUrl'];
  const name = typeof id === 'string' && isIdText(id) ? `${resourceType}/${id}` : undefined;
  if (fullUrl === undefined) {
    const suggestion = server.addressOf(name);
    if (!optional) at.report('bundle-fullurl-missing', { instead: suggestion ?? `https://…/${resourceType}/…` }, { below, suggestion });
    return;
  }
  if (typeof fullUrl !== 'string') return;
  if (hasUnusualScheme(fullUrl)) reportUnusualScheme(at, fullUrl, ['entry', index, 'fullUrl']);
  const parsed = parseReference(fullUrl);
  const isAbsolute = parsed?.kind === 'absolute' || parsed?.kind === 'urn';
  if (isAbsolute && ((parsed.type === resourceType && parsed.id === id) || !isRestful(parsed.type, at))) return;
  if (id === undefined && parsed?.type === resourceType && parsed.id !== undefined && isAbsolute) {
    at.report(
      'bundle-id-missing',
      { type: resourceType, resourceId: parsed.id },
      { below: ['entry', index, 'resource', 'id'], suggestion: parsed.id },
    );
    return;
  }
  const resourceId = typeof id === 'string' ? id : '…';
  const params = { fullUrl, type: resourceType, resourceId };
  if (isAbsolute) {
    const suggestion = name === undefined ? undefined : `${baseOf(fullUrl) ?? ''}${name}`;
    at.report(
      'bundle-fullurl-mismatch',
      { ...params, instead: suggestion ?? `https://…/${resourceType}/${resourceId}` },
      { below, suggestion },
    );
  } else {
    const suggestion = server.addressOf(name);
    at.report(
      'bundle-fullurl-relative',
      { fullUrl, instead: suggestion ?? `https://…/${resourceType}/${resourceId}` },
      { below, suggestion },
    );
  }
}

/** The server that other entries of the Bundle are on; looked for when it is first asked for. */
class Server {
  readonly #entries: readonly unknown[];
  #base: string | undefined;
  #isRead = false;

  constructor(entries: readonly unknown[]) {
    this.#entries = entries;
  }

  /** The address of a resource on that server; undefined where no entry names one. */
  addressOf(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    if (!this.#isRead) this.#base = this.#find();
    this.#isRead = true;
    return this.#base === undefined ? undefined : `${this.#base}${name}`;
  }

  #find(): string | undefined {
    for (const entry of this.#entries) {
      const fullUrl = own(entry, 'fullUrl');
      const base = typeof fullUrl === 'string' ? baseOf(fullUrl) : undefined;
      if (base !== undefined) return base;
    }
    return undefined;
  }
}

/** The server of a RESTful address: `https://server/fhir/`. */
function baseOf(fullUrl: string): string | undefined {
  const parsed = parseReference(fullUrl);
  if (parsed?.kind !== 'absolute' || parsed.type === undefined || parsed.id === undefined) return undefined;
  return fullUrl.slice(0, fullUrl.lastIndexOf(`${parsed.type}/${parsed.id}`));
}

/** A URL is only taken for the address of a resource when it names a type of FHIR. */
function isRestful(type: string | undefined, at: Cursor): boolean {
  return type !== undefined && at.typePlan(type) !== undefined;
}

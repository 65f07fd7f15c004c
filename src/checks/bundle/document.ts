import { indexAddresses, type AddressIndex } from '../../bundle/address-index.js';
import { parseReference } from '../../bundle/reference-text.js';
import { resolveReference } from '../../bundle/resolve-reference.js';
import { typeUrl } from '../../fhir/canonical.js';
import { versionIdOf, type JsonObject } from '../../fhir/json.js';
import type { Cursor } from '../cursor.js';
import type { ValueCheck } from '../value-check.js';
import { linksIn } from './links-in.js';
import { requiredReferences } from './required-references.js';
import { styleSheetUrls } from './stylesheet.js';

/** An entry with a resource, as the rules on documents and messages see it. */
interface Entry {
  readonly index: number;
  readonly resource: JsonObject;
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly version: string | undefined;
}

/**
 * A document or message holds everything that its first resource refers to, and a document nothing that has no connection
 * with it. Entries are found by their fullUrl, as a receiver would find them.
 */
export const documentCheck: ValueCheck = (value, _extra, at) => {
  const { type, entry, link } = value as JsonObject;
  if ((type !== 'document' && type !== 'message') || !Array.isArray(entry)) return;
  const entries = (entry as unknown[]).flatMap(entryOf);
  const index = indexAddresses(entries);
  const [first] = entries;
  if (!first || first.index !== 0) return;
  checkRequired(first, index, at);
  if (type === 'document' && first.type === 'Composition') checkReach([first, ...styleSheets(link, index)], entries, index, at);
};

function entryOf(item: unknown, index: number): Entry[] {
  if (typeof item !== 'object' || item === null) return [];
  const { resource, fullUrl } = item as JsonObject;
  if (typeof resource !== 'object' || resource === null) return [];
  const { resourceType, id } = resource as JsonObject;
  if (typeof resourceType !== 'string') return [];
  return [
    {
      index,
      resource: resource as JsonObject,
      type: resourceType,
      id: text(id),
      fullUrl: text(fullUrl),
      version: versionIdOf(resource as JsonObject),
    },
  ];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function checkRequired(first: Entry, index: AddressIndex<Entry>, at: Cursor): void {
  for (const { reference, path } of requiredReferences(first.resource, first.type)) {
    if (reference.startsWith('#') || find(index, reference, first)) continue;
    // HL7's validator looks for nothing that it does not read as the address of a resource.
    const parsed = parseReference(reference);
    const isRead = parsed !== undefined && (parsed.type === undefined || at.plan(typeUrl(parsed.type)) !== undefined);
    at.report(
      'bundle-reference-missing',
      { reference, type: first.type },
      { below: ['entry', first.index, 'resource', ...path], severity: isRead ? 'error' : at.policy.onlyHl7Allows },
    );
  }
}

/** Finds an entry as the receiver of a document would: an id that agrees with a urn is not enough. */
function find(index: AddressIndex<Entry>, reference: string, from: Entry): Entry | undefined {
  const resolution = resolveReference(index, reference, from);
  return resolution?.kind === 'found' && resolution.by !== 'urn' ? resolution.target : undefined;
}

/**
 * A style sheet that the document's links name belongs to it, though no resource refers to it
 * (http://hl7.org/fhir/R4/documents.html#content).
 */
function styleSheets(link: unknown, index: AddressIndex<Entry>): Entry[] {
  return styleSheetUrls(link).flatMap(({ url }) => index.addressed(url)[0] ?? index.named(url)[0] ?? []);
}

/** Whatever cannot be reached from the Composition or a style sheet, along references in either direction, is no part of the document. */
function checkReach(roots: readonly Entry[], entries: readonly Entry[], index: AddressIndex<Entry>, at: Cursor): void {
  const links = new Map<Entry, Set<Entry>>(entries.map((entry) => [entry, new Set()]));
  for (const entry of entries) {
    for (const reference of linksOf(entry, at)) {
      const target = find(index, reference, entry);
      if (!target) continue;
      links.get(entry)?.add(target);
      links.get(target)?.add(entry);
    }
  }
  const reached = new Set(roots);
  for (const entry of reached) for (const next of links.get(entry) ?? []) reached.add(next);
  for (const entry of entries) {
    if (!reached.has(entry))
      at.report(
        'bundle-entry-unreachable',
        { entry: entry.fullUrl ?? `${entry.type}/${entry.id ?? ''}` },
        { below: ['entry', entry.index] },
      );
  }
}

function linksOf({ resource, type }: Entry, { environment: { model } }: Cursor): readonly string[] {
  return model ? linksIn(resource, type, model) : [];
}

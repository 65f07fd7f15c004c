import { isObject, type JsonObject } from '../../../fhir/json.js';
import { identifiersIn } from '../../../finding/mask.js';
import { elementFor, elementSites, type ElementSite } from './element-walk.js';
import { isArrayElement, propertyOf } from './property.js';
import { sampleValues, type SampleSources } from './sample-values.js';

/** A change of a document in one place. */
export interface Edit {
  readonly about: string;
  /** Makes the changed document; the one that is given stays as it is. */
  apply(document: unknown): unknown;
}

/** Other values for a text: of another length, form or meaning. */
function otherTexts(text: string): string[] {
  // A digit more or less in a CPR number is somebody else's.
  if (identifiersIn(text).length > 0) return [text.slice(0, -1), 'unknown'];
  const longer = text.length < 2000 ? [`${text}${'x'.repeat(300)}`] : [];
  const digit = /\d(?=\D*$)/.exec(text);
  const nearby = digit === null ? [] : [text.slice(0, digit.index) + String((Number(digit[0]) + 1) % 10) + text.slice(digit.index + 1)];
  const moved = /^\d{4}-\d\d-\d\d/.test(text) ? [`1900${text.slice(4)}`, `2099${text.slice(4)}`, text.slice(0, 10)] : [];
  return [...nearby, ...moved, text.slice(0, -1), `${text}x`, 'unknown', 'entered-in-error', 'active', 'completed', ...longer].filter(
    (other) => other !== '' && other !== text,
  );
}

/**
 * Every change of a document that is tried, in a fixed order: each element left out, given twice, of another value, of another type, and
 * each element that its type knows and it lacks. `material` has values that the guide's own documents have for a property.
 */
export function* editsOf(document: unknown, sources: SampleSources, material: Material): Generator<Edit> {
  const addresses = addressesIn(document);
  for (const site of elementSites(document, sources.types)) {
    for (const [key, value] of Object.entries(site.value))
      if (key !== 'resourceType') yield* changesOf(site, key, value, sources, material);
    if (typeof site.value['reference'] === 'string') yield* otherTargets(site, addresses);
    yield* additionsTo(site, sources, material);
  }
}

/** Values that documents have for each property. */
export type Material = ReadonlyMap<string, readonly unknown[]>;

/** The addresses of a Bundle's entries. */
function addressesIn(document: unknown): string[] {
  const entries = isObject(document) && Array.isArray(document['entry']) ? (document['entry'] as readonly unknown[]) : [];
  return entries.flatMap((entry) => (isObject(entry) && typeof entry['fullUrl'] === 'string' ? [entry['fullUrl']] : []));
}

/** References to the other entries, and to nothing here, of each type that R4 allows. */
function* otherTargets(site: ElementSite, addresses: readonly string[]): Generator<Edit> {
  const types = (site.element?.type ?? []).flatMap(({ targetProfile = [] }) =>
    targetProfile.map((canonical) => canonical.replace(/^.*\//, '')),
  );
  for (const target of [...addresses, ...types.map((type) => `${type}/x`)])
    if (target !== site.value['reference']) yield edit('another target in reference', site, (holder) => (holder['reference'] = target));
}

function* changesOf(site: ElementSite, key: string, value: unknown, sources: SampleSources, material: Material): Generator<Edit> {
  yield edit(`without ${key}`, site, (holder) => {
    Reflect.deleteProperty(holder, key);
  });
  const set = (about: string, other: unknown): Edit => edit(`${about} ${key}`, site, (holder) => (holder[key] = other));
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    for (const [index, item] of items.entries()) {
      if (items.length > 1) yield set(`without item ${index} of`, items.toSpliced(index, 1));
      yield set(`item ${index} twice in`, items.toSpliced(index, 0, structuredClone(item)));
      if (typeof item === 'string')
        for (const other of otherTexts(item)) yield set(`another item ${index} in`, items.toSpliced(index, 1, other));
    }
    for (const other of material.get(key) ?? [])
      if (Array.isArray(other)) yield set('more in', [...items, ...(structuredClone(other) as unknown[])]);
    if (items.length > 1) yield set('the other way round', [...items].reverse());
  } else if (typeof value === 'string') for (const other of otherTexts(value)) yield set('another', other);
  else if (typeof value === 'boolean') yield set('the other', !value);
  else if (typeof value === 'number') for (const other of [value + 1, -value - 1, value + 0.123456, 1e9]) yield set('another', other);
  for (const other of material.get(key) ?? [])
    if (!Array.isArray(other)) yield set('what another document has for', structuredClone(other));
  const found = elementFor(key, site.children);
  if (found === undefined) return;
  const name = found.element.path.split('.').at(-1) ?? key;
  for (const other of sampleValues(name, found.element, site.definition, sources))
    yield edit(`${other.key} for ${key}`, site, (holder) => {
      Reflect.deleteProperty(holder, key);
      holder[other.key] = structuredClone(other.value);
    });
}

function* additionsTo(site: ElementSite, sources: SampleSources, material: Material): Generator<Edit> {
  for (const [name, element] of site.children) {
    const choices = (element.type ?? []).map(({ code }) => propertyOf(name, code));
    if (choices.some((key) => site.value[key] !== undefined)) continue;
    for (const key of new Set(choices)) {
      const [own] = material.get(key) ?? [];
      if (own !== undefined && Array.isArray(own) === isArrayElement(element))
        yield edit(`with ${key}`, site, (holder) => (holder[key] = structuredClone(own)));
    }
    for (const { key, value } of sampleValues(name, element, site.definition, sources))
      yield edit(`with a ${key}`, site, (holder) => (holder[key] = structuredClone(value)));
  }
}

function edit(about: string, { path }: ElementSite, change: (holder: Record<string, unknown>) => unknown): Edit {
  return {
    about: `${path.join('.')} ${about}`.trim(),
    apply: (document) => {
      const copy: unknown = structuredClone(document);
      const holder = path.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], copy);
      if (isObject(holder)) change(holder as Record<string, unknown>);
      return copy;
    },
  };
}

/** What documents have for each property, a few different values of each. */
export function materialOf(documents: readonly unknown[]): Map<string, unknown[]> {
  const material = new Map<string, unknown[]>();
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    for (const [key, content] of Object.entries(value as JsonObject)) {
      const text = `${key} ${JSON.stringify(content)}`;
      if (text.length < 2000 && !seen.has(text)) {
        seen.add(text);
        const known = material.get(key) ?? [];
        if (known.length < mostOfAKind) material.set(key, [...known, content]);
      }
      visit(content);
    }
  };
  documents.forEach(visit);
  return material;
}

const mostOfAKind = 4;

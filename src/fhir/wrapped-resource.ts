import { own } from './json.js';
import type { Step } from './path.js';

/** At most this many values are looked through: a wrapper is found at once, and a hostile document must not cost more. */
const maxVisited = 5000;
const maxDepth = 6;

/**
 * The place of the first FHIR resource inside a value that is not one itself: the nearest to the root, and of those a Bundle
 * before others. Undefined when there is none.
 */
export function wrappedResource(root: unknown): readonly Step[] | undefined {
  let level: Place[] = childrenOf({ value: root, path: [] });
  let visited = 0;
  for (let depth = 1; depth <= maxDepth && level.length > 0; depth++) {
    const resources = level.filter(({ value }) => isResource(value));
    const [first] = resources;
    if (first) return (resources.find(({ value }) => own(value, 'resourceType') === 'Bundle') ?? first).path;
    visited += level.length;
    if (visited > maxVisited) return undefined;
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

/** The property of an object that is resourceType but for letter case: `ResourceType`. */
export function misspeltResourceType(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.keys(value).find((key) => key.length === 12 && key !== 'resourceType' && key.toLowerCase() === 'resourcetype');
}

/** A place in a document, as JSON Path writes it: `$.data.report`. */
export function jsonPath(path: readonly Step[]): string {
  return `$${path.map((step) => (typeof step === 'number' ? `[${step}]` : /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`)).join('')}`;
}

interface Place {
  readonly value: unknown;
  readonly path: readonly Step[];
}

function childrenOf({ value, path }: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, maxVisited).map((item: unknown, index) => ({ value: item, path: [...path, index] }));
  return Object.entries(value)
    .slice(0, maxVisited)
    .map(([key, item]) => ({ value: item as unknown, path: [...path, key] }));
}

function isResource(value: unknown): boolean {
  const type = own(value, 'resourceType');
  return (typeof type === 'string' && /^[A-Z][A-Za-z]+$/.test(type)) || misspeltResourceType(value) !== undefined;
}

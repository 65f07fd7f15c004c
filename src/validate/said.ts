import type { MessageId } from '../finding/catalogue.js';
import type { Finding, FindingId } from '../finding/finding.js';

/** A value that is not in the form its type has: what looks into it fails too. */
export const malformed: readonly MessageId[] = [
  'array-expected', 'array-unexpected', 'object-expected', 'primitive-json-type', 'primitive-empty', 'primitive-format', 'date-nonexistent', 'date-zone-missing', 'string-too-long',
  'json-null', 'json-empty-object', 'json-empty-array',
];

/** A value that is not there, or should not be: a condition that speaks of it fails too. */
const absentOrBanned: readonly MessageId[] = ['cardinality-min', 'element-prohibited', 'type-not-allowed'];

export type Path = Finding['path'];

/** What was said of a document, by place. */
export class Said {
  readonly #byPlace = new Map<string, Set<FindingId>>();
  readonly #malformedBelow = new Set<string>();
  readonly #parts = new Map<string, Set<FindingId>>();
  readonly #wrongBelow = new Map<string, string[][]>();
  readonly #misspelt = new Map<string, readonly string[]>();

  constructor(findings: readonly Finding[]) {
    for (const { id, path, params, severity } of findings) {
      // Another finding follows only from an error: an invariant may be less.
      if (id !== 'invariant-failed' || severity === 'error') add(this.#byPlace, key(path), id);
      if (id === 'resource-type-unknown') this.#noteMisspelt(path, params['type']);
      for (const concept of conceptsOf(path)) add(this.#parts, key(concept), id);
      const isMalformed = includes(malformed, id);
      if (isMalformed) for (let end = path.length - 1; end >= 0; end--) this.#malformedBelow.add(key(path.slice(0, end)));
      if (isMalformed || includes(absentOrBanned, id)) this.#noteWrong(path);
    }
  }

  /** Was one of these said of the value at this place? */
  at(path: Path, ids: readonly MessageId[]): boolean {
    return has(this.#byPlace.get(key(path)), ids);
  }

  /** Is something malformed below this place? */
  malformedBelow(path: Path): boolean {
    return this.#malformedBelow.has(key(path));
  }

  /** Was one of these said of a part of the Coding or CodeableConcept at this place: its system, code or coding? */
  ofPart(path: Path, ids: readonly MessageId[]): boolean {
    return has(this.#parts.get(key(path)), ids);
  }

  /** The names on the way to each value below this place, in the same resource, that is malformed, missing or prohibited. */
  wrongBelow(path: Path): readonly (readonly string[])[] {
    return this.#wrongBelow.get(key(path)) ?? [];
  }

  /** Types of resources in the items of a list that FHIR does not have. */
  misspeltIn(list: Path): readonly string[] {
    return this.#misspelt.get(key(list)) ?? [];
  }

  #noteMisspelt(path: Path, type: unknown): void {
    if (typeof type !== 'string' || path.at(-1) !== 'resource' || typeof path.at(-2) !== 'number') return;
    const list = key(path.slice(0, -2));
    this.#misspelt.set(list, [...(this.#misspelt.get(list) ?? []), type].slice(0, maxNoted));
  }

  #noteWrong(path: Path): void {
    const names: string[] = [];
    for (let end = path.length - 1; end >= 0; end--) {
      const step = path[end];
      if (typeof step !== 'string') continue;
      // What is wrong inside a resource says nothing of the one around it.
      if (names.length > 0 && (step === 'resource' || path[end - 1] === 'contained' || step === 'contained')) return;
      names.unshift(step);
      const place = key(path.slice(0, end));
      const known = this.#wrongBelow.get(place);
      if (!known) this.#wrongBelow.set(place, [[...names]]);
      else if (known.length < maxNoted) known.push([...names]);
    }
  }
}

/** Enough to explain a condition; a document with more has worse troubles. */
const maxNoted = 64;

/** The Coding, and the CodeableConcept around it, that a system, code or coding belongs to. */
export function conceptsOf(path: Path): Path[] {
  const name = path.at(-1);
  if (name === 'coding') return [path.slice(0, -1)];
  if (name !== 'code' && name !== 'system') return [];
  return [path.slice(0, -1), ...(path.at(-3) === 'coding' ? [path.slice(0, -3)] : [])];
}

function add(map: Map<string, Set<FindingId>>, place: string, id: FindingId): void {
  const ids = map.get(place);
  if (ids) ids.add(id);
  else map.set(place, new Set([id]));
}

function has(said: ReadonlySet<FindingId> | undefined, ids: readonly MessageId[]): boolean {
  return said !== undefined && ids.some((id) => said.has(id));
}

function includes(ids: readonly FindingId[], id: FindingId): boolean {
  return ids.includes(id);
}

function key(path: Path): string {
  return JSON.stringify(path);
}

import type { MessageId } from '../../finding/catalogue.js';
import type { Finding, FindingId } from '../../finding/finding.js';
import { StepMap } from '../../fhir/step-map.js';

/** A value that is not in the form its type has: what looks into it fails too. */
export const malformed: readonly MessageId[] = [
  'array-expected',
  'array-unexpected',
  'object-expected',
  'primitive-json-type',
  'primitive-empty',
  'primitive-format',
  'date-nonexistent',
  'date-zone-missing',
  'string-too-long',
  'json-null',
  'json-empty-object',
  'json-empty-array',
];

/** A value that is not there, or should not be: a condition that speaks of it fails too. */
const absentOrBanned: readonly MessageId[] = ['cardinality-min', 'element-prohibited', 'type-not-allowed'];

/** A value that the profile states otherwise. */
export const prescribed: readonly MessageId[] = ['fixed-value', 'pattern-value'];

export type Path = Finding['path'];

/** What was said of one place, and of what is below it. */
interface SaidHere {
  steps: StepMap<SaidHere> | undefined;
  ids: FindingId[] | undefined;
  /** What was said of the parts of the Coding or CodeableConcept that is here. */
  ofParts: FindingId[] | undefined;
  malformedBelow: boolean;
  wrongBelow: (readonly string[])[] | undefined;
  misspelt: string[] | undefined;
  unknown: string[] | undefined;
  /** Items of the list here are resources, with nothing around them. */
  bare: boolean;
  /** The slices that extensions of the list here were meant for. */
  meant: string[] | undefined;
}

/** What was said of a document, by place: a tree of the places, for one is looked up many times. */
export class FindingsByPath {
  readonly #root = saidNothing();

  constructor(findings: readonly Finding[]) {
    for (const { id, path, params, severity, expression } of findings) {
      const isMalformed = includes(malformed, id);
      const here = this.#noteAt(path, isMalformed);
      // Another finding follows only from an error: an invariant may be less.
      if (id !== 'invariant-failed' || severity === 'error') add((here.ids ??= []), id);
      if (id === 'resource-type-unknown') this.#noteMisspelt(path, params['type']);
      for (const concept of conceptsOf(path)) add((this.#noteAt(concept).ofParts ??= []), id);
      if (isMalformed || includes(absentOrBanned, id) || includes(prescribed, id)) this.#noteWrong(path, expression);
      // The extension as a whole is not what it was meant to be.
      if (id === 'extension-misspelt') {
        this.#noteWrong(path.slice(0, -1), expression);
        (this.#noteAt(path, false, path.length - 2).meant ??= []).push(String(params['slice']));
      }
      if (id === 'element-unknown') this.#noteUnknown(path);
    }
  }

  /** Was one of these said of the value at this place? */
  at(path: Path, ids: readonly MessageId[]): boolean {
    return has(this.#find(path)?.ids, ids);
  }

  /** Is something malformed below this place? */
  malformedBelow(path: Path): boolean {
    return this.#find(path)?.malformedBelow === true;
  }

  /** Was one of these said of a part of the Coding or CodeableConcept at this place: its system, code or coding? */
  ofPart(path: Path, ids: readonly MessageId[]): boolean {
    return has(this.#find(path)?.ofParts, ids);
  }

  /** The names on the way to each value below this place, in the same resource, that is malformed, missing or prohibited. */
  wrongBelow(path: Path): readonly (readonly string[])[] {
    return this.#find(path)?.wrongBelow ?? [];
  }

  /** Are items of this list resources, with nothing around them? */
  bareResourcesIn(list: Path): boolean {
    return this.#find(list)?.bare === true;
  }

  /** The slices that extensions in this list were meant for. */
  misspeltExtensionsIn(list: Path): readonly string[] {
    return this.#find(list)?.meant ?? [];
  }

  /** Properties of the object at this place that its type does not have. */
  unknownIn(path: Path): readonly string[] {
    return this.#find(path)?.unknown ?? [];
  }

  /** Types of resources in the items of a list that FHIR does not have. */
  misspeltIn(list: Path): readonly string[] {
    return this.#find(list)?.misspelt ?? [];
  }

  #find(path: Path): SaidHere | undefined {
    let here: SaidHere | undefined = this.#root;
    for (const step of path) if ((here = here.steps?.get(step)) === undefined) return undefined;
    return here;
  }

  /** @param isMalformed what is there is, which all that is around it is to know */
  #noteAt(path: Path, isMalformed = false, end = path.length): SaidHere {
    let here = this.#root;
    for (let i = 0; i < end; i++) {
      if (isMalformed) here.malformedBelow = true;
      const step = path[i] ?? '';
      const steps = (here.steps ??= new StepMap<SaidHere>());
      here = steps.get(step) ?? steps.add(step, saidNothing());
    }
    return here;
  }

  #noteMisspelt(path: Path, type: unknown): void {
    if (typeof type !== 'string' || path.at(-1) !== 'resource' || typeof path.at(-2) !== 'number') return;
    const misspelt = (this.#noteAt(path, false, path.length - 2).misspelt ??= []);
    if (misspelt.length < maxNoted) misspelt.push(type);
  }

  #noteUnknown(path: Path): void {
    const unknown = (this.#noteAt(path, false, path.length - 1).unknown ??= []);
    if (unknown.length < maxNoted) unknown.push(String(path.at(-1)));
    if (path.at(-1) === 'resourceType') this.#noteAt(path, false, path.length - 2).bare = true;
  }

  #noteWrong(path: Path, expression: string): void {
    const names: string[] = [];
    const stems = stemsIn(expression);
    for (let end = path.length - 1; end >= 0; end--) {
      const step = path[end];
      if (typeof step !== 'string') continue;
      // What is wrong inside a resource says nothing of the one around it.
      if (names.length > 0 && (step === 'resource' || path[end - 1] === 'contained' || step === 'contained')) return;
      names.unshift(stems.get(step) ?? step);
      const wrongBelow = (this.#noteAt(path, false, end).wrongBelow ??= []);
      if (wrongBelow.length < maxNoted) wrongBelow.push([...names]);
    }
  }
}

function saidNothing(): SaidHere {
  return {
    steps: undefined,
    ids: undefined,
    ofParts: undefined,
    malformedBelow: false,
    wrongBelow: undefined,
    misspelt: undefined,
    unknown: undefined,
    bare: false,
    meant: undefined,
  };
}

/** The choices on the way, by the properties of JSON that stand for them: `valueString` is `value`, as conditions name it. */
function stemsIn(expression: string): ReadonlyMap<string, string> {
  if (!expression.includes('.ofType(')) return noStems;
  return new Map(
    Array.from(expression.matchAll(/(\w+)\.ofType\((\w)(\w*)\)/g), ([, stem = '', first = '', rest = '']) => [
      `${stem}${first.toUpperCase()}${rest}`,
      stem,
    ]),
  );
}

const noStems: ReadonlyMap<string, string> = new Map();

/** Enough to explain a condition; a document with more has worse troubles. */
const maxNoted = 64;

/** The Coding, and the CodeableConcept around it, that a system, code or coding belongs to. */
export function conceptsOf(path: Path): Path[] {
  const name = path.at(-1);
  if (name === 'coding') return [path.slice(0, -1)];
  if (name !== 'code' && name !== 'system') return [];
  return [path.slice(0, -1), ...(path.at(-3) === 'coding' ? [path.slice(0, -3)] : [])];
}

/** Each kind once: what can be said of a place has few kinds. */
function add(ids: FindingId[], id: FindingId): void {
  if (!ids.includes(id)) ids.push(id);
}

function has(said: readonly FindingId[] | undefined, ids: readonly MessageId[]): boolean {
  return said !== undefined && said.length > 0 && ids.some((id) => said.includes(id));
}

function includes(ids: readonly FindingId[], id: FindingId): boolean {
  return ids.includes(id);
}

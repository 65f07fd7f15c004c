import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { readTar } from '../definitions/tar.js';
import { isObject, type JsonObject } from '../fhir/json.js';
import { randomFrom } from '../regex/testing/random.js';
import { loadFallback } from './fallback.js';
import { certainForm, compile, FhirpathError, type CompiledExpression } from './index.js';
import { constrainedElements, constraintsByPath, type ConstrainedElement } from './testing/constrained-elements.js';
import { readR4 } from './testing/r4.js';
import { literalsOf, randomElement } from './testing/random-resource.js';
import { isPrimitive } from './types/fhir-types.js';

/*
 * Every invariant of R4, and of the profiles at hand, on every element that carries it, in our form and in that of fhirpath.js. Outcomes
 * must be equal, or differ for a reason listed here.
 */

type Outcome = boolean | string;

interface Difference {
  readonly key: string;
  readonly type: string | undefined;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

/** Where we differ, and why we mean to. An `error` of ours against an answer of theirs is never meant. */
const reasons: Readonly<Record<string, (difference: Difference) => boolean>> = {
  'A narrative has a value like any primitive; fhirpath.js leaves xhtml out of its list.': ({ key, type, ours }) =>
    key === 'ele-1' && type === 'xhtml' && ours === true,
  'as() keeps the items of the type, as in HL7’s reference; fhirpath.js takes one item only.': ({ key, theirs }) =>
    key === 'dom-3' && /left side of 'as'/.test(String(theirs)),
  'The pattern has an escape that the u flag forbids; without that flag it is valid.': ({ key, theirs }) =>
    /^eld-(?:16|19|20)$/.test(key) && /Invalid regular expression/.test(String(theirs)),
  '`answer is Boolean` means FHIR’s boolean, as in HL7’s reference.': ({ key, ours }) => key === 'que-7' && ours === true,
  'The value of a primitive is also its element `value`, as in HL7’s reference.': ({ key, ours }) =>
    /^[dx]-ecpr$/.test(key) && ours === true,
  'fhirpath.js compares Quantities outside UCUM as the text [object Object], which is never greater.': ({ key, theirs }) =>
    key === 'rng-2' && theirs === true,
  'Ids and extensions of primitives do not count for =, as FHIR’s primitives are FHIRPath’s own values there, and as in HL7’s reference.':
    ({ key, ours, theirs }) =>
      (key === 'ig-1' && ours === true) || (/^(?:eld-13|cpb-9|csd-1)$/.test(key) && ours === false && theirs === true),
  'A type that R4 does not have is no element’s type; fhirpath.js refuses its name.': ({ key, theirs }) =>
    key === 'dom-r4b' && /cannot be resolved to a valid type/.test(String(theirs)),
  'What cannot change the outcome is not evaluated, so that its error does not show.': ({ ours, theirs }) =>
    typeof ours === 'boolean' && /[Ss]ingleton|Unexpected collection|only one element/.test(String(theirs)),
};

const shared = fileURLToPath(new URL('../../../shared/', import.meta.url));
const hasShared = existsSync(shared);
const r4 = readR4();

describe('invariants in our form and in that of fhirpath.js', async () => {
  const fallback = await loadFallback();
  const seen = new Map<string, Set<Outcome>>();
  const applied = new Set<string>();
  let comparisons = 0;

  const compiledBy = (make: (expression: string) => CompiledExpression): ((expression: string) => CompiledExpression) => {
    const known = new Map<string, CompiledExpression>();
    return (expression) => {
      const found = known.get(expression) ?? make(expression);
      known.set(expression, found);
      return found;
    };
  };
  const ours = compiledBy(compile);
  const certainForms = new Map<string, ReturnType<typeof certainForm>>();
  let certainties = 0;

  /** Does the form for data that is in order say that the invariant holds? */
  const isCertain = (expression: string, { value, extra }: ConstrainedElement['node']): boolean => {
    if (!certainForms.has(expression)) certainForms.set(expression, certainForm(expression));
    const certain = isInOrder(value) && extra === undefined && certainForms.get(expression)?.(value) === true;
    if (certain) certainties++;
    return certain;
  };
  const theirs = compiledBy((expression) => fallback.compile(expression));

  const outcome = (expression: CompiledExpression, { node, resource, rootResource }: ConstrainedElement): Outcome => {
    try {
      return expression.test(node, { model: r4.model, resource, rootResource });
    } catch (error) {
      if (error instanceof FhirpathError) return `error: ${error.message}`;
      throw error;
    }
  };

  /** Compares on one element; the description of a difference that no reason covers. */
  const compare = (key: string, expression: string, element: ConstrainedElement): string | undefined => {
    const our = outcome(ours(expression), element);
    if (isCertain(expression, element.node) && our !== true) return `${key} at ${element.path} is no certainty: ${our} (${expression})`;
    const their = outcome(theirs(expression), element);
    comparisons++;
    seen.set(expression, (seen.get(expression) ?? new Set<Outcome>()).add(our));
    if (our === their || (typeof our === 'string' && typeof their === 'string')) return undefined;
    const difference = { key, type: element.node.type, ours: our, theirs: their };
    const reason = Object.entries(reasons).find(([, applies]) => typeof our === 'boolean' && applies(difference));
    if (reason !== undefined) {
      applied.add(reason[0]);
      return undefined;
    }
    const value = JSON.stringify(element.node.value) ?? 'nothing';
    return `${key} at ${element.path}: ${our}, fhirpath.js ${their} (${expression}) on ${value.slice(0, 500)}`;
  };

  const constraints = constraintsByPath(r4.definitions);
  const differencesIn = (resources: Iterable<JsonObject>, by = constraints): string[] => {
    const found: string[] = [];
    for (const resource of resources) {
      for (const element of constrainedElements(resource, r4.model, by)) {
        for (const { key, expression } of element.constraints) {
          const difference = compare(key, expression, element);
          if (difference !== undefined) found.push(difference);
        }
      }
    }
    return found;
  };

  it('all compile', () => {
    const expressions = new Set([...constraints.values()].flat().map(({ expression }) => expression));
    for (const expression of expressions) compile(expression);
    expect(expressions.size).toBeGreaterThanOrEqual(200);
  });

  it('agree on elements made at random for each of them', () => {
    const random = randomFrom(20260401);
    const found: string[] = [];
    const tried = new Map<string, number>();
    for (const [path, own] of constraints) {
      const root = path.split('.')[0] ?? '';
      // A primitive is no object: those are met as parts of others.
      if (r4.model.baseOf(root) === undefined || isPrimitive(root)) continue;
      for (const { key, expression } of own) {
        // Those that stand on every element are tried on a few types.
        const times = (tried.get(expression) ?? 0) + 1;
        tried.set(expression, times);
        if (times > 8) continue;
        const names = new Set([...(expression.match(/[A-Za-z]+/g) ?? []), ...path.replaceAll('[x]', '').split('.')]);
        const texts = ['a', '#a', ...literalsOf([expression])];
        const only = new Map([[path, [{ key, expression }]]]);
        for (let round = 0, met = 0; met < 20 && round < 200; round++) {
          const made = randomElement(root, { model: r4.model, random, texts, names });
          for (const element of constrainedElements(made, r4.model, only, root)) {
            met++;
            found.push(...[compare(key, expression, element)].filter((difference) => difference !== undefined));
          }
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('agree on R4’s own definitions', () => {
    const small = r4.definitions.filter((definition) => JSON.stringify(definition).length < 30_000).slice(0, 40);
    expect(differencesIn(small as unknown as JsonObject[])).toEqual([]);
  });

  it.skipIf(!hasShared)('agree on the LTT and dk-core examples, with the invariants of their profiles', () => {
    const ltt = join(shared, 'reference/kl.dk.fhir.ltt-1.0.1');
    const archive = gunzipSync(readFileSync(join(shared, 'reference/packages/hl7.fhir.dk.core-3.4.0.tgz')));
    const core = new Map(Array.from(readTar(archive), ({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
    const all = [...folder(join(ltt, 'examples')), ...folder(join(ltt, 'definitions')), ...resourcesOf(core)];
    const profiles = all.filter(({ resourceType }) => resourceType === 'StructureDefinition') as unknown as StructureDefinition[];
    expect(profiles.length).toBeGreaterThanOrEqual(30);
    expect(differencesIn(all, constraintsByPath([...r4.definitions, ...profiles]))).toEqual([]);
  });

  it.skipIf(!hasShared)('agree on the JSON files of HL7’s test suite', () => {
    expect(differencesIn(folder(join(shared, 'hl7-suite/files')))).toEqual([]);
  });

  it('were compared often enough to mean something', () => {
    const expressions = new Set(
      [...constraints].filter(([path]) => r4.model.baseOf(path.split('.')[0] ?? '') !== undefined).flatMap(([, own]) => own),
    );
    const unseen = [...expressions].filter(({ expression }) => !seen.has(expression)).map(({ key }) => key);
    expect(unseen).toEqual([]);
    expect(comparisons).toBeGreaterThan(20_000);
    expect(certainties).toBeGreaterThan(5_000);
    expect([...certainForms.values()].filter((form) => form !== undefined).length).toBeGreaterThan(80);
    // A reason that nothing calls for any more would hide the next fault.
    if (hasShared) expect(Object.keys(reasons).filter((reason) => !applied.has(reason))).toEqual([]);
    const decided = [...seen].filter(([, outcomes]) => outcomes.has(true) && outcomes.has(false));
    expect(decided.length / seen.size).toBeGreaterThan(0.8);
  });
});

/** No nulls, and no extensions of primitives, at any depth. */
function isInOrder(value: unknown): boolean {
  if (value === null) return false;
  return typeof value !== 'object' || Object.entries(value).every(([key, inner]) => !key.startsWith('_') && isInOrder(inner));
}

function folder(path: string): JsonObject[] {
  const names = readdirSync(path).filter((name) => name.endsWith('.json'));
  return resourcesOf(new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8')])));
}

/** The files that are resources of some type, and not so large that the comparison takes minutes. */
function resourcesOf(files: ReadonlyMap<string, string>): JsonObject[] {
  return [...files].flatMap(([name, text]) => {
    if (!name.endsWith('.json') || text.length > 150_000) return [];
    try {
      const parsed: unknown = JSON.parse(text);
      return isObject(parsed) && typeof parsed['resourceType'] === 'string' ? [parsed] : [];
    } catch {
      return [];
    }
  });
}

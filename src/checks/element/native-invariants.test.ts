import { beforeAll, describe, expect, it } from 'vitest';
import { loadFallback, type Fallback } from '../../fhirpath/fallback.js';
import { compile, FhirpathError, nodeOf, type CompiledExpression, type Environment, type FhirNode } from '../../fhirpath/index.js';
import { readR4 } from '../../fhirpath/testing/r4.js';
import { randomElement } from '../../fhirpath/testing/random-resource.js';
import { randomFrom } from '../../regex/testing/random.js';
import { validatorFor } from '../../validate/testing/validator.js';
import { bundleInvariants, entryInvariants } from '../bundle/invariants.js';
import { nativeInvariants } from './native-invariants.js';

const { definitions, model } = readR4();
const published = new Set(
  definitions
    .flatMap(({ snapshot }) => snapshot?.element ?? [])
    .flatMap(({ constraint = [] }) => constraint.map(({ expression }) => expression)),
);
// Those of Bundles have a test of their own.
const ofBundles = new Set([...bundleInvariants, ...entryInvariants].map(([expression]) => expression));
const forms = [...nativeInvariants].flatMap(([expression, form]) =>
  form === 'covered' || ofBundles.has(expression) ? [] : [[expression, form] as const],
);

/** What the invariants with a form of their own look at, so that generated data has little else. */
const names = new Set([
  'contained',
  'meta',
  'versionId',
  'lastUpdated',
  'security',
  'text',
  'div',
  'status',
  'extension',
  'value',
  'url',
  'code',
  'id',
  'reference',
  'subject',
  'link',
  'other',
  'basedOn',
  'implicitRules',
  'instantiatesCanonical',
]);
const types = ['Patient', 'Observation', 'Extension', 'Bundle', 'Questionnaire'];

const repeating = new Set(['contained', 'security', 'extension']);

/** Arrays where R4 has arrays: a value in the wrong one of the two shapes has a finding of its own. */
function inShape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inShape);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => {
      const list: unknown[] = Array.isArray(child) ? child : [child];
      return [key, inShape(repeating.has(key) ? list : list[0])];
    }),
  );
}

/** What an engine says; undefined where it refuses: fhirpath.js takes `as()` of one item only, and dom-3 asks it of many. */
function outcome(engine: CompiledExpression, node: FhirNode, environment: Environment): boolean | undefined {
  try {
    return engine.test(node, environment);
  } catch (error) {
    if (error instanceof FhirpathError && error.kind === 'evaluation') return undefined;
    throw error;
  }
}

describe('the invariants with a form of their own', () => {
  let fallback: Fallback;
  beforeAll(async () => {
    fallback = await loadFallback();
  });

  it('are all of R4, spelled as it spells them', () => {
    expect([...nativeInvariants.keys()].filter((expression) => !published.has(expression))).toEqual([]);
  });

  it.each(forms)('%s means what FHIRPath says, by our engine and by fhirpath.js', (expression, form) => {
    const random = randomFrom(20260401);
    const engines: CompiledExpression[] = [compile(expression), fallback.compile(expression)];
    const outcomes = { true: 0, false: 0 };
    for (let round = 0; round < 600; round++) {
      const type = types[round % types.length] ?? 'Patient';
      const value = inShape(randomElement(type, { model, random, texts: ['a', 'b', '#a', '#b', '#', 'urn:x'], names }));
      const node = nodeOf(value, type);
      const environment = { model, resource: node, rootResource: node };
      const ours = form.holds(value, { environment });
      for (const engine of engines) {
        const theirs = outcome(engine, node, environment);
        if (theirs === undefined) continue;
        if (theirs !== ours) expect({ value, holds: ours }).toEqual({ value, holds: theirs });
      }
      outcomes[ours === true ? 'true' : 'false']++;
    }
    // Both sides were met, or the comparison says nothing.
    expect(Math.min(outcomes.true, outcomes.false)).toBeGreaterThan(20);
  });

  it.each(forms)('%s holds or not for anything, and never throws', (_expression, form) => {
    const hostile: unknown[] = [
      null,
      undefined,
      1,
      'x',
      [],
      {},
      { contained: null },
      { contained: {} },
      { contained: [null, 1, 'x', []] },
      { text: null },
      { meta: [] },
      { contained: [{ meta: null }] },
      JSON.parse('{"__proto__":{"contained":[{"contained":[]}],"text":{"div":"x"}}}'),
    ];
    for (const value of hostile)
      expect(typeof form.holds(value, { environment: { model, resource: nodeOf(value, 'Patient') } })).toBe('boolean');
  });
});

describe('the invariants that the walk covers', () => {
  const validator = validatorFor();
  const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

  // ele-1: hasValue() or (children().count() > id.count())
  it.each<[object, string[]]>([
    [{ code: {} }, ['json-empty-object Observation.code']],
    [{ code: { id: 'a' } }, ['json-empty-object Observation.code']],
    [{ component: [{ code: { text: 'x' } }, {}] }, ['json-empty-object Observation.component[1]']],
    [{ issued: null }, ['json-null Observation.issued']],
    [{ category: [] }, ['json-empty-array Observation.category']],
    [{ _issued: {} }, ['json-empty-object Observation.issued']],
    [{ _issued: { id: 'a' } }, ['json-empty-object Observation.issued']],
    [{ note: [{ text: 'x', extension: [{}] }] }, ['json-empty-object Observation.note[0].extension[0]']],
  ])('ele-1: %j', (more, said) => {
    expect(validator.said(observation(more))).toEqual(said);
  });

  // ref-1: a fragment names a contained resource
  it('ref-1', () => {
    expect(validator.said(observation({ subject: { reference: '#nobody' } }))).toEqual(['reference-contained-missing Observation.subject']);
  });

  it('txt-1 and txt-2: a narrative is sound XHTML with content', () => {
    const narrative = (div: string) => validator.said(observation({ text: { status: 'generated', div } })).length;
    expect(narrative('<div xmlns="http://www.w3.org/1999/xhtml">x</div>')).toBe(0);
    for (const div of [
      '<div xmlns="http://www.w3.org/1999/xhtml"> </div>',
      '<div>x</div>',
      '<div xmlns="http://www.w3.org/1999/xhtml"><script>x</script></div>',
      '<div xmlns="http://www.w3.org/1999/xhtml"><p>x</div>',
      'x',
    ]) {
      expect([div, narrative(div) > 0]).toEqual([div, true]);
    }
  });
});

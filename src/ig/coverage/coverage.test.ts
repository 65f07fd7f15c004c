import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StructureDefinition } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../testing/own-sources.js';
import { constraintsOf } from './constraint.js';
import { coverageOf, uncovered, type CoverageLine } from './coverage.js';
import type { GoldenCase } from './golden-case.js';
import type { CoveredGuide } from './guide.js';
import { ltt } from './ltt.js';
import { readCases } from './read-cases.js';
import { figureOf, renderCoverage } from './render-coverage.js';
import { ownGuide, testcases } from './testing/own-guide.js';

let guide: CoveredGuide;
let cases: readonly GoldenCase[];
let lines: readonly CoverageLine[];

beforeAll(async () => {
  ({ guide } = await ownGuide());
  cases = readCases(join(testcases, 'golden'), join(testcases, 'bases'));
  lines = coverageOf(guide, guide.structures(ltt.base), cases);
});

describe('coverage of the guide', () => {
  it('counts every constraint of the eight definitions', () => {
    const structures = guide.structures(ltt.base);
    expect(structures).toHaveLength(8);
    const kinds = new Map<string, number>();
    for (const { kind } of structures.flatMap(constraintsOf)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(kinds)).toEqual(statedIn(structures));
    expect(lines).toHaveLength([...kinds.values()].reduce((sum, count) => sum + count, 0));
  });

  it('shows or explains every one of them', () => {
    expect(uncovered(lines).map(({ constraint }) => constraint)).toEqual([]);
    expect(figureOf(lines)).toMatchObject({ open: 0, percent: 100 });
  });

  it('explains only what nothing can break', () => {
    const explained = lines
      .filter(({ shownBy }) => !shownBy)
      .map(({ constraint: { profile, element, kind } }) => `${profile.slice(ltt.base.length)} ${element} ${kind}`);
    expect(explained.sort()).toEqual([
      'klgateway-ltt-care-plan CarePlan.subject type',
      'klgateway-ltt-citizen Patient.generalPractitioner:referencedSORUnit max',
      'klgateway-ltt-citizen Patient.generalPractitioner:referencedSORUnit slice',
      'klgateway-ltt-citizen Patient.managingOrganization.identifier type',
      'klgateway-ltt-citizen Patient.name:official max',
      'klgateway-ltt-citizen Patient.name:official slice',
      'klgateway-ltt-delivery-report Bundle.entry slicing',
      'klgateway-ltt-delivery-report Bundle.entry:citizen.resource type',
      'klgateway-ltt-encounter Encounter.extension slicing',
      'klgateway-ltt-encounter Encounter.extension:basedOnCarePlan type',
      'klgateway-ltt-encounter Encounter.extension:deliveryType min',
      'klgateway-ltt-encounter Encounter.extension:deliveryType type',
      'klgateway-ltt-encounter Encounter.subject type',
      'klgateway-ltt-encounter-based-on-care-plan Extension.url fixed',
      'klgateway-ltt-encounter-delivery-type Extension.url fixed',
      'klgateway-ltt-referral CarePlan.basedOn type',
      'klgateway-ltt-referral CarePlan.subject type',
    ]);
  });

  it('falls when a case is taken away', () => {
    expect(openInContact(cases.filter(({ name }) => name !== 'contact/participant-second'))).toEqual(['Encounter.participant max']);
    expect(openInContact(cases.filter(({ name }) => name === 'contact/participant-second'))).not.toContain('Encounter.participant max');
  });

  it('does not count a case that expects something else', () => {
    const wrong = cases.map((golden) => (golden.name === 'contact/participant-second' ? { ...golden, expect: [] } : golden));
    expect(openInContact(wrong)).toEqual(['Encounter.participant max']);
  });

  it('is written down in docs/coverage.md as it is (npm run coverage -- --write)', () => {
    const page = join(repository, 'docs', 'coverage.md');
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(renderCoverage(lines));
  });
});

/** What of the contact's profile is open with some of the cases. */
function openInContact(some: readonly GoldenCase[]): string[] {
  const contact = guide.structures(`${ltt.base}klgateway-ltt-encounter`).filter(({ type }) => type === 'Encounter');
  return uncovered(coverageOf(guide, contact, some)).map(({ constraint: { element, kind } }) => `${element} ${kind}`);
}

/** The statements of each kind, counted in the JSON of the differentials without the code under test. */
function statedIn(structures: readonly StructureDefinition[]): Record<string, number> {
  const text = JSON.stringify(structures.map(({ differential }) => differential));
  const count = (pattern: RegExp): number => [...text.matchAll(pattern)].length;
  const listed = (key: string): number =>
    [...text.matchAll(new RegExp(`"${key}":(\\[[^\\]]*\\])`, 'g'))].reduce(
      (sum, [, list = '[]']) => sum + (JSON.parse(list) as unknown[]).length,
      0,
    );
  return {
    min: count(/"min":/g),
    max: count(/"max":/g),
    fixed: count(/"fixed[A-Z]/g),
    pattern: count(/"pattern[A-Z]/g),
    type: count(/"type":\[/g),
    profile: listed('profile'),
    target: listed('targetProfile'),
    binding: count(/"strength":"(?:required|extensible)"/g),
    slicing: count(/"slicing":/g),
    slice: count(/"sliceName":/g),
    invariant: count(/"key":/g),
    context: structures.reduce((sum, { context = [] }) => sum + context.length, 0),
  };
}

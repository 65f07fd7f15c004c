import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { expect, it } from 'vitest';
import { loadCore } from '../definitions/core.js';
import { compile } from './compile.js';
import { compiledGuides } from './lint/compiled-guide.js';
import { lint } from './lint/lint.js';
import { makeGuide } from './lint/make-guide.js';
import { r4Base } from './lint/testing/lint-resources.js';
import { projectOf } from './testing/project.js';

const fsh = `Profile: P
Parent: Observation
Title: "P"
Description: "P"
* component ^slicing.discriminator[0].type = #value
* component ^slicing.discriminator[0].path = "code"
* component ^slicing.discriminator[1].type = #value
* component ^slicing.discriminator[1].path = "value"
* component ^slicing.rules = #open
* component contains a 0..3
* component[a].code = http://loinc.org#1
* component[a].interpretation 1..1
* component contains a/b 1..1 and a/c 0..*
* component[a/b].valueCodeableConcept = http://loinc.org#2
* component[a/c].valueCodeableConcept = http://loinc.org#3
* component[a].referenceRange 1..
`;

const compilation = await compile([projectOf('my.test', fsh)], { core: loadCore() });
const profile = compilation.packages[0]!.resources.find(({ id }) => id === 'P') as StructureDefinition;
const elements = profile.snapshot!.element;
const element = (id: string): ElementDefinition | undefined => elements.find((each) => each.id === `Observation.component:${id}`);

it('gives a re-slice in the snapshot what its slice demands', () => {
  expect(element('a/b.code')).toMatchObject({ min: 1, patternCodeableConcept: element('a.code')?.patternCodeableConcept });
  expect(element('a/b.interpretation')).toMatchObject({ min: 1, max: '1' });
  expect(element('a/c.referenceRange')).toMatchObject({ min: 1, max: '*' });
});

it('leaves a re-slice its own demands, below the upper limit of its slice', () => {
  expect(element('a/b')).toMatchObject({ min: 1, max: '1' });
  expect(element('a/c')).toMatchObject({ min: 0, max: '3' });
  expect(element('a/b.value[x]:valueCodeableConcept')?.patternCodeableConcept?.coding?.[0]?.code).toBe('2');
});

it('keeps every element once, and each behind what it is part of', () => {
  const ids = elements.map(({ id }) => id ?? '');
  expect(new Set(ids).size).toBe(ids.length);
  for (const [index, id] of ids.entries()) if (index > 0) expect(ids.slice(0, index)).toContain(id.slice(0, id.lastIndexOf('.')));
});

it('says what the differential yields, by the reckoning of the linter', () => {
  const [parts] = compiledGuides(compilation);
  const found = lint(makeGuide(parts!, r4Base)).findings.filter(({ id }) => id === 'lint-snapshot-differs');
  expect(found.map(({ subject, params }) => [subject, params])).toEqual([]);
});

import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { at, planOf } from '../testing/core.js';
import { extension, extensionType, profile, urlOf, type Facts } from '../testing/definitions.js';
import type { ConditionPlan, PathStep, ValueTestPlan } from '../plan.js';

type Discriminator = NonNullable<NonNullable<ElementDefinition['slicing']>['discriminator']>[number];

const sliced = (...paths: readonly string[]): Facts => ({
  slicing: { rules: 'open', discriminator: paths.map((path): Discriminator => ({ type: 'value', path })) },
});
const mr = { coding: [{ system: 'urn:s', code: 'MR' }] };

/** Conditions in short: `type.coding (system=urn:s, code=MR)`. */
function short(conditions: readonly ConditionPlan[] | undefined): string[] | undefined {
  return conditions?.map(({ path, test }) => {
    const start = pathText(path);
    return test.kind === 'value' ? `${start} (${test.parts.map(partText).join(', ')})` : `${start} ${JSON.stringify(test)}`;
  });
}

function partText({ path, fixed, pattern, valueSet, parts }: ValueTestPlan): string {
  if (parts) return `${pathText(path)} (${parts.map(partText).join(', ')})`;
  const value = fixed?.value ?? pattern?.value ?? `in ${valueSet ?? ''}`;
  return `${pathText(path)}${fixed ? '==' : '='}${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function pathText(path: readonly PathStep[]): string {
  return path
    .map((step) => ('child' in step ? step.child : 'extension' in step ? 'extension()' : 'ofType' in step ? step.ofType : 'resolve()'))
    .join('.');
}

function told(type: string, element: string, facts: Record<string, Facts>, ...others: StructureDefinition[]): string[] | undefined {
  const plan = planOf(profile('p', type, facts), ...others);
  return short(at(plan, element).slicing?.slices[0]?.conditions);
}

// http://hl7.org/fhir/R4/valueset-discriminator-type.html: "the applicable fixed value, pattern or required ValueSet binding"
describe("a value that is stated above the discriminator's element", () => {
  const identifier = (paths: string[], facts: Record<string, Facts>) =>
    told('Patient', 'Patient.identifier', { 'Patient.identifier': sliced(...paths), 'Patient.identifier:a': {}, ...facts });

  it('is projected onto the rest of the path', () => {
    expect(identifier(['type.coding.code'], { 'Patient.identifier:a.type': { patternCodeableConcept: mr } })).toEqual([
      'type.coding.code (=MR)',
    ]);
    expect(identifier(['type.coding'], { 'Patient.identifier:a.type': { patternCodeableConcept: mr } })).toEqual([
      'type.coding (={"system":"urn:s","code":"MR"})',
    ]);
    expect(identifier(['type.coding.code'], { 'Patient.identifier:a.type': { fixedCodeableConcept: mr } })).toEqual([
      'type.coding.code (==MR)',
    ]);
    expect(identifier(['type.coding.code'], { 'Patient.identifier:a.type.coding': { patternCoding: { code: 'MR' } } })).toEqual([
      'type.coding.code (=MR)',
    ]);
  });

  it('is asked of one coding, where several discriminators look at parts of it', () => {
    expect(identifier(['type.coding.system', 'type.coding.code'], { 'Patient.identifier:a.type': { patternCodeableConcept: mr } })).toEqual(
      ['type.coding (system=urn:s, code=MR)'],
    );
    expect(
      identifier(['type.coding.system', 'type.coding.code'], {
        'Patient.identifier:a.type': { patternCodeableConcept: { coding: [{ code: 'MR' }] } },
        'Patient.identifier:a.type.coding.system': { fixedUri: 'urn:s' },
      }),
    ).toEqual(['type.coding (system==urn:s, code=MR)']);
  });

  it('is asked of several codings, where a pattern has several', () => {
    const pattern = {
      coding: [
        { system: 'urn:s', code: 'MR' },
        { system: 'urn:t', code: '1' },
      ],
    };
    expect(
      identifier(['type.coding.system', 'type.coding.code'], { 'Patient.identifier:a.type': { patternCodeableConcept: pattern } }),
    ).toEqual(['type (coding (system=urn:s, code=MR), coding (system=urn:t, code=1))']);
  });

  it('may be stated of the slice itself', () => {
    expect(identifier(['system'], { 'Patient.identifier:a': { patternIdentifier: { system: 'urn:a', use: 'old' } } })).toEqual([
      'system (=urn:a)',
    ]);
    expect(identifier(['system', 'use'], { 'Patient.identifier:a': { patternIdentifier: { system: 'urn:a', use: 'old' } } })).toEqual([
      ' (system=urn:a, use=old)',
    ]);
  });

  it('says nothing about what it does not mention', () => {
    expect(identifier(['type.coding.code'], { 'Patient.identifier:a.type': { patternCodeableConcept: { text: 'x' } } })).toBeUndefined();
    expect(
      identifier(['assigner.display', 'type.coding.code'], {
        'Patient.identifier:a.type': { patternCodeableConcept: mr },
        'Patient.identifier:a.assigner': { patternReference: { reference: 'Organization/1' } },
      }),
    ).toEqual(['type.coding.code (=MR)']);
  });

  it('yields to a value that is stated at the element', () => {
    expect(
      identifier(['type.coding.code'], {
        'Patient.identifier:a.type': { patternCodeableConcept: { coding: [{ system: 'urn:s' }] } },
        'Patient.identifier:a.type.coding.code': { fixedCode: 'MR' },
      }),
    ).toEqual(['type.coding.code (==MR)']);
  });

  it('matters more than that elements on the way must be there', () => {
    expect(
      identifier(['type.coding.code'], {
        'Patient.identifier:a.type': { patternCodeableConcept: mr },
        'Patient.identifier:a.type.coding': { min: 1 },
        'Patient.identifier:a.type.coding.code': { min: 1 },
      }),
    ).toEqual(['type.coding.code (=MR)']);
  });

  it('may be stated by a profile: of a datatype, a resource, or the target of a reference', () => {
    const ofType = profile('id', 'Identifier', { 'Identifier.type': { patternCodeableConcept: mr } });
    const ofRoot = profile('id', 'Identifier', { Identifier: { patternIdentifier: { type: mr } } });
    for (const definition of [ofType, ofRoot]) {
      const facts = {
        'Patient.identifier': sliced('type.coding.code'),
        'Patient.identifier:a': { type: [{ code: 'Identifier', profile: [urlOf('id')] }] },
      };
      expect(told('Patient', 'Patient.identifier', facts, definition)).toEqual(['type.coding.code (=MR)']);
    }
    const composition = profile('c', 'Composition', { 'Composition.type': { patternCodeableConcept: mr } });
    expect(
      told(
        'Bundle',
        'Bundle.entry',
        {
          'Bundle.entry': sliced('resource.type.coding.code'),
          'Bundle.entry:a': {},
          'Bundle.entry:a.resource': { type: [{ code: 'Composition', profile: [composition.url] }] },
        },
        composition,
      ),
    ).toEqual(['resource.type.coding.code (=MR)']);
    const organization = profile('o', 'Organization', { 'Organization.type': { patternCodeableConcept: mr } });
    expect(
      told(
        'Observation',
        'Observation.performer',
        {
          'Observation.performer': sliced('resolve().type.coding.code'),
          'Observation.performer:a': { type: [{ code: 'Reference', targetProfile: [organization.url] }] },
        },
        organization,
      ),
    ).toEqual(['resolve().type.coding.code (=MR)']);
  });

  it('may be stated by a type profile although the base states other things about the element', () => {
    const base = profile('base', 'Bundle', {
      'Bundle.entry': sliced('resource.type.coding.code'),
      'Bundle.entry:a': {},
      'Bundle.entry:a.resource': { type: [{ code: 'Composition' }] },
      'Bundle.entry:a.resource.type.text': { min: 1 },
    });
    const composition = profile('c', 'Composition', { 'Composition.type': { patternCodeableConcept: mr } });
    const derived = profile(
      'p',
      'Bundle',
      { 'Bundle.entry:a.resource': { type: [{ code: 'Composition', profile: [composition.url] }] } },
      { baseDefinition: base.url },
    );
    expect(short(at(planOf(derived, base, composition), 'Bundle.entry').slicing?.slices[0]?.conditions)).toEqual([
      'resource.type.coding.code (=MR)',
    ]);
  });

  it('may be in an extension, or in one type of a choice', () => {
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'CodeableConcept' }], patternCodeableConcept: mr } });
    expect(
      told(
        'Patient',
        'Patient.contact',
        {
          'Patient.contact': sliced(`extension('${e.url}').value.coding.code`),
          'Patient.contact:a': {},
          'Patient.contact:a.extension:e': { type: extensionType('e') },
        },
        e,
      ),
    ).toEqual(['extension().value.coding.code (=MR)']);
    const choice = {
      'Observation.component': sliced('value.ofType(CodeableConcept).coding.code'),
      'Observation.component:a': {},
      'Observation.component:a.value[x]': { type: [{ code: 'CodeableConcept' }], patternCodeableConcept: mr },
    };
    expect(told('Observation', 'Observation.component', choice)).toEqual(['value.CodeableConcept.coding.code (=MR)']);
  });

  it('may be stated by a slice of the slice that has the extension', () => {
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'CodeableConcept' }] } });
    expect(
      told(
        'Patient',
        'Patient.contact',
        {
          'Patient.contact': sliced(`extension('${e.url}').value.coding.code`),
          'Patient.contact.extension:e': { type: extensionType('e') },
          'Patient.contact:a': { min: 1 },
          'Patient.contact:a.extension:e/one': { min: 1, max: '1', type: extensionType('e') },
          'Patient.contact:a.extension:e/one.value[x]': { patternCodeableConcept: mr },
        },
        e,
      ),
    ).toEqual(['extension().value.coding.code (=MR)']);
  });

  it('in a slice that is demanded on the way counts, too', () => {
    expect(
      identifier(['type.coding.code'], {
        'Patient.identifier:a.type.coding': sliced('system'),
        'Patient.identifier:a.type.coding:one': { min: 1, patternCoding: { system: 'urn:s', code: 'MR' } },
      }),
    ).toEqual(['type.coding.code (=MR)']);
  });
});

describe("a required binding above the discriminator's element", () => {
  const bound = (strength: 'required' | 'extensible'): Facts => ({ binding: { strength, valueSet: urlOf('vs') } });
  const conditions = (paths: string[], facts: Record<string, Facts>) =>
    told('Observation', 'Observation.component', { 'Observation.component': sliced(...paths), 'Observation.component:a': {}, ...facts });

  it('is asked of the element that is bound, once', () => {
    expect(conditions(['code.coding'], { 'Observation.component:a.code': bound('required') })).toEqual([`code (=in ${urlOf('vs')})`]);
    expect(conditions(['code.coding.system', 'code.coding.code'], { 'Observation.component:a.code': bound('required') })).toEqual([
      `code (=in ${urlOf('vs')})`,
    ]);
    expect(conditions(['code.coding.code'], { 'Observation.component:a.code.coding': bound('required') })).toEqual([
      `code.coding (=in ${urlOf('vs')})`,
    ]);
  });

  it('tells nothing where it is not required, or where a value is stated', () => {
    expect(conditions(['code.coding'], { 'Observation.component:a.code': bound('extensible') })).toBeUndefined();
    expect(
      conditions(['code.coding.code'], { 'Observation.component:a.code': { ...bound('required'), patternCodeableConcept: mr } }),
    ).toEqual(['code.coding.code (=MR)']);
  });
});

describe("what the definition's maintainers learn", () => {
  const problems = (paths: string[]): string[] =>
    (
      planOf(
        profile('p', 'Patient', {
          'Patient.identifier': sliced(...paths),
          'Patient.identifier:a': {},
          'Patient.identifier:a.use': { fixedCode: 'old' },
          'Patient.identifier:a.type': { patternCodeableConcept: mr },
        }),
      ).faults ?? []
    ).map(({ problem }) => problem);

  it("is that HL7's validator refuses to evaluate a slice whose value is stated above", () => {
    expect(problems(['type.coding.code'])).toEqual([
      expect.stringMatching(/patternCodeableConcept of type for type\.coding\.code.*refuses to evaluate/),
    ]);
    expect(problems(['type.coding.code', 'use'])).toEqual([expect.stringMatching(/by its other discriminators alone/)]);
    expect(problems(['type'])).toEqual([]);
  });
});

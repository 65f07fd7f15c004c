import type { ElementDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../testing/definitions.js';
import { extension, extensionType, profile, urlOf } from '../testing/definitions.js';
import { corePlans, faultyElements, planOf } from '../testing/core.js';
import { at } from '../testing/core.js';
import type { ConditionPlan, Plan } from '../plan.js';

type Discriminator = NonNullable<NonNullable<ElementDefinition['slicing']>['discriminator']>[number];

const sliced = (...discriminator: readonly (readonly [Discriminator['type'], string])[]): Facts => ({
  slicing: { rules: 'open', discriminator: discriminator.map(([type, path]) => ({ type, path })) },
});

/** The conditions on a slice: what it is told by. */
function conditions(plan: Plan, element: string, slice: string): readonly ConditionPlan[] | undefined {
  return at(plan, element).slicing?.slices.find((candidate) => candidate.name === slice)?.conditions;
}

const fixed = (type: string, value: unknown) => ({ type, value, by: urlOf('p') });

describe('a slice is told by a value', () => {
  it('that is fixed or a pattern at the path', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.identifier': sliced(['value', 'system'], ['pattern', 'type']),
        'Patient.identifier:a': {},
        'Patient.identifier:a.type': { patternCodeableConcept: { text: 'x' } },
        'Patient.identifier:a.system': { fixedUri: 'urn:a' },
      }),
    );
    expect(conditions(plan, 'Patient.identifier', 'a')).toEqual([
      { path: [{ child: 'system' }], test: { kind: 'value', parts: [{ path: [], fixed: fixed('Uri', 'urn:a') }] } },
      { path: [{ child: 'type' }], test: { kind: 'value', parts: [{ path: [], pattern: fixed('CodeableConcept', { text: 'x' }) }] } },
    ]);
  });

  it('of its own ($this)', () => {
    const plan = planOf(
      profile('p', 'Patient', { 'Patient.name.given': sliced(['value', '$this']), 'Patient.name.given:a': { fixedString: 'Ada' } }),
    );
    expect(conditions(plan, 'Patient.name.given', 'a')).toEqual([
      { path: [], test: { kind: 'value', parts: [{ path: [], fixed: fixed('String', 'Ada') }] } },
    ]);
  });

  it('that stands below the path', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.component': sliced(['value', 'code']),
        'Observation.component:a': {},
        'Observation.component:a.code.coding.system': { fixedUri: 'urn:s' },
        'Observation.component:a.code.coding.code': { fixedCode: 'c' },
      }),
    );
    const [condition] = conditions(plan, 'Observation.component', 'a') ?? [];
    expect(condition?.path).toEqual([{ child: 'code' }]);
    expect(condition?.test).toEqual({
      kind: 'value',
      // Of one and the same coding.
      parts: [
        {
          path: [{ child: 'coding' }],
          parts: [
            { path: [{ child: 'system' }], fixed: fixed('Uri', 'urn:s') },
            { path: [{ child: 'code' }], fixed: fixed('Code', 'c') },
          ],
        },
      ],
    });
  });

  it('of a required value set', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.category': sliced(['value', '$this']),
        'Observation.category:a': { binding: { strength: 'required', valueSet: urlOf('vs') } },
        'Observation.category:b': { binding: { strength: 'extensible', valueSet: urlOf('vs') } },
      }),
    );
    expect(conditions(plan, 'Observation.category', 'a')).toEqual([
      { path: [], test: { kind: 'value', parts: [{ path: [], valueSet: urlOf('vs') }] } },
    ]);
    expect(conditions(plan, 'Observation.category', 'b')).toBeUndefined();
    expect(faultyElements(plan)).toEqual(['Observation.category:b']);
  });

  it('that its type profile states', () => {
    const cpr = profile('cpr', 'Identifier', { 'Identifier.system': { fixedUri: 'urn:cpr' } });
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.identifier': sliced(['value', 'system']),
        'Patient.identifier:a': { type: [{ code: 'Identifier', profile: [cpr.url] }] },
      }),
      cpr,
    );
    expect(conditions(plan, 'Patient.identifier', 'a')?.[0]?.test).toMatchObject({ parts: [{ fixed: { value: 'urn:cpr' } }] });
  });

  it('in a slice that it demands: blood pressure, in R4 itself', () => {
    const bp = corePlans.get('http://hl7.org/fhir/StructureDefinition/bp');
    expect(bp?.faults).toBeUndefined();
    const told = bp && conditions(bp, 'Observation.component', 'SystolicBP');
    expect(
      told?.map(({ path, test }) => [path, test.kind === 'value' && test.parts.map((part) => [part.path, part.fixed?.value])]),
    ).toEqual([
      [
        [{ child: 'code' }, { child: 'coding' }],
        [
          [[{ child: 'code' }], '8480-6'],
          [[{ child: 'system' }], 'http://loinc.org'],
        ],
      ],
    ]);
  });

  it('in several slices that it demands, which are several values', () => {
    const twoCodings = (...on: readonly (readonly [Discriminator['type'], string])[]): readonly ConditionPlan[] | undefined =>
      conditions(
        planOf(
          profile('p', 'Observation', {
            'Observation.component': sliced(...on),
            'Observation.component:a': {},
            'Observation.component:a.code.coding': sliced(['value', 'system']),
            'Observation.component:a.code.coding:one': { min: 1 },
            'Observation.component:a.code.coding:one.system': { fixedUri: 'urn:1' },
            'Observation.component:a.code.coding:two': { min: 1 },
            'Observation.component:a.code.coding:two.system': { fixedUri: 'urn:2' },
          }),
        ),
        'Observation.component',
        'a',
      );
    const system = (value: string) => [{ path: [{ child: 'system' }], fixed: fixed('Uri', value) }];
    expect(twoCodings(['value', 'code'])).toEqual([
      {
        path: [{ child: 'code' }],
        test: {
          kind: 'value',
          parts: ['urn:1', 'urn:2'].map((value) => ({ path: [{ child: 'coding' }, { child: 'system' }], fixed: fixed('Uri', value) })),
        },
      },
    ]);
    expect(twoCodings(['value', 'code.coding'])).toEqual(
      ['urn:1', 'urn:2'].map((value) => ({
        path: [{ child: 'code' }, { child: 'coding' }],
        test: { kind: 'value', parts: system(value) },
      })),
    );
  });

  it('in a slice that it demands, below the path', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.component': sliced(['value', 'code']),
        'Observation.component:a': {},
        'Observation.component:a.code.coding': sliced(['value', 'system']),
        'Observation.component:a.code.coding:local': { min: 1 },
        'Observation.component:a.code.coding:local.system': { fixedUri: 'urn:s' },
        'Observation.component:a.code.coding:other': {},
        'Observation.component:a.code.coding:other.system': { fixedUri: 'urn:o' },
      }),
    );
    expect(conditions(plan, 'Observation.component', 'a')).toEqual([
      {
        path: [{ child: 'code' }],
        test: { kind: 'value', parts: [{ path: [{ child: 'coding' }, { child: 'system' }], fixed: fixed('Uri', 'urn:s') }] },
      },
    ]);
  });
});

describe('a slice is told by', () => {
  it('whether an element is there', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.name': sliced(['exists', 'period']),
        'Patient.name:old': {},
        'Patient.name:old.period': { min: 1 },
        'Patient.name:now': {},
        'Patient.name:now.period': { max: '0' },
        'Patient.name:either': {},
      }),
    );
    expect(conditions(plan, 'Patient.name', 'old')).toEqual([{ path: [{ child: 'period' }], test: { kind: 'exists', exists: true } }]);
    expect(conditions(plan, 'Patient.name', 'now')).toEqual([{ path: [{ child: 'period' }], test: { kind: 'exists', exists: false } }]);
    expect(faultyElements(plan)).toEqual(['Patient.name:either']);
  });

  it('its type, of a choice or of a resource', () => {
    const plan = planOf(
      profile('p', 'Bundle', {
        'Bundle.entry': sliced(['type', 'resource']),
        'Bundle.entry:patient': {},
        'Bundle.entry:patient.resource': { type: [{ code: 'Patient' }] },
      }),
    );
    expect(conditions(plan, 'Bundle.entry', 'patient')).toEqual([
      { path: [{ child: 'resource' }], test: { kind: 'type', types: ['Patient'] } },
    ]);
    const choice = planOf(
      profile('p', 'Observation', {
        'Observation.value[x]': sliced(['type', '$this']),
        'Observation.value[x]:valueQuantity': { type: [{ code: 'Quantity' }] },
      }),
    );
    expect(conditions(choice, 'Observation.value[x]', 'valueQuantity')).toEqual([
      { path: [], test: { kind: 'type', types: ['Quantity'] } },
    ]);
  });

  it('the profile of a resource', () => {
    const child = profile('child', 'Patient', {});
    const plan = planOf(
      profile('p', 'Bundle', {
        'Bundle.entry': sliced(['profile', 'resource']),
        'Bundle.entry:child': {},
        'Bundle.entry:child.resource': { type: [{ code: 'Patient', profile: [child.url] }] },
      }),
      child,
    );
    expect(conditions(plan, 'Bundle.entry', 'child')).toEqual([
      { path: [{ child: 'resource' }], test: { kind: 'profile', profiles: [child.url] } },
    ]);
  });

  it('what a reference leads to: its type, its profile, and a value in it', () => {
    const child = profile('child', 'Patient', { 'Patient.active': { fixedBoolean: true } });
    const facts = (discriminator: readonly [Discriminator['type'], string]): Record<string, Facts> => ({
      'Observation.performer': sliced(discriminator),
      'Observation.performer:child': { type: [{ code: 'Reference', targetProfile: [child.url] }] },
    });
    const told = (discriminator: readonly [Discriminator['type'], string]) =>
      conditions(planOf(profile('p', 'Observation', facts(discriminator)), child), 'Observation.performer', 'child');
    expect(told(['type', 'resolve()'])).toEqual([{ path: [{ resolve: true }], test: { kind: 'type', types: ['Patient'] } }]);
    expect(told(['profile', '$this.resolve()'])).toEqual([{ path: [{ resolve: true }], test: { kind: 'profile', profiles: [child.url] } }]);
    expect(told(['value', 'resolve().active'])).toEqual([
      {
        path: [{ resolve: true }, { child: 'active' }],
        test: { kind: 'value', parts: [{ path: [], fixed: { type: 'Boolean', value: true, by: child.url } }] },
      },
    ]);
  });

  it('the value of an extension, whether the slice states it or the extension itself', () => {
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'code' }], fixedCode: 'by-definition' } });
    const path = `extension('${e.url}').value`;
    const own = planOf(
      profile('p', 'Patient', {
        'Patient.contact': sliced(['value', path]),
        'Patient.contact:a': {},
        'Patient.contact:a.extension:e': { type: extensionType('e') },
        'Patient.contact:a.extension:e.value[x]': { fixedCode: 'own' },
        'Patient.contact:b': {},
        'Patient.contact:b.extension:e': { type: extensionType('e') },
        'Patient.contact:c': {},
      }),
      extension('e', { 'Extension.value[x]': { type: [{ code: 'code' }] } }),
    );
    expect(conditions(own, 'Patient.contact', 'a')).toMatchObject([
      { path: [{ extension: e.url }, { child: 'value', types: ['code'] }], test: { parts: [{ fixed: { value: 'own' } }] } },
    ]);
    expect(faultyElements(own)).toEqual(['Patient.contact:b', 'Patient.contact:c']);
    const byDefinition = planOf(
      profile('p', 'Patient', {
        'Patient.contact': sliced(['value', path]),
        'Patient.contact:b': {},
        'Patient.contact:b.extension:e': { type: extensionType('e') },
      }),
      e,
    );
    expect(conditions(byDefinition, 'Patient.contact', 'b')).toMatchObject([{ test: { parts: [{ fixed: { value: 'by-definition' } }] } }]);
  });

  it('a value of a choice in one of its types', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.component': sliced(['value', 'value.ofType(Quantity).code']),
        'Observation.component:a': {},
        'Observation.component:a.value[x]': { type: [{ code: 'Quantity' }] },
        'Observation.component:a.value[x].code': { fixedCode: 'mm[Hg]' },
      }),
    );
    expect(conditions(plan, 'Observation.component', 'a')).toMatchObject([
      {
        path: [{ child: 'value', types: ['Quantity'] }, { ofType: 'Quantity' }, { child: 'code' }],
        test: { parts: [{ fixed: { value: 'mm[Hg]' } }] },
      },
    ]);
  });

  it('the url of an extension, also where its definition is not known', () => {
    const plan = planOf(profile('p', 'Patient', { 'Patient.extension:e': { type: extensionType('nowhere') } }));
    expect(conditions(plan, 'Patient.extension', 'e')).toEqual([
      { path: [{ child: 'url' }], test: { kind: 'value', parts: [{ path: [], fixed: { type: 'Uri', value: urlOf('nowhere') } }] } },
    ]);
  });
});

describe('what cannot be told apart is a fault of the definition', () => {
  it.each<[string, Record<string, Facts>, string[]]>([
    ['no discriminator', { 'Patient.name': { slicing: { rules: 'open' } }, 'Patient.name:a': { min: 1 } }, ['Patient.name:a']],
    ['a path that R4 does not allow', { 'Patient.name': sliced(['value', "where(use='old')"]), 'Patient.name:a': {} }, ['Patient.name:a']],
    ['a path that leads nowhere', { 'Patient.name': sliced(['value', 'nonsense']), 'Patient.name:a': {} }, ['Patient.name:a']],
    [
      'a slice that says nothing at the path',
      { 'Patient.name': sliced(['value', 'text']), 'Patient.name:a': { max: '1' } },
      ['Patient.name:a'],
    ],
  ])('%s', (_what, facts, faulty) => {
    const plan = planOf(profile('p', 'Patient', facts));
    expect(faultyElements(plan)).toEqual(faulty);
    expect(conditions(plan, 'Patient.name', 'a')).toBeUndefined();
  });

  it('also where other discriminators tell it, and it is told by those', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.name': sliced(['value', 'use'], ['value', 'text']),
        'Patient.name:a': {},
        'Patient.name:a.use': { fixedCode: 'old' },
      }),
    );
    expect(faultyElements(plan)).toEqual(['Patient.name:a']);
    expect(conditions(plan, 'Patient.name', 'a')).toMatchObject([{ path: [{ child: 'use' }] }]);
  });

  it('also where the slice only demands that something be there: that is not a value', () => {
    const plan = planOf(
      profile('p', 'Patient', { 'Patient.name': sliced(['value', 'text']), 'Patient.name:a': {}, 'Patient.name:a.text': { min: 1 } }),
    );
    expect(faultyElements(plan)).toEqual(['Patient.name:a']);
    expect(conditions(plan, 'Patient.name', 'a')).toBeUndefined();
  });

  it('where the profiles that a target may have state different things', () => {
    const use = (name: string, value: string) => profile(name, 'Patient', { 'Patient.gender': { fixedCode: value } });
    const facts = (name: string, ...targets: string[]) =>
      profile(name, 'Observation', {
        'Observation.performer': sliced(['value', 'resolve().gender']),
        'Observation.performer:a': { type: [{ code: 'Reference', targetProfile: targets.map(urlOf) }] },
      });
    const [male, female, also] = [use('male', 'male'), use('female', 'female'), use('also', 'male')];
    expect(conditions(planOf(facts('p', 'male', 'female'), male, female), 'Observation.performer', 'a')).toBeUndefined();
    expect(conditions(planOf(facts('p', 'male', 'also'), male, also), 'Observation.performer', 'a')).toMatchObject([
      { test: { parts: [{ fixed: { value: 'male' } }] } },
    ]);
  });

  it('but not @default, which takes what is left', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.name': sliced(['value', 'use']),
        'Patient.name:old': {},
        'Patient.name:old.use': { fixedCode: 'old' },
        'Patient.name:@default': { max: '1' },
      }),
    );
    expect(faultyElements(plan)).toEqual([]);
    expect(conditions(plan, 'Patient.name', '@default')).toBeUndefined();
  });
});

it('keeps what tells a slice that a base prohibits, although the base drops what the slice states', () => {
  const sliced = profile('sliced', 'Patient', {
    'Patient.identifier': { slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'closed' } },
    'Patient.identifier:a': {},
    'Patient.identifier:a.system': { fixedUri: 'http://a' },
  });
  const without = profile('without', 'Patient', { 'Patient.identifier:a': { max: '0' } }, { baseDefinition: sliced.url });
  const derived = planOf(profile('derived', 'Patient', { 'Patient.active': { min: 1 } }, { baseDefinition: without.url }), without, sliced);
  expect(derived.faults).toBeUndefined();
  expect(at(derived, 'Patient.identifier').slicing?.slices.map(({ name, conditions }) => [name, conditions?.length])).toEqual([['a', 1]]);
});

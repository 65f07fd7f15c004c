import { describe, expect, it } from 'vitest';
import type { ElementPlan, Plan } from './plan.js';
import type { Facts } from './testing/definitions.js';
import { extension, extensionType, profile, urlOf } from './testing/definitions.js';
import { at, faultyElements, planOf } from './testing/core.js';

const bySystem: Facts = { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'system' }] } };
const byUrl: Facts = { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'url' }] } };
const typesOf = (element: ElementPlan): string[] => (element.types ?? []).map((type) => type.code);
const slicesOf = (plan: Plan, id: string): string[] => (at(plan, id).slicing?.slices ?? []).map((slice) => slice.name);

describe('elements inside datatypes', () => {
  it('are unfolded where they are constrained, and only there', () => {
    const plan = planOf(
      profile('p', 'Patient', { 'Patient.contact.name.family': { min: 1 }, 'Patient.identifier.type.coding.code': { min: 1 } }),
    );
    expect(at(plan, 'Patient.contact.name.family')).toMatchObject({ id: 'Patient.contact.name.family', min: 1, by: { min: urlOf('p') } });
    expect(at(plan, 'Patient.identifier.type.coding.code').min).toBe(1);
    expect(Object.keys(at(plan, 'Patient.contact.name').children ?? {})).toEqual(['family']);
    expect(plan.faults).toBeUndefined();
  });

  it('start from the profile that their element has', () => {
    const cpr = profile('cpr', 'Identifier', { 'Identifier.system': { min: 1, fixedUri: 'urn:cpr' }, 'Identifier.value': { min: 1 } });
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.identifier': { type: [{ code: 'Identifier', profile: [cpr.url] }] },
        'Patient.identifier.value': { maxLength: 10 },
      }),
      cpr,
    );
    expect(at(plan, 'Patient.identifier.value')).toMatchObject({ min: 1, maxLength: 10, by: { min: cpr.url, maxLength: urlOf('p') } });
    expect(at(plan, 'Patient.identifier').unfolded).toBe(cpr.url);
  });

  it('of extensions too: an extension in an extension, constrained by a profile', () => {
    const e = extension('e', {
      'Extension.extension:part': { min: 1 },
      'Extension.extension:part.url': { fixedUri: 'part' },
      'Extension.extension:part.value[x]': { type: [{ code: 'code' }] },
      'Extension.value[x]': { max: '0' },
    });
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.extension:e': { type: extensionType('e'), min: 1 },
        'Patient.extension:e.extension:part.value[x]': { fixedCode: 'x', min: 1 },
      }),
      e,
    );
    expect(at(plan, 'Patient.extension:e.extension:part.value[x]')).toMatchObject({
      min: 1,
      types: [{ code: 'code' }],
      fixed: [{ value: 'x' }],
    });
    expect(at(plan, 'Patient.extension:e.extension:part').min).toBe(1);
    expect(plan.faults).toBeUndefined();
  });

  it('of primitives: their extensions', () => {
    const plan = planOf(
      profile('p', 'Patient', { 'Patient.birthDate.extension:time': { type: extensionType('time'), min: 1 } }),
      extension('time'),
    );
    expect(slicesOf(plan, 'Patient.birthDate.extension')).toEqual(['time']);
    expect(plan.faults).toBeUndefined();
  });
});

describe('what is said of all values holds for the slices too', () => {
  const base = profile('base', 'Patient', {
    'Patient.identifier': bySystem,
    'Patient.identifier:cpr': { min: 0, max: '1' },
    'Patient.identifier:cpr.system': { fixedUri: 'urn:cpr', min: 1 },
  });
  const derived = (facts: Record<string, Facts>): Plan => planOf(profile('p', 'Patient', facts, { baseDefinition: base.url }), base);

  it('whether it is said before the slice is opened or in a profile after it', () => {
    const before = planOf(
      profile('p', 'Patient', {
        'Patient.identifier': bySystem,
        'Patient.identifier.use': { min: 1, max: '1' },
        'Patient.identifier:a.system': { fixedUri: 'urn:a' },
      }),
    );
    expect(at(before, 'Patient.identifier:a.use').min).toBe(1);
    const after = derived({ 'Patient.identifier.use': { min: 1 }, 'Patient.identifier.value': { maxLength: 10, max: '0' } });
    expect(at(after, 'Patient.identifier:cpr.use')).toMatchObject({ min: 1, by: { min: urlOf('p') } });
    expect(at(after, 'Patient.identifier:cpr.value')).toMatchObject({ max: 0 });
    expect(after.faults).toBeUndefined();
  });

  it('but not how many there are, nor how they are sliced, nor what they are called', () => {
    const plan = derived({
      'Patient.identifier': {
        min: 1,
        short: '[DK] navn',
        constraint: [{ key: 'p-1', severity: 'error', human: 'x', expression: 'value.exists()' }],
      },
    });
    expect(at(plan, 'Patient.identifier')).toMatchObject({ min: 1, label: 'navn' });
    const slice = at(plan, 'Patient.identifier:cpr');
    expect(slice.min).toBeUndefined();
    expect(slice.label).toBeUndefined();
    expect(slice.invariants?.map((invariant) => invariant.key)).toContain('p-1');
    expect(slice.slicing).toBeUndefined();
  });

  it('so that a slice is never more than the element', () => {
    const wide = profile('wide', 'Patient', {
      'Patient.identifier': bySystem,
      'Patient.identifier:a': { max: '5' },
      'Patient.identifier:a.system': { fixedUri: 'urn:a' },
    });
    const plan = planOf(profile('p', 'Patient', { 'Patient.identifier': { max: '2' } }, { baseDefinition: wide.url }), wide);
    expect(at(plan, 'Patient.identifier:a').max).toBe(2);
  });

  it('slices inside of it included', () => {
    const plan = derived({
      'Patient.identifier.extension': byUrl,
      'Patient.identifier.extension:e': { min: 1, type: extensionType('e') },
      'Patient.identifier.type.coding': bySystem,
      'Patient.identifier.type.coding:local': { min: 1 },
      'Patient.identifier.type.coding:local.system': { fixedUri: 'urn:l' },
    });
    expect(slicesOf(plan, 'Patient.identifier:cpr.extension')).toEqual(['e']);
    expect(at(plan, 'Patient.identifier:cpr.extension:e').min).toBe(1);
    expect(at(plan, 'Patient.identifier:cpr.type.coding:local.system').fixed?.[0]?.value).toBe('urn:l');
    expect(at(plan, 'Patient.identifier:cpr.type.coding').slicing?.slices[0]?.conditions).toHaveLength(1);
  });

  it('except the types of a slice that chose its own', () => {
    const choice = profile('choice', 'Observation', { 'Observation.value[x]:valueQuantity': { min: 0 } });
    const plan = planOf(
      profile(
        'p',
        'Observation',
        { 'Observation.value[x]': { type: [{ code: 'Quantity' }, { code: 'string' }], fixedString: 'x' } },
        { baseDefinition: choice.url },
      ),
      choice,
    );
    expect(typesOf(at(plan, 'Observation.value[x]'))).toEqual(['Quantity', 'string']);
    expect(typesOf(at(plan, 'Observation.value[x]:valueQuantity'))).toEqual(['Quantity']);
  });
});

describe('slices', () => {
  it('that are inherited are narrowed where they are named again', () => {
    const base = profile('base', 'Patient', {
      'Patient.identifier': bySystem,
      'Patient.identifier:a': { max: '3' },
      'Patient.identifier:a.system': { fixedUri: 'urn:a' },
    });
    const plan = planOf(
      profile(
        'p',
        'Patient',
        {
          'Patient.identifier:a': { min: 1, max: '2' },
          'Patient.identifier:b': { max: '1' },
          'Patient.identifier:b.system': { fixedUri: 'urn:b' },
        },
        { baseDefinition: base.url },
      ),
      base,
    );
    expect(slicesOf(plan, 'Patient.identifier')).toEqual(['a', 'b']);
    expect(at(plan, 'Patient.identifier:a')).toMatchObject({ min: 1, max: 2, by: { min: urlOf('p'), max: urlOf('p') } });
    expect(at(plan, 'Patient.identifier').slicing?.slices.map((slice) => slice.conditions?.length)).toEqual([1, 1]);
    expect(plan.faults).toBeUndefined();
  });

  it('may be sliced again: a/b is slice b of slice a', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.identifier': bySystem,
        'Patient.identifier:a': { min: 1, slicing: { rules: 'closed', discriminator: [{ type: 'value', path: 'use' }] } },
        'Patient.identifier:a.system': { fixedUri: 'urn:a' },
        'Patient.identifier:a/old': { max: '1' },
        'Patient.identifier:a/old.use': { fixedCode: 'old' },
      }),
    );
    expect(slicesOf(plan, 'Patient.identifier')).toEqual(['a']);
    const slice = at(plan, 'Patient.identifier:a');
    expect(slice.slicing).toMatchObject({
      rules: 'closed',
      slices: [{ name: 'old', element: { id: 'Patient.identifier:a/old', max: 1 } }],
    });
    expect(slice.slicing?.slices[0]?.element.children?.['system']?.fixed?.[0]?.value).toBe('urn:a');
    expect(plan.faults).toBeUndefined();
  });

  it('stand in slices', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.component': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'code' }] } },
        'Observation.component:a': { min: 1 },
        'Observation.component:a.code': { patternCodeableConcept: { text: 'a' } },
        'Observation.component:a.interpretation': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'text' }] } },
        'Observation.component:a.interpretation:x': { max: '1' },
        'Observation.component:a.interpretation:x.text': { fixedString: 'x' },
      }),
    );
    expect(slicesOf(plan, 'Observation.component:a.interpretation')).toEqual(['x']);
    expect(slicesOf(plan, 'Observation.component.interpretation')).toEqual([]);
    expect(plan.faults).toBeUndefined();
  });

  it('need their slicing to be stated, but for extensions and choices', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.name:a': { max: '1' },
        'Patient.extension:e': { type: extensionType('e') },
        'Patient.deceased[x]:deceasedBoolean': { min: 0 },
      }),
    );
    expect(new Set(faultyElements(plan))).toEqual(new Set(['Patient.name:a']));
    expect(at(plan, 'Patient.extension').slicing?.discriminators).toEqual([{ type: 'value', path: 'url' }]);
    expect(at(plan, 'Patient.deceased[x]').slicing?.discriminators).toEqual([{ type: 'type', path: '$this' }]);
  });

  it('do not inherit how many of all there must be, but how many there may be', () => {
    const plan = planOf(
      profile('p', 'Patient', {
        'Patient.identifier': { ...bySystem, min: 2, max: '4' },
        'Patient.identifier:a.system': { fixedUri: 'urn:a' },
      }),
    );
    expect(at(plan, 'Patient.identifier:a').min).toBeUndefined();
    expect(at(plan, 'Patient.identifier:a').max).toBe(4);
  });
});

describe('a choice', () => {
  it('is narrowed to a type by its JSON name, where that is the only one (R4 differentials)', () => {
    const plan = planOf(
      profile('p', 'Observation', { 'Observation.valueQuantity': { min: 1 }, 'Observation.valueQuantity.code': { fixedCode: 'mg' } }),
    );
    expect(at(plan, 'Observation.value[x]')).toMatchObject({ min: 1, types: [{ code: 'Quantity' }] });
    expect(at(plan, 'Observation.value[x].code').fixed?.[0]?.value).toBe('mg');
    expect(at(plan, 'Observation.value[x]').slicing).toBeUndefined();
  });

  it('is sliced by type where it goes by several JSON names', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.valueQuantity': { min: 0 },
        'Observation.valueQuantity.code': { fixedCode: 'mg' },
        'Observation.valueString': { maxLength: 5 },
      }),
    );
    expect(slicesOf(plan, 'Observation.value[x]')).toEqual(['valueQuantity', 'valueString']);
    expect(typesOf(at(plan, 'Observation.value[x]')).length).toBeGreaterThan(2);
    expect(at(plan, 'Observation.value[x]:valueQuantity')).toMatchObject({ types: [{ code: 'Quantity' }] });
    expect(at(plan, 'Observation.value[x]:valueString')).toMatchObject({ types: [{ code: 'string' }], maxLength: 5 });
  });

  it('has type slices, of which others are not affected', () => {
    const plan = planOf(
      profile('p', 'Observation', {
        'Observation.value[x]': { slicing: { rules: 'closed', discriminator: [{ type: 'type', path: '$this' }] } },
        'Observation.value[x]:valueQuantity': { type: [{ code: 'Quantity' }] },
        'Observation.value[x]:valueQuantity.code': { min: 1 },
      }),
    );
    expect(at(plan, 'Observation.value[x]:valueQuantity.code').min).toBe(1);
    expect(at(plan, 'Observation.value[x]').children).toBeUndefined();
    expect(at(plan, 'Observation.value[x]').slicing?.slices[0]?.conditions).toEqual([
      { path: [], test: { kind: 'type', types: ['Quantity'] } },
    ]);
  });

  it('that has one type already is known by its JSON name and is not sliced', () => {
    const one = profile('one', 'Observation', { 'Observation.value[x]': { type: [{ code: 'Quantity' }] } });
    const plan = planOf(profile('p', 'Observation', { 'Observation.valueQuantity.unit': { min: 1 } }, { baseDefinition: one.url }), one);
    expect(at(plan, 'Observation.value[x].unit').min).toBe(1);
    expect(plan.faults).toBeUndefined();
  });
});

describe('an element with the content of another', () => {
  it('is unfolded where it is constrained, and is itself again below (Questionnaire.item.item)', () => {
    const plan = planOf(
      profile('p', 'Questionnaire', {
        'Questionnaire.item': { max: '9' },
        'Questionnaire.item.item.linkId': { maxLength: 5 },
        'Questionnaire.item.item.item.text': { min: 1 },
      }),
    );
    expect(plan.faults).toBeUndefined();
    expect(at(plan, 'Questionnaire.item.item')).not.toHaveProperty('content');
    expect(at(plan, 'Questionnaire.item.item.linkId')).toMatchObject({ min: 1, maxLength: 5 });
    expect(at(plan, 'Questionnaire.item.item.item.text').min).toBe(1);
    expect(at(plan, 'Questionnaire.item.item.item.item').content).toBe('Questionnaire.item');
    // What is said of the outer one is not said of the inner, and the other way round.
    expect(at(plan, 'Questionnaire.item.linkId').maxLength).toBeUndefined();
    expect(at(plan, 'Questionnaire.item.item').max).toBeUndefined();
  });

  it('has the content that FHIR gives it, not what the profile says of the other (Bundle.entry.link)', () => {
    const plan = planOf(
      profile('p', 'Bundle', {
        'Bundle.link': { max: '0' },
        'Bundle.link.relation': { fixedString: 'self' },
        'Bundle.entry.link.url': { min: 1 },
      }),
    );
    expect(at(plan, 'Bundle.entry.link.url').min).toBe(1);
    expect(at(plan, 'Bundle.entry.link.relation').fixed).toBeUndefined();
    expect(plan.faults).toBeUndefined();
  });

  it('may be sliced', () => {
    const plan = planOf(
      profile('p', 'Questionnaire', {
        'Questionnaire.item.item': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'linkId' }] } },
        'Questionnaire.item.item:a': { min: 1 },
        'Questionnaire.item.item:a.linkId': { fixedString: 'a' },
        'Questionnaire.item.item:a.item.text': { min: 1 },
      }),
    );
    expect(at(plan, 'Questionnaire.item.item').slicing?.slices[0]).toMatchObject({
      name: 'a',
      element: { min: 1 },
      conditions: [{ path: [{ child: 'linkId' }] }],
    });
    expect(at(plan, 'Questionnaire.item.item:a.item.text').min).toBe(1);
    expect(plan.faults).toBeUndefined();
  });
});

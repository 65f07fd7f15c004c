import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { core } from '../../plan/testing/core.js';
import { profile } from '../../plan/testing/definitions.js';
import { constraintsOf, withoutConstraint, type Constraint } from './constraint.js';
import { whyRedundant } from './explain.js';

const shortly = ({ element: id, kind, value }: Constraint): string => `${id} ${kind} ${value}`;

const covered: StructureDefinition = profile('covered', 'Patient', {
  Patient: {
    constraint: [
      { key: 'c-1', severity: 'error', human: 'x', expression: 'true' },
      { key: 'c-2', severity: 'error', human: 'x', expression: 'true' },
    ],
  },
  'Patient.identifier': {
    slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'open' },
    min: 1,
    max: '2',
    short: 'text only',
  },
  'Patient.identifier:a': { min: 1 },
  'Patient.identifier:a.system': { fixedUri: 'http://a' },
  'Patient.active': { patternBoolean: true, mustSupport: true },
  'Patient.gender': { binding: { strength: 'required', valueSet: 'http://v' } },
  'Patient.maritalStatus': {
    binding: {
      strength: 'example',
      extension: [
        {
          url: 'http://hl7.org/fhir/tools/StructureDefinition/additional-binding',
          extension: [
            { url: 'purpose', valueCode: 'required' },
            { url: 'valueSet', valueCanonical: 'http://w' },
          ],
        },
      ],
    },
  },
  'Patient.contact.name.family': {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-mustHaveValue', valueBoolean: true }],
  },
  'Patient.language': { binding: { strength: 'preferred', valueSet: 'http://v' } },
  'Patient.contact.name.text': {
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 2 },
      { url: 'http://hl7.org/fhir/StructureDefinition/regex', valueString: 'a+' },
    ],
  },
  'Patient.birthDate': { maxLength: 4, minValueDate: '2000-01-01' },
  'Patient.managingOrganization': { type: [{ code: 'Reference', targetProfile: ['http://t', 'http://u'] }] },
  'Patient.deceased[x]': { type: [{ code: 'boolean' }] },
  'Patient.name': { type: [{ code: 'HumanName', profile: ['http://n'] }] },
});

const stated = [
  'Patient invariant c-1',
  'Patient invariant c-2',
  'Patient.identifier min 1',
  'Patient.identifier max 2',
  'Patient.identifier slicing open',
  'Patient.identifier:a min 1',
  'Patient.identifier:a slice a',
  'Patient.identifier:a.system fixed "http://a"',
  'Patient.active pattern true',
  'Patient.gender binding required http://v',
  'Patient.maritalStatus additional binding http://w',
  'Patient.contact.name.family value mustHaveValue',
  'Patient.contact.name.text limit minLength 2',
  'Patient.contact.name.text regex a+',
  'Patient.birthDate limit maxLength 4',
  'Patient.birthDate limit minValueDate "2000-01-01"',
  'Patient.managingOrganization type Reference',
  'Patient.managingOrganization target http://t',
  'Patient.managingOrganization target http://u',
  'Patient.deceased[x] type boolean',
  'Patient.name type HumanName',
  'Patient.name profile http://n',
];

describe('constraintsOf', () => {
  it('lists everything that is demanded of data, in order, and nothing else', () => {
    expect(constraintsOf(covered).map(shortly)).toEqual(stated);
  });

  it('counts the contexts of an extension', () => {
    const context = [
      { type: 'element' as const, expression: 'Patient' },
      { type: 'element' as const, expression: 'Encounter' },
    ];
    const extension = profile('e', 'Extension', { Extension: { short: 'x' }, 'Extension.value[x]': { min: 1 } }, { context });
    expect(constraintsOf(extension).map(shortly)).toEqual([
      'Extension context Patient',
      'Extension context Encounter',
      'Extension.value[x] min 1',
    ]);
  });
});

describe('withoutConstraint', () => {
  it.each(constraintsOf(covered).map((constraint) => [shortly(constraint), constraint] as const))(
    'takes out %s and leaves the rest',
    (text, constraint) => {
      const left = constraintsOf(withoutConstraint(covered, constraint)).map(shortly);
      // A slice goes with what is said of it; a type goes with its profiles and targets.
      const gone = stated.filter(
        (one) =>
          one === text ||
          (constraint.kind === 'slice' && one.startsWith('Patient.identifier:a')) ||
          (constraint.kind === 'type' && one.startsWith(`${constraint.element} `)),
      );
      expect(left).toEqual(stated.filter((one) => !gone.includes(one)));
    },
  );

  it('leaves the definition as it was', () => {
    const before = JSON.stringify(covered);
    for (const constraint of constraintsOf(covered)) withoutConstraint(covered, constraint);
    expect(JSON.stringify(covered)).toBe(before);
  });
});

describe('whyRedundant', () => {
  const why = (definition: StructureDefinition, id: string, kind: Constraint['kind'], value: string) =>
    whyRedundant({ profile: definition.url, element: id, kind, value }, definition, core);
  const with_ = (facts: Readonly<Record<string, Partial<ElementDefinition>>>): StructureDefinition => profile('r', 'Patient', facts);

  it.each<[string, Readonly<Record<string, Partial<ElementDefinition>>>, string, Constraint['kind'], string]>([
    ['a minimum of 0', { 'Patient.name': { min: 0 } }, 'Patient.name', 'min', '0'],
    ['open slicing', { 'Patient.name': { slicing: { rules: 'open' } } }, 'Patient.name', 'slicing', 'open'],
    ['what the base says as well', { 'Patient.active': { max: '1' } }, 'Patient.active', 'max', '1'],
    ["what the base's datatype says as well", { 'Patient.name.family': { max: '1' } }, 'Patient.name.family', 'max', '1'],
    ['a type that the base has', { 'Patient.active': { type: [{ code: 'boolean' }] } }, 'Patient.active', 'type', 'boolean'],
    [
      'what is below something excluded',
      { 'Patient.name': { max: '0' }, 'Patient.name.given': { min: 1 } },
      'Patient.name.given',
      'min',
      '1',
    ],
    ['a slice of something excluded', { 'Patient.name': { max: '0' }, 'Patient.name:a': { max: '0' } }, 'Patient.name:a', 'max', '0'],
    [
      'what is said of every value',
      { 'Patient.name.text': { max: '0' }, 'Patient.name:a.text': { max: '0' } },
      'Patient.name:a.text',
      'max',
      '0',
    ],
    ['a minimum that a slice has too', { 'Patient.name': { min: 1 }, 'Patient.name:a': { min: 1 } }, 'Patient.name', 'min', '1'],
    [
      'the type that tells a slice apart',
      {
        'Patient.contact': { slicing: { rules: 'open', discriminator: [{ type: 'type', path: 'organization' }] } },
        'Patient.contact:a.organization': { type: [{ code: 'Reference' }] },
      },
      'Patient.contact:a.organization',
      'type',
      'Reference',
    ],
  ])('explains %s', (_what, facts, id, kind, value) => {
    expect(why(with_(facts), id, kind, value)).toEqual(expect.any(String));
  });

  it.each<[string, Readonly<Record<string, Partial<ElementDefinition>>>, string, Constraint['kind'], string]>([
    ['a minimum that the base lacks', { 'Patient.name': { min: 1 } }, 'Patient.name', 'min', '1'],
    ['a slice that may be missing', { 'Patient.name': { min: 1 }, 'Patient.name:a': { min: 0 } }, 'Patient.name', 'min', '1'],
    ['a minimum of what is in a slice', { 'Patient.name': { min: 1 }, 'Patient.name:a.family': { min: 1 } }, 'Patient.name', 'min', '1'],
    ['closed slicing', { 'Patient.name': { slicing: { rules: 'closed' } } }, 'Patient.name', 'slicing', 'closed'],
    ["the maximum of a slice that is the base's of all", { 'Patient.contact:a': { max: '*' } }, 'Patient.contact:a', 'max', '*'],
    ['a narrower type', { 'Patient.deceased[x]': { type: [{ code: 'boolean' }] } }, 'Patient.deceased[x]', 'type', 'boolean'],
    [
      'an element beside one that is excluded',
      { 'Patient.name': { max: '0' }, 'Patient.nameUse': { max: '0' } },
      'Patient.nameUse',
      'max',
      '0',
    ],
    ['a fixed value', { 'Patient.active': { fixedBoolean: true } }, 'Patient.active', 'fixed', 'true'],
    ['an invariant', { Patient: { constraint: [] } }, 'Patient', 'invariant', 'c-1'],
  ])('does not explain %s', (_what, facts, id, kind, value) => {
    expect(why(with_(facts), id, kind, value)).toBeUndefined();
  });

  it('explains the url that an extension is known by', () => {
    const extension = profile('e', 'Extension', { 'Extension.url': { fixedUri: 'http://e' } });
    expect(why(extension, 'Extension.url', 'fixed', '"http://e"')).toEqual(expect.any(String));
  });
});

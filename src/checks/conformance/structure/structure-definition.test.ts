import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../../plan/testing/definitions.js';
import { found } from '../testing/found.js';

const core = 'http://hl7.org/fhir/StructureDefinition/';

/** A profile of a type with these elements, as it comes in data. */
function structure(
  type: string,
  element: readonly Partial<ElementDefinition>[],
  more: Partial<StructureDefinition> = {},
): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: 'http://x.test/sd',
    name: 'Sd',
    status: 'active',
    kind: 'resource',
    abstract: false,
    type,
    baseDefinition: `${core}${type}`,
    derivation: 'constraint',
    differential: { element: element.map((each) => ({ id: each.path, ...each }) as ElementDefinition) },
    ...more,
  };
}

/** What is reported of single elements of a profile of Observation; `…` is the element. */
const ofElement = (...elements: readonly Partial<ElementDefinition>[]): string[] =>
  found(structure('Observation', elements)).map((each) => each.replace('StructureDefinition.differential.element[0]', '…'));

describe('what a definition derives from', () => {
  it.each<[string, Partial<StructureDefinition>, string[]]>([
    ['fits', {}, []],
    ['is of another kind', { kind: 'complex-type' }, ['definition-kind StructureDefinition.kind']],
    [
      'is of another type',
      { baseDefinition: `${core}Patient`, differential: { element: [] } },
      ['definition-type StructureDefinition.type'],
    ],
    [
      'is not here',
      { baseDefinition: 'http://x.test/gone' },
      ['definition-base-unverified StructureDefinition.baseDefinition information'],
    ],
    ['is specialized under the same name', { derivation: 'specialization' }, ['definition-type-taken StructureDefinition.type']],
    ['is used, and nobody says how', { derivation: undefined }, ['definition-derivation-missing StructureDefinition']],
    [
      'is a value set',
      { baseDefinition: 'http://hl7.org/fhir/ValueSet/administrative-gender' },
      [
        'canonical-wrong-type StructureDefinition.baseDefinition',
        'definition-base-unverified StructureDefinition.baseDefinition information',
      ],
    ],
  ])('%s', (_, more, expected) => {
    expect(found(structure('Observation', [{ path: 'Observation.code', min: 1 }], more))).toEqual(expected);
  });

  it('leads back to itself', () => {
    const base = { ...profile('b', 'Observation', {}), url: urlOf('b'), baseDefinition: 'http://x.test/sd' } as StructureDefinition;
    expect(
      found(
        structure('Observation', [], { baseDefinition: urlOf('b') }),
        base,
        structure('Observation', [], { baseDefinition: urlOf('b') }),
      ),
    ).toContain('definition-circular StructureDefinition.baseDefinition');
  });
});

describe('an element of a profile', () => {
  it.each<[string, Partial<ElementDefinition>, string[]]>([
    ['exists', { path: 'Observation.component.code', min: 1 }, []],
    ['exists below a content reference', { path: 'Observation.component.referenceRange.low' }, []],
    ['exists as a choice', { path: 'Observation.valueQuantity.unit' }, []],
    ['exists in a type', { path: 'Observation.code.coding.system' }, []],
    ['does not exist', { path: 'Observation.colour' }, ['definition-path-unknown ….path']],
    ['does not exist in a type', { path: 'Observation.code.coding.colour' }, ['definition-path-unknown ….path']],
    ['is not a type of the choice', { path: 'Observation.valueAddress' }, ['definition-path-unknown ….path']],
    ['is of something else', { path: 'Patient.name' }, ['definition-path-type ….path']],
    ['is required less', { path: 'Observation.status', min: 0 }, ['definition-min ….min']],
    ['occurs more often', { path: 'Observation.status', max: '2' }, ['definition-max ….max']],
    ['occurs without end', { path: 'Observation.status', max: '*' }, ['definition-max ….max']],
    ['occurs less often', { path: 'Observation.category', min: 1, max: '3' }, []],
    ['has a type of the base', { path: 'Observation.value[x]', type: [{ code: 'Quantity' }] }, []],
    ['has another type', { path: 'Observation.value[x]', type: [{ code: 'Address' }] }, ['definition-type-not-in-base ….type[0].code']],
    [
      'has a profile of another type',
      { path: 'Observation.value[x]', type: [{ code: 'Quantity', profile: [`${core}Count`] }] },
      ['definition-profile-type ….type[0].profile[0]'],
    ],
    ['has a profile of its type', { path: 'Observation.value[x]', type: [{ code: 'Quantity', profile: [`${core}SimpleQuantity`] }] }, []],
    [
      'refers to a datatype',
      { path: 'Observation.subject', type: [{ code: 'Reference', targetProfile: [`${core}Address`] }] },
      ['definition-target ….type[0].targetProfile[0]'],
    ],
    [
      'refers though it is no reference',
      { path: 'Observation.code', type: [{ code: 'CodeableConcept', targetProfile: [`${core}Patient`] }] },
      ['definition-target ….type[0].targetProfile[0]', 'definition-part-not-of-type ….type[0].targetProfile'],
    ],
    [
      'is bound less strongly',
      { path: 'Observation.status', binding: { strength: 'preferred' } },
      ['definition-binding ….binding.strength'],
    ],
    [
      'has a length that its type does not have',
      { path: 'Observation.code', type: [{ code: 'CodeableConcept' }], maxLength: 3 },
      ['definition-part-not-of-type ….maxLength'],
    ],
    [
      'has a binding that its type does not have',
      { path: 'Observation.subject', type: [{ code: 'Reference' }], binding: { strength: 'example' } },
      ['definition-part-not-of-type ….binding'],
    ],
    [
      'has a limit that its type does not have',
      { path: 'Observation.value[x]', type: [{ code: 'string' }], minValueInteger: 3 },
      ['definition-part-not-of-type ….minValueInteger'],
    ],
    [
      'is single and sliced',
      { path: 'Observation.status', slicing: { rules: 'open', discriminator: [{ type: 'value', path: '$this' }] } },
      ['definition-slicing-single ….slicing'],
    ],
    [
      'is sliced by an element',
      {
        path: 'Observation.component',
        slicing: {
          rules: 'open',
          discriminator: [
            { type: 'value', path: 'code.coding.system' },
            { type: 'exists', path: "extension('http://x.test').value" },
          ],
        },
      },
      [],
    ],
    [
      'is sliced by nothing',
      { path: 'Observation.component', slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'code.colour' }] } },
      ['definition-discriminator ….slicing.discriminator[0].path'],
    ],
    [
      'says what its absence means',
      { path: 'Observation.status', meaningWhenMissing: 'x' },
      ['definition-part-not-allowed ….meaningWhenMissing'],
    ],
    [
      'has an expression that is not FHIRPath',
      { path: 'Observation.status', constraint: [{ key: 'x-1', severity: 'error', human: 'x', expression: 'a and and b' }] },
      ['definition-expression ….constraint[0].expression'],
    ],
    [
      'has an invariant from elsewhere',
      {
        path: 'Observation.status',
        constraint: [{ key: 'x-1', severity: 'error', human: 'x', expression: 'true', source: 'http://y.test' }],
      },
      ['definition-constraint-source ….constraint[0].source'],
    ],
    [
      'has an invariant of its own',
      {
        path: 'Observation.status',
        constraint: [{ key: 'x-1', severity: 'error', human: 'x', expression: 'true', source: 'http://x.test/sd|1' }],
      },
      [],
    ],
  ])('%s', (_, element, expected) => {
    expect(ofElement(element)).toEqual(expected);
  });

  it('uses one key for one expression', () => {
    const constraint = (expression: string): ElementDefinition['constraint'] => [{ key: 'x-1', severity: 'error', human: 'x', expression }];
    expect(
      ofElement(
        { path: 'Observation.status', constraint: constraint('true') },
        { path: 'Observation.code', constraint: constraint('true') },
      ),
    ).toEqual([]);
    expect(
      ofElement(
        { path: 'Observation.status', constraint: constraint('true') },
        { path: 'Observation.code', constraint: constraint('false') },
      ),
    ).toEqual(['definition-constraint-key StructureDefinition.differential.element[1].constraint[0].key']);
  });

  it('may be in a type that the profile itself chooses, and in a slice that it makes', () => {
    const elements = [
      { id: 'Bundle.entry', path: 'Bundle.entry', slicing: { rules: 'open', discriminator: [{ type: 'type', path: 'resource' }] } },
      { id: 'Bundle.entry:p', path: 'Bundle.entry', sliceName: 'p', min: 1 },
      { id: 'Bundle.entry:p.resource', path: 'Bundle.entry.resource', type: [{ code: 'Patient' }] },
      { id: 'Bundle.entry:p.resource.name', path: 'Bundle.entry.resource.name', min: 1 },
      { id: 'Bundle.entry:p.resource.colour', path: 'Bundle.entry.resource.colour' },
    ] as Partial<ElementDefinition>[];
    expect(found(structure('Bundle', elements))).toEqual(['definition-path-unknown StructureDefinition.differential.element[4].path']);
  });

  it('is compared with a slice of the base', () => {
    const base = profile('sliced', 'Observation', {
      'Observation.category': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: '$this' }] }, min: 1 },
      'Observation.category:a': { min: 1, max: '1' },
    });
    const slice = (name: string, more: Partial<ElementDefinition>): StructureDefinition =>
      structure('Observation', [{ id: `Observation.category:${name}`, path: 'Observation.category', sliceName: name, ...more }], {
        baseDefinition: urlOf('sliced'),
      });
    expect(found(slice('a', { min: 0 }), base)).toEqual(['definition-min StructureDefinition.differential.element[0].min']);
    expect(found(slice('b', { min: 0, max: '2' }), base)).toEqual([]);
  });

  it('may not slice the root', () => {
    expect(ofElement({ path: 'Observation', slicing: { rules: 'open' } })).toEqual(['definition-part-not-allowed ….slicing']);
  });
});

describe('a snapshot', () => {
  const snapshot = (...elements: readonly Partial<ElementDefinition>[]): string[] =>
    found({
      ...structure('Observation', []),
      differential: undefined,
      snapshot: {
        element: [
          { id: 'Observation', path: 'Observation', min: 0, max: '*' },
          ...elements.map((each) => ({ id: each.path, min: 0, max: '1', ...each })),
        ],
      },
    }).map((each) => each.replace('StructureDefinition.snapshot.element', '…'));
  it('states types, and values of them', () => {
    expect(
      snapshot(
        { path: 'Observation.status', type: [{ code: 'code' }], fixedCode: 'final' },
        { path: 'Observation.referenceRange', contentReference: '#Observation.referenceRange' },
      ),
    ).toEqual([]);
    expect(snapshot({ path: 'Observation.status' })).toEqual(['definition-part-missing …[1]']);
    expect(snapshot({ path: 'Observation.status', type: [{ code: 'code' }], patternString: 'final' })).toEqual([
      'definition-value-type …[1].patternString',
    ]);
  });
  it('says nothing of the root that only elements have', () => {
    const root = (more: object): string[] =>
      found({
        ...structure('Observation', []),
        differential: undefined,
        snapshot: { element: [{ id: 'Observation', path: 'Observation', min: 0, max: '*', ...more }] },
      });
    expect(root({ requirements: 'x' })).toEqual(['definition-part-not-allowed StructureDefinition.snapshot.element[0].requirements']);
  });
});

describe('the definition of an extension', () => {
  const extension = (more: Partial<StructureDefinition>, url = 'http://x.test/sd'): StructureDefinition =>
    structure('Extension', [{ path: 'Extension.url', fixedUri: url }], {
      kind: 'complex-type',
      context: [{ type: 'element', expression: 'Patient' }],
      ...more,
    });
  const context = (expression: string, more: object = {}): Partial<StructureDefinition> => ({
    context: [{ type: 'element', expression, ...more }],
  });
  it.each<[string, StructureDefinition, string[]]>([
    ['is right', extension({}), []],
    [
      'fixes another url',
      extension({}, 'http://x.test/other'),
      ['definition-extension-url StructureDefinition.differential.element[0].fixedUri'],
    ],
    [
      'fixes no url',
      extension({ differential: { element: [{ id: 'Extension', path: 'Extension' }] } }),
      ['definition-extension-url-missing StructureDefinition.differential'],
    ],
    ['has a context in a type', extension(context('Patient.name.given')), []],
    ['has a context in a choice', extension(context('Observation.value[x]')), []],
    ['has a context in a profile', extension(context(`${core}bodyweight#Observation.code`)), []],
    ['has a context for any resource with a url', extension(context('CanonicalResource.url')), []],
    [
      'has a context for another version of FHIR',
      extension(
        context('NutritionIntake', {
          extension: [{ url: `${core}version-specific-use`, extension: [{ url: 'startFhirVersion', valueCode: '5.0' }] }],
        }),
      ),
      [],
    ],
    [
      'has a context that does not exist',
      extension(context('Patient.colour')),
      ['definition-context-unknown StructureDefinition.context[0].expression'],
    ],
    ['may stand anywhere', extension(context('Element')), ['definition-context-any StructureDefinition.context[0].expression warning']],
    [
      'is not one of an extension',
      structure('Observation', [], { context: [{ type: 'element', expression: 'Patient' }], contextInvariant: ['true'] }),
      [
        'definition-context-not-extension StructureDefinition.context[0]',
        'definition-context-not-extension StructureDefinition.contextInvariant[0]',
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(found(given)).toEqual(expected);
  });

  it('says whether it modifies, and is used so', () => {
    const modifier = profile('mod', 'Extension', {
      Extension: { isModifier: true, isModifierReason: 'x' },
      'Extension.url': { fixedUri: urlOf('mod') },
    });
    const use = (name: string): string[] =>
      ofExtension(
        structure('Observation', [
          {
            id: `Observation.${name}:m`,
            path: `Observation.${name}`,
            sliceName: 'm',
            type: [{ code: 'Extension', profile: [urlOf('mod')] }],
          },
        ]),
      );
    const ofExtension = (given: StructureDefinition): string[] => found(given, modifier);
    expect(use('modifierExtension')).toEqual([]);
    expect(use('extension')).toEqual(['definition-modifier StructureDefinition.differential.element[0].type[0].profile[0]']);
  });
});

describe('obligations', () => {
  const marked = (name: string, isMarked: boolean, baseDefinition = `${core}Observation`): StructureDefinition =>
    structure('Observation', [], {
      url: urlOf(name),
      baseDefinition,
      extension: [{ url: `${core}obligation-profile`, valueBoolean: isMarked }],
    });
  const inherits = (name: string): StructureDefinition =>
    structure('Observation', [], { extension: [{ url: `${core}inherit-obligations`, valueCanonical: urlOf(name) }] });
  it('are inherited from marked profiles of the same base', () => {
    expect(found(inherits('a'), marked('a', true))).toEqual([]);
    expect(found(inherits('b'), marked('b', false))).toEqual(['definition-obligation-profile StructureDefinition.extension[0]']);
    expect(found(inherits('c'), marked('c', true, `${core}vitalsigns`))).toEqual([
      'definition-obligation-base StructureDefinition.extension[0]',
    ]);
    expect(found(inherits('gone'))).toEqual([]);
  });
});

it.each([
  {},
  {
    differential: {
      element: [
        null,
        { path: 3 },
        { path: 'Observation..' },
        { path: 'Observation.status', type: [null, { code: {} }], constraint: {}, slicing: 3 },
      ],
    },
  },
  { context: [null], snapshot: [] },
])('comes through nonsense: %j', (nonsense) => {
  expect(() => found({ ...structure('Observation', []), ...nonsense })).not.toThrow();
});

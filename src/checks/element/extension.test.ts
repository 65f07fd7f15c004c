import type { Extension } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { extension, extensionType, profile, urlOf } from '../../plan/testing/definitions.js';
import { shortly, validatorFor, validatorWith } from '../../validate/testing/validator.js';
import type { Policy } from '../policy.js';

const value = (code: string): Record<string, Facts> => ({
  'Extension.value[x]': { min: 1, type: [{ code }] },
  'Extension.extension': { max: '0' },
});
const part = (name: string, code: string, more: Facts = {}): Record<string, Facts> => ({
  [`Extension.extension:${name}`]: more,
  [`Extension.extension:${name}.url`]: { fixedUri: name },
  [`Extension.extension:${name}.value[x]`]: { min: 1, type: [{ code }] },
});

/** version-specific-use, as HL7's extensions for several versions of FHIR have it. */
function forVersions({ start, end }: { readonly start?: string; readonly end?: string }): Extension {
  const parts = [
    ...(start === undefined ? [] : [{ url: 'startFhirVersion', valueCode: start }]),
    ...(end === undefined ? [] : [{ url: 'endFhirVersion', valueCode: end }]),
  ];
  return { url: 'http://hl7.org/fhir/StructureDefinition/version-specific-use', extension: parts };
}

const modifier = extension('modifier', { Extension: { isModifier: true }, ...value('boolean') });
const complex = extension('complex', {
  'Extension.value[x]': { max: '0' },
  ...part('a', 'string', { min: 1, max: '1' }),
  ...part('b', 'code'),
});
const validator = validatorFor(
  extension('text', value('string')),
  modifier,
  complex,
  extension('on-patient', value('string'), ['Patient']),
  extension('on-name', value('string'), ['HumanName']),
  extension('on-family', value('string'), ['Patient.name.family']),
  extension('on-contact-name', value('string'), ['Patient.contact.name']),
  extension('on-any-family', value('string'), ['HumanName.family']),
  extension('on-string', value('string'), ['string']),
  extension('on-backbone', value('string'), ['BackboneElement']),
  extension('on-choice', value('string'), ['Observation.value[x]']),
  extension('on-domain', value('string'), ['DomainResource']),
  extension('on-resource', value('string'), ['Resource']),
  extension('on-complex', value('string'), [{ type: 'extension', expression: urlOf('complex') }]),
  extension('by-path', value('string'), [{ type: 'fhirpath', expression: "Patient.name.where(use = 'official')" }]),
  { ...extension('where', value('string'), ['Patient']), contextInvariant: ['%resource.active = true'] },
  { ...extension('where-name', value('string'), ['HumanName']), contextInvariant: ['text = %extension.value'] },
  { ...extension('where-given', value('string'), ['HumanName.given']), contextInvariant: ["$this = 'x'"] },
  { ...extension('where-broken', value('string'), ['Patient']), contextInvariant: ['name.('] },
  { ...extension('for-r5', value('string'), ['Patient']), extension: [forVersions({ start: '5.0' })] },
  { ...extension('for-r4', value('string'), ['Patient']), extension: [forVersions({ start: '4.0', end: '4.3' })] },
  extension('by-version', value('string'), [
    { type: 'element', expression: 'Patient', extension: [forVersions({ start: '5.0' })] },
    { type: 'element', expression: 'HumanName', extension: [forVersions({ end: '4.3' })] },
  ]),
  extension('nowhere-in-r4', value('string'), [{ type: 'element', expression: 'Patient', extension: [forVersions({ end: '3.0' })] }]),
  extension('by-primitive', value('string'), [{ type: 'fhirpath', expression: "Patient.name.family.where($this = 'x')" }]),
  { ...extension('broken', value('string'), [{ type: 'fhirpath', expression: 'name.(' }]) },
);
const ext = (name: string, more: object = { valueString: 'x' }) => ({ url: urlOf(name), ...more });
const patient = (more: object) => ({ resourceType: 'Patient', ...more });
const said = (more: object) => validator.said(patient(more));
const all = (more: object) =>
  validator
    .findings(patient(more))
    .filter((finding) => finding.rule !== 'dom-6')
    .map((finding) => `${finding.severity} ${shortly(finding)}`);

describe('an extension', () => {
  it('is what its definition says', () => {
    expect(said({ extension: [ext('text')] })).toEqual([]);
    expect(said({ extension: [ext('text', { valueCode: 'x' })] })).toEqual(['type-not-allowed Patient.extension[0].value.ofType(code)']);
    expect(said({ extension: [ext('text', {})] })).toEqual([
      'cardinality-min Patient.extension[0].value',
      'invariant-failed(ext-1) Patient.extension[0]',
    ]);
    expect(said({ extension: [ext('text', { extension: [ext('text')] })] })).toEqual(
      expect.arrayContaining(['element-prohibited Patient.extension[0].extension', 'cardinality-min Patient.extension[0].value']),
    );
  });

  it('is so wherever it stands: on elements, datatypes, primitives, and extensions of them', () => {
    const wrong = ext('text', { valueCode: 'x' });
    expect(
      said({
        name: [{ extension: [wrong], given: ['Ada', 'Bo'], _given: [null, { extension: [wrong] }] }],
        birthDate: '2010-01-01',
        _birthDate: { extension: [wrong] },
        contact: [{ extension: [wrong], name: { family: 'x', _family: { extension: [wrong] } } }],
        _active: { extension: [wrong] },
      }),
    ).toEqual([
      'type-not-allowed Patient.name[0].extension[0].value.ofType(code)',
      'type-not-allowed Patient.name[0].given[1].extension[0].value.ofType(code)',
      'type-not-allowed Patient.birthDate.extension[0].value.ofType(code)',
      'type-not-allowed Patient.contact[0].extension[0].value.ofType(code)',
      'type-not-allowed Patient.contact[0].name.family.extension[0].value.ofType(code)',
      'type-not-allowed Patient.active.extension[0].value.ofType(code)',
    ]);
  });

  it('that nobody here knows is unverified, and its parts are left alone', () => {
    expect(all({ extension: [ext('nowhere')] })).toEqual(['information extension-unknown Patient.extension[0]']);
    expect(all({ extension: [ext('nowhere', { extension: [{ url: 'part', valueString: 'x' }] })] })).toEqual([
      'information extension-unknown Patient.extension[0]',
    ]);
  });

  it('that nobody here knows weighs what the policy says; those of example.org go by the policy for example URLs', () => {
    const unknown = [
      ext('nowhere'),
      { url: 'http://hl7.org/fhir/StructureDefinition/no-such', valueString: 'x' },
      { url: 'http://example.org/no-such', valueString: 'x' },
    ];
    const severities = (policy: Partial<Policy>) =>
      validatorWith({ policy })
        .findings(patient({ extension: unknown }))
        .filter(({ id }) => id === 'extension-unknown')
        .map(({ severity }) => severity);
    expect(severities({})).toEqual(['information', 'information', 'information']);
    expect(severities({ unknownExtensions: 'error' })).toEqual(['error', 'error', 'information']);
    expect(severities({ unknownExtensions: 'error-except-hl7' })).toEqual(['error', 'information', 'information']);
    expect(severities({ unknownExtensions: 'error-except-hl7', exampleUrls: 'error' })).toEqual(['error', 'information', 'error']);
  });

  it('has a url, which is absolute', () => {
    expect(said({ extension: [{ valueString: 'x' }] })).toEqual(['cardinality-min Patient.extension[0].url']);
    expect(said({ extension: [{ url: 'part', valueString: 'x' }] })).toEqual(['extension-url-relative Patient.extension[0].url']);
    expect(said({ extension: [{ url: '', valueString: 'x' }] })).toEqual(['primitive-empty Patient.extension[0].url']);
    expect(said({ extension: [{ url: 'urn:oid:1.2.3', valueString: 'x' }] })).toEqual([]);
  });

  it('has a url without a version, and is validated all the same', () => {
    const versioned = (name: string, version: string) => ({ ...ext(name, { valueCode: 'x' }), url: `${urlOf(name)}|${version}` });
    expect(said({ extension: [versioned('text', '1.0.0')] })).toEqual([
      'extension-url-version Patient.extension[0].url',
      'type-not-allowed Patient.extension[0].value.ofType(code)',
    ]);
    expect(said({ extension: [versioned('text', '1.x')] })).toEqual([
      'extension-url-version Patient.extension[0].url',
      'type-not-allowed Patient.extension[0].value.ofType(code)',
    ]);
    expect(all({ extension: [versioned('nowhere', '1.0.0')] })).toEqual([
      'warning extension-url-version Patient.extension[0].url',
      'information extension-unknown Patient.extension[0]',
    ]);
    expect(all({ extension: [{ url: `${urlOf('text')}#x`, valueCode: 'x' }] })).toEqual([
      'information extension-unknown Patient.extension[0]',
    ]);
  });

  it('is not for the id of a resource', () => {
    expect(said({ id: 'x', _id: { extension: [ext('text')] } })).toEqual(['resource-id-extended Patient.id']);
    expect(said({ _id: { extension: [ext('text')] } })).toEqual(['resource-id-extended Patient.id']);
    expect(said({ id: 'x', name: [{ text: 'x', _text: { extension: [ext('text')] } }] })).toEqual([]);
  });

  it('has a value or extensions, never both (ext-1)', () => {
    expect(said({ extension: [{ url: urlOf('nowhere') }] })).toEqual(['invariant-failed(ext-1) Patient.extension[0]']);
    expect(said({ extension: [{ url: urlOf('nowhere'), valueString: 'x', extension: [ext('text')] }] })).toEqual([
      'invariant-failed(ext-1) Patient.extension[0]',
    ]);
  });
});

describe('a modifier extension', () => {
  it('that nobody here knows is an error', () => {
    expect(all({ contact: [{ name: { text: 'x' }, modifierExtension: [ext('nowhere')] }] })).toEqual([
      'error extension-modifier-unknown Patient.contact[0].modifierExtension[0]',
    ]);
  });

  it('stands in modifierExtension, and only modifiers do', () => {
    expect(said({ modifierExtension: [ext('modifier', { valueBoolean: true })] })).toEqual([]);
    expect(said({ extension: [ext('modifier', { valueBoolean: true })] })).toEqual(['extension-is-modifier Patient.extension[0]']);
    expect(said({ modifierExtension: [ext('text')] })).toEqual(['extension-not-modifier Patient.modifierExtension[0]']);
  });
});

describe('a complex extension', () => {
  const parts = (...extensions: object[]) => said({ extension: [ext('complex', { extension: extensions })] });

  it('has the parts that it says, under their short names', () => {
    expect(parts({ url: 'a', valueString: 'x' }, { url: 'b', valueCode: 'x' }, { url: 'b', valueCode: 'y' })).toEqual([]);
    expect(parts({ url: 'b', valueCode: 'x' })).toEqual(['slice-min Patient.extension[0].extension']);
    expect(parts({ url: 'a', valueString: 'x' }, { url: 'a', valueString: 'y' })).toEqual(['slice-max Patient.extension[0].extension[1]']);
    expect(parts({ url: 'a', valueString: 'x' }, { url: 'c', valueString: 'x' })).toEqual([
      'extension-part-unknown Patient.extension[0].extension[1].url',
    ]);
    expect(parts({ url: 'a', valueInteger: 1 })).toEqual(['type-not-allowed Patient.extension[0].extension[0].value.ofType(integer)']);
  });

  it('may hold other extensions, by their urls', () => {
    expect(parts({ url: 'a', valueString: 'x' }, ext('text'))).toEqual([]);
  });
});

// http://hl7.org/fhir/R4/defining-extensions.html#context
describe('the context of an extension', () => {
  it.each<[string, object, object]>([
    ['on-patient', { extension: [ext('on-patient')] }, { name: [{ extension: [ext('on-patient')] }] }],
    [
      'on-name',
      { name: [{ extension: [ext('on-name')] }], contact: [{ name: { extension: [ext('on-name')] } }] },
      { extension: [ext('on-name')] },
    ],
    [
      'on-family',
      { name: [{ _family: { extension: [ext('on-family')] } }] },
      { contact: [{ name: { _family: { extension: [ext('on-family')] } } }] },
    ],
    [
      'on-contact-name',
      { contact: [{ name: { extension: [ext('on-contact-name')] } }] },
      { name: [{ extension: [ext('on-contact-name')] }] },
    ],
    [
      'on-any-family',
      {
        name: [{ _family: { extension: [ext('on-any-family')] } }],
        contact: [{ name: { _family: { extension: [ext('on-any-family')] } } }],
      },
      { name: [{ _text: { extension: [ext('on-any-family')] } }] },
    ],
    ['on-string', { name: [{ _family: { extension: [ext('on-string')] } }] }, { _birthDate: { extension: [ext('on-string')] } }],
    ['on-string', { language: 'da', _language: { extension: [ext('on-string')] } }, { _active: { extension: [ext('on-string')] } }],
    [
      'on-backbone',
      { contact: [{ name: { text: 'x' }, extension: [ext('on-backbone')] }] },
      { name: [{ extension: [ext('on-backbone')] }] },
    ],
    ['on-domain', { extension: [ext('on-domain')] }, { name: [{ extension: [ext('on-domain')] }] }],
    ['on-resource', { extension: [ext('on-resource')] }, { contact: [{ name: { text: 'x' }, extension: [ext('on-resource')] }] }],
    [
      'on-complex',
      { extension: [ext('complex', { extension: [{ url: 'a', valueString: 'x' }, ext('on-complex')] })] },
      { extension: [ext('on-complex')] },
    ],
    [
      'by-path',
      { name: [{ use: 'usual' }, { use: 'official', extension: [ext('by-path')] }] },
      { name: [{ use: 'usual', extension: [ext('by-path')] }] },
    ],
  ])('%s is kept to', (_name, right, wrong) => {
    expect(said(right)).toEqual([]);
    expect(said(wrong).map((text) => text.split(' ')[0])).toEqual(['extension-context']);
  });

  it('is kept to on a choice, too', () => {
    const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });
    expect(validator.said(observation({ valueQuantity: { value: 1, extension: [ext('on-choice')] } }))).toEqual([]);
    expect(validator.said(observation({ valueString: 'x', _valueString: { extension: [ext('on-choice')] } }))).toEqual([]);
    expect(validator.said(observation({ method: { text: 'x', extension: [ext('on-choice')] } }))).toEqual([
      'extension-context Observation.method.extension[0]',
    ]);
  });

  it('is kept to in contained resources and entries, from their own root', () => {
    const contained = { resourceType: 'Patient', id: 'p', extension: [ext('on-patient')] };
    const observation = {
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'x' },
      subject: { reference: '#p' },
      contained: [contained],
    };
    expect(validator.said(observation)).toEqual([]);
    expect(validator.said({ ...observation, extension: [ext('on-patient')] })).toEqual(['extension-context Observation.extension[0]']);
  });

  it('counts where it is for R4 (version-specific-use)', () => {
    expect(said({ name: [{ extension: [ext('by-version')] }], extension: [ext('for-r4')] })).toEqual([]);
    expect(said({ extension: [ext('by-version')] })).toEqual(['extension-context Patient.extension[0]']);
    expect(said({ extension: [ext('nowhere-in-r4')] })).toEqual(['extension-context Patient.extension[0]']);
    expect(said({ extension: [ext('for-r5')] })).toEqual(['extension-other-version Patient.extension[0]']);
  });

  it('may be a primitive that an expression selects', () => {
    expect(said({ name: [{ family: 'x', _family: { extension: [ext('by-primitive')] } }] })).toEqual([]);
    expect(said({ name: [{ family: 'y', _family: { extension: [ext('by-primitive')] } }] })).toEqual([
      'extension-context Patient.name[0].family.extension[0]',
    ]);
  });

  it('may have a condition (contextInvariant), on what holds the extension and on %extension', () => {
    expect(said({ active: true, extension: [ext('where')] })).toEqual([]);
    expect(said({ active: false, extension: [ext('where')] })).toEqual(['extension-context-invariant Patient.extension[0]']);
    const on = (text: string, valueString = text) =>
      said({ contact: [{ name: { text, extension: [ext('where-name', { valueString })] } }] });
    expect(on('x')).toEqual([]);
    expect(on('x', 'y')).toEqual(['extension-context-invariant Patient.contact[0].name.extension[0]']);
    expect(said({ name: [{ given: ['a', 'x'], _given: [null, { extension: [ext('where-given')] }] }] })).toEqual([]);
    expect(said({ name: [{ given: ['a', 'x'], _given: [{ extension: [ext('where-given')] }, null] }] })).toEqual([
      'extension-context-invariant Patient.name[0].given[0].extension[0]',
    ]);
  });

  it('of which the condition cannot be evaluated is a fault of the definition', () => {
    expect(said({ extension: [ext('where-broken')] })).toEqual([]);
    expect(validator.faults.some((fault) => fault.definition === urlOf('where-broken'))).toBe(true);
  });

  it('that cannot be evaluated is a fault of the definition', () => {
    expect(said({ extension: [ext('broken')] })).toEqual([]);
    expect(validator.faults.some((fault) => fault.problem.includes('name.('))).toBe(true);
  });
});

describe('an extension that a profile names', () => {
  const checked = validatorFor(
    extension('text', value('string')),
    profile('p', 'Patient', {
      'Patient.extension:text': { min: 1, max: '1', type: extensionType('text') },
      'Patient.extension:text.value[x]': { maxLength: 3 },
      'Patient.extension:unknown': { type: extensionType('nowhere') },
      'Patient.birthDate.extension:text': { min: 1, type: extensionType('text') },
    }),
    profile('closed', 'Patient', {
      'Patient.extension': { slicing: { rules: 'closed', discriminator: [{ type: 'value', path: 'url' }] } },
      'Patient.extension:text': { type: extensionType('text') },
    }),
  );
  const date = { birthDate: '2010-01-01', _birthDate: { extension: [ext('text')] } };

  it('is demanded, limited and constrained there', () => {
    expect(checked.said(patient({ ...date, extension: [ext('text')] }), urlOf('p'))).toEqual([]);
    expect(checked.said(patient({ ...date }), urlOf('p'))).toEqual(['slice-min Patient.extension']);
    expect(checked.said(patient({ ...date, extension: [ext('text'), ext('text')] }), urlOf('p'))).toEqual([
      'slice-max Patient.extension[1]',
    ]);
    expect(checked.said(patient({ ...date, extension: [ext('text', { valueString: 'long' })] }), urlOf('p'))).toEqual([
      'max-length Patient.extension[0].value.ofType(string)',
    ]);
    expect(checked.said(patient({ ...date, extension: [ext('text', { valueCode: 'x' })] }), urlOf('p'))).toEqual([
      'type-not-allowed Patient.extension[0].value.ofType(code)',
    ]);
  });

  it('on a primitive is demanded where the primitive is', () => {
    expect(checked.said(patient({ extension: [ext('text')] }), urlOf('p'))).toEqual([]);
    expect(checked.said(patient({ extension: [ext('text')], birthDate: '2010-01-01' }), urlOf('p'))).toEqual([
      'slice-min Patient.birthDate.extension',
    ]);
  });

  it('and whose definition is not here is unverified', () => {
    const found = checked
      .findings(patient({ ...date, extension: [ext('text'), ext('nowhere')] }), urlOf('p'))
      .filter((finding) => finding.rule !== 'dom-6');
    expect(found.map(shortly)).toEqual(['extension-unknown Patient.extension[1]']);
  });

  it('may be the only one', () => {
    expect(checked.said(patient({ extension: [ext('text')] }), urlOf('closed'))).toEqual([]);
    expect(checked.said(patient({ extension: [ext('text'), ext('nowhere')] }), urlOf('closed'))).toEqual([
      'slice-closed Patient.extension[1]',
    ]);
  });
});

describe('an extension in a value that is tried out against several profiles', () => {
  const byTitle = profile('by-title', 'HumanName', {
    'HumanName.prefix': { min: 1 },
    'HumanName.extension:complex': { min: 1, type: extensionType('complex') },
  });
  const byFamily = profile('by-family', 'HumanName', {
    'HumanName.family': { min: 1 },
    'HumanName.extension:complex': { min: 1, type: extensionType('complex') },
  });
  const checked = validatorFor(
    byTitle,
    byFamily,
    complex,
    extension('on-name', value('string'), ['HumanName']),
    extension('on-patient-name', value('string'), ['Patient.name']),
    extension('on-family', value('string'), ['HumanName.family']),
    { ...extension('where-family', value('string'), ['HumanName.family']), contextInvariant: ["$this = 'x'"] },
    profile('either', 'Patient', { 'Patient.name': { type: [{ code: 'HumanName', profile: [byTitle.url, byFamily.url] }] } }),
    profile('sliced', 'Patient', {
      'Patient.name': { slicing: { rules: 'closed', discriminator: [{ type: 'profile', path: '$this' }] } },
      'Patient.name:f': { type: [{ code: 'HumanName', profile: [byFamily.url] }] },
    }),
  );
  const name = {
    family: 'x',
    _family: { extension: [ext('on-family'), ext('where-family')] },
    extension: [
      ext('complex', {
        extension: [
          { url: 'a', valueString: 'x' },
          { url: 'b', valueCode: 'x' },
        ],
      }),
      ext('on-name'),
      ext('on-patient-name'),
    ],
  };

  it('is known for what it is, and stands where it stands', () => {
    expect(checked.said(patient({ name: [name] }), urlOf('either'))).toEqual([]);
    expect(checked.said(patient({ name: [{ text: 'x' }, name] }), urlOf('sliced'))).toEqual(['slice-closed Patient.name[0]']);
  });
});

import type { CodeSystem, ElementDefinitionBinding, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { shortly, validatorFor } from '../../validate/testing/validator.js';

const system = urlOf('colours');
const colours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: system,
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept: [
    { code: 'red', display: 'Red' },
    { code: 'blue', display: 'Blue' },
    { code: 'grey', display: 'Grey' },
  ],
};
const set = (name: string, include: NonNullable<ValueSet['compose']>['include']): ValueSet => ({
  resourceType: 'ValueSet',
  url: urlOf(name),
  status: 'active',
  compose: { include },
});
const bright = set('bright', [{ system, concept: [{ code: 'red' }, { code: 'blue' }] }]);
const far = set('far', [{ system: 'http://snomed.info/sct', filter: [{ property: 'concept', op: 'is-a', value: '1' }] }]);
const uris = set('uris', [{ system: 'urn:ietf:rfc:3986', concept: [{ code: 'http://a.example' }] }]);

const bound = (
  strength: ElementDefinitionBinding['strength'],
  valueSet = bright.url,
  max = false,
): { binding: ElementDefinitionBinding } => ({
  binding: {
    strength,
    valueSet: valueSet ?? '',
    ...(max
      ? { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet', valueCanonical: urlOf('bright') }] }
      : {}),
  },
});

const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

describe('a binding to a value set', () => {
  const strengths = (['required', 'extensible', 'preferred', 'example'] as const).map((strength) =>
    profile(strength, 'Observation', { 'Observation.method': bound(strength) }),
  );
  const validator = validatorFor(
    colours,
    bright,
    far,
    uris,
    ...strengths,
    profile('max', 'Observation', { 'Observation.method': bound('preferred', urlOf('far'), true) }),
    profile('types', 'Observation', { 'Observation.value[x]': bound('required') }),
    profile('unverified', 'Observation', { 'Observation.method': bound('required', far.url) }),
    profile('missing', 'Observation', { 'Observation.method': bound('required', urlOf('nowhere')) }),
    profile('system', 'Patient', {
      'Patient.identifier.system': bound('required', uris.url),
      'Patient.language': bound('required', bright.url),
    }),
  );
  const on = (name: string, method: object) =>
    validator
      .findings(observation({ method }), urlOf(name))
      .filter((finding) => finding.id.startsWith('binding'))
      .map((finding) => `${finding.severity} ${shortly(finding)}`);
  const member = { coding: [{ system, code: 'red' }] };
  const stranger = { coding: [{ system, code: 'grey' }] };
  const place = 'Observation.method';

  // http://hl7.org/fhir/R4/terminologies.html#strength
  it.each([
    ['required', [`error binding-required ${place}`]],
    ['extensible', [`warning binding-extensible ${place}`]],
    ['preferred', []],
    ['example', []],
    ['max', [`error binding-max ${place}`]],
  ])('that is %s says what it must of other codes, and nothing of its own', (name, said) => {
    expect(on(name, member)).toEqual([]);
    expect(on(name, stranger)).toEqual(said);
  });

  it('is met by one coding of several', () => {
    expect(
      on('required', {
        coding: [
          { system: 'urn:local', code: '1' },
          { system, code: 'blue' },
        ],
      }),
    ).toEqual([]);
    expect(
      on('required', {
        coding: [
          { system: 'urn:local', code: '1' },
          { system, code: 'grey' },
        ],
      }),
    ).toEqual([`error binding-required ${place}`]);
  });

  it('is not met by the code of another system, in other letters, or of no system', () => {
    for (const coding of [
      { system: 'urn:other', code: 'red' },
      { system, code: 'Red' },
      { code: 'red' },
      { system: `${system}/`, code: 'red' },
    ]) {
      expect(on('required', { coding: [coding] })).toEqual([`error binding-required ${place}`]);
    }
  });

  it('that is required is not met by text alone; an extensible one is', () => {
    expect(on('required', { text: 'red' })).toEqual([`error binding-code-missing ${place}`]);
    expect(on('required', { coding: [{ display: 'Red' }] })).toEqual([`error binding-code-missing ${place}`]);
    expect(on('extensible', { text: 'turquoise' })).toEqual([]);
  });

  it('goes for every type that may have a code', () => {
    const said = (more: object) => validator.said(observation(more), urlOf('types'));
    expect(said({ valueCodeableConcept: member })).toEqual([]);
    expect(said({ valueCodeableConcept: stranger })).toEqual(['binding-required Observation.value.ofType(CodeableConcept)']);
    expect(said({ valueQuantity: { value: 1, system, code: 'red' } })).toEqual([]);
    expect(said({ valueQuantity: { value: 1, system, code: 'grey' } })).toEqual(['binding-required Observation.value.ofType(Quantity)']);
    expect(said({ valueQuantity: { value: 1 } })).toEqual([]);
    expect(said({ valueString: 'red' })).toEqual([]);
    expect(said({ valueString: 'grey' })).toEqual(['binding-required Observation.value.ofType(string)']);
    expect(said({ valueBoolean: true })).toEqual([]);
    expect(said({ valuePeriod: { start: '2026' } })).toEqual([]);
    expect(
      validator.said({ resourceType: 'Patient', language: 'red', identifier: [{ system: 'http://a.example' }] }, urlOf('system')),
    ).toEqual([]);
    expect(validator.said({ resourceType: 'Patient', identifier: [{ system: 'http://b.example' }] }, urlOf('system'))).toEqual([
      'binding-required Patient.identifier[0].system',
    ]);
  });

  it('that cannot be looked up is unverified: information, not an error', () => {
    expect(on('unverified', { coding: [{ system: 'http://snomed.info/sct', code: '22298006' }] })).toEqual([
      `information binding-unverified ${place}`,
    ]);
    expect(on('missing', member)).toEqual([`information binding-unverified ${place}`]);
    // What the value set cannot hold, whatever it turns out to be, is wrong all the same.
    expect(on('unverified', member)).toEqual([`error binding-required ${place}`]);
  });

  it('is met where one coding is a member and another is unverified', () => {
    const both = validatorFor(
      colours,
      bright,
      far,
      set('either', [{ valueSet: [urlOf('bright')] }, { valueSet: [urlOf('far')] }]),
      profile('either', 'Observation', { 'Observation.method': bound('required', urlOf('either')) }),
    );
    const codes = {
      coding: [
        { system: 'http://snomed.info/sct', code: '22298006' },
        { system, code: 'red' },
      ],
    };
    expect(both.findings(observation({ method: codes }), urlOf('either')).filter((finding) => finding.id.startsWith('binding'))).toEqual(
      [],
    );
  });

  it('says who demands it, and where', () => {
    const [finding] = validator
      .findings(observation({ method: stranger }), urlOf('required'))
      .filter((one) => one.id === 'binding-required');
    expect(finding).toMatchObject({
      source: urlOf('required'),
      profile: urlOf('required'),
      definition: 'Observation.method',
      path: ['method'],
    });
  });

  it('of R4 itself holds without any profile', () => {
    expect(validatorFor().said({ resourceType: 'Patient', gender: 'asdf' })).toEqual(['binding-required Patient.gender']);
    expect(validatorFor().said({ resourceType: 'Patient', gender: 'Male' })).toEqual(['binding-required Patient.gender']);
  });

  it('is not met by an extension in the place of the code', () => {
    const _gender = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] };
    expect(validatorFor().said({ resourceType: 'Patient', _gender })).toEqual(['binding-code-missing Patient.gender']);
    expect(validatorFor().said({ resourceType: 'Patient', gender: 'male', _gender })).toEqual([]);
  });

  it('says nothing of a code that is not even a code', () => {
    expect(validatorFor().said({ resourceType: 'Patient', gender: ' male' })).toEqual(['primitive-format Patient.gender']);
    expect(validatorFor().said({ resourceType: 'Patient', gender: 1 })).toEqual(['primitive-json-type Patient.gender']);
  });
});

describe('hints', () => {
  const validator = validatorFor(colours, bright, profile('p', 'Observation', { 'Observation.method': bound('required') }));
  const hint = (coding: object): unknown =>
    validator.findings(observation({ method: { coding: [coding] } }), urlOf('p')).find((finding) => finding.id === 'binding-required')
      ?.params['hint'];

  it('say when only the system is missing, and what was probably meant', () => {
    expect(hint({ code: 'red' })).toMatchObject({
      en: expect.stringContaining('system') as string,
      da: expect.stringContaining('system') as string,
    });
    expect(hint({ system, code: 'Red' })).toMatchObject({ en: expect.stringContaining('red') as string });
    expect(hint({ system: 'urn:other', code: 'red' })).toMatchObject({ en: expect.stringContaining(system) as string });
    expect(hint({ system, code: 'grey' })).toEqual({ en: '. Allowed: red, blue', da: '. Tilladt: red, blue' });
  });

  it('name the code of a concept that is only named, and give it whole', () => {
    const missing = (method: object) =>
      validator.findings(observation({ method }), urlOf('p')).find((finding) => finding.id === 'binding-code-missing');
    expect(missing({ coding: [{ display: 'Blue' }] })).toMatchObject({
      suggestion: { coding: [{ system, code: 'blue', display: 'Blue' }] },
    });
    expect(missing({ text: 'red' })).toMatchObject({
      params: { hint: { en: expect.stringContaining('did you mean') as string } },
      suggestion: { text: 'red', coding: [{ system, code: 'red' }] },
    });
    expect(missing({ text: 'violet' })).not.toHaveProperty('suggestion');
  });
});

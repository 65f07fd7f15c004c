import type { StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { extension, extensionType, profile, urlOf, type Facts } from '../../plan/testing/definitions.js';
import { validatorFor, validatorWith } from '../../validate/testing/validator.js';

const patient = (facts: Readonly<Record<string, Facts>>, more: Partial<StructureDefinition> = {}): StructureDefinition =>
  profile('p', 'Patient', facts, more);

/** `id expression` of each finding that says *not verified*. */
const notVerified = (resource: object, ...definitions: readonly StructureDefinition[]): string[] =>
  validatorFor(...definitions)
    .findings({ id: 'x', ...resource }, urlOf('p'))
    .filter(({ id }) => id !== 'invariant-failed')
    .map(({ id, severity, expression }) => `${severity} ${id} ${expression}`);

const whole = { resourceType: 'Patient', identifier: [{ value: '1' }, { value: '2' }], name: [{ family: 'A' }], gender: 'female' };

describe('a fault that takes a check away', () => {
  it.each<[string, Record<string, Facts>, string]>([
    ['an element that does not exist', { 'Patient.name.nickname': { min: 1 } }, 'Patient.name[0]'],
    ['an element of the resource that does not exist', { 'Patient.nickname': { min: 1 } }, 'Patient'],
    ['a max that is no number', { 'Patient.gender': { max: 'one' } }, 'Patient.gender'],
    [
      'an invariant without FHIRPath',
      { 'Patient.gender': { constraint: [{ key: 'g', severity: 'error', human: 'G', xpath: 'true()' }] } },
      'Patient.gender',
    ],
    ['types that are none of the base', { 'Patient.gender': { type: [{ code: 'Quantity' }] } }, 'Patient.gender'],
  ])('is reported where the element occurs: %s', (_, facts, place) => {
    expect(notVerified(whole, patient(facts))).toEqual([`information definition-unverified ${place}`]);
  });

  it('is not reported where the element does not occur', () => {
    expect(
      notVerified({ resourceType: 'Patient' }, patient({ 'Patient.name.nickname': { min: 1 }, 'Patient.gender': { max: 'one' } })),
    ).toEqual([]);
  });

  it('is reported once for each element of a document, however many values it has', () => {
    const faulty = patient({ 'Patient.identifier': { max: 'many' } });
    const entry = ['a', 'b'].map((id) => ({
      fullUrl: `http://x.test/Patient/${id}`,
      resource: { ...whole, id, meta: { profile: [faulty.url] } },
    }));
    const bundle = { resourceType: 'Bundle', type: 'collection', entry };
    expect(
      validatorFor(faulty)
        .findings(bundle)
        .filter(({ id }) => id === 'definition-unverified')
        .map(({ expression }) => expression),
    ).toEqual(['Bundle.entry[0].resource.identifier[0]']);
  });

  it('is reported for what derives from the definition, and for the data type profile that has it', () => {
    const base = profile('base', 'Patient', { 'Patient.gender': { max: 'one' } });
    expect(notVerified(whole, base, patient({}, { baseDefinition: base.url }))).toEqual([
      'information definition-unverified Patient.gender',
    ]);
    const identifier = profile('identifier', 'Identifier', { 'Identifier.value': { max: 'one' } });
    expect(
      notVerified(whole, identifier, patient({ 'Patient.identifier': { type: [{ code: 'Identifier', profile: [identifier.url] }] } })),
    ).toEqual(['information definition-unverified Patient.identifier[0].value']);
  });

  it('names the definition, the element and the fault', () => {
    const [finding] = validatorFor(patient({ 'Patient.name.nickname': { min: 1 } }))
      .findings({ ...whole }, urlOf('p'))
      .filter(({ id }) => id === 'definition-unverified');
    expect(finding?.params['definition']).toBe(`${urlOf('p')}#Patient.name.nickname`);
    expect(finding?.params['problem']).toContain('nickname');
  });

  it('is told from one that takes none away', () => {
    const faults = (definition: StructureDefinition): boolean[] => {
      const validator = validatorFor(definition);
      validator.findings(whole, definition.url);
      return validator.faults.map(({ unchecked = false }) => unchecked);
    };
    expect(faults(patient({ 'Patient.name.nickname': { min: 1 } }))).toEqual([true]);
    expect(faults(patient({ 'Patient.identifier:cpr': { max: '1' } }))).toEqual([true, true]);
    expect(
      faults(
        patient(
          { 'Patient.name': { min: 1 } },
          {
            snapshot: {
              element: [
                { id: 'Patient', path: 'Patient' },
                { id: 'Patient.name', path: 'Patient.name', min: 0 },
              ],
            },
          },
        ),
      ),
    ).toEqual([false]);
  });
});

describe('a base that is missing', () => {
  const orphan = patient({ 'Patient.name': { min: 1 } }, { baseDefinition: 'http://gone.test/base' });

  it('is reported once for each profile, also for what derives from it', () => {
    expect(notVerified(whole, orphan)).toEqual(['information definition-base-missing Patient']);
    const derived = profile('derived', 'Patient', {}, { baseDefinition: orphan.url });
    expect(
      validatorFor(orphan, derived)
        .findings(whole, derived.url)
        .filter(({ id }) => id === 'definition-base-missing')
        .map(({ params }) => params),
    ).toEqual([{ profile: orphan.url, base: 'http://gone.test/base' }]);
  });

  it('is a fault that names the base', () => {
    const validator = validatorFor(orphan);
    validator.findings(whole, orphan.url);
    expect(validator.faults).toMatchObject([{ definition: orphan.url, missingBase: 'http://gone.test/base', unchecked: true }]);
  });

  it('may be the profile itself, by way of others', () => {
    const other = profile('other', 'Patient', {}, { baseDefinition: urlOf('p') });
    expect(notVerified(whole, other, patient({}, { baseDefinition: other.url }))).toEqual(['information definition-base-missing Patient']);
  });
});

describe('a profile that is missing', () => {
  it('among several is reported where none of the others is met', () => {
    const strict = profile('strict', 'Identifier', { 'Identifier.system': { min: 1 } });
    const either = patient({
      'Patient.identifier': { type: [{ code: 'Identifier', profile: [strict.url, 'http://gone.test/identifier'] }] },
    });
    expect(notVerified(whole, strict, either)).toEqual(['information profile-unknown Patient.identifier[0]']);
    expect(notVerified({ resourceType: 'Patient', identifier: [{ system: 'urn:x', value: '1' }] }, strict, either)).toEqual([]);
  });

  it('of a primitive is reported', () => {
    expect(notVerified(whole, patient({ 'Patient.gender': { type: [{ code: 'code', profile: ['http://gone.test/code'] }] } }))).toEqual([
      'information profile-unknown Patient.gender',
    ]);
  });

  it('that a guide states for all resources of a type is reported', () => {
    const validator = validatorWith({ globals: [{ type: 'Patient', profile: 'http://gone.test/patient' }] });
    expect(
      validator
        .findings(whole)
        .filter(({ id }) => id === 'profile-unknown')
        .map(({ expression }) => expression),
    ).toEqual(['Patient']);
  });
});

describe('an extension context that cannot be evaluated', () => {
  const id = 'extension-context-unverified';
  const onPatient = patient({ 'Patient.extension:e': { type: extensionType('e') ?? [] } });
  const carried = { ...whole, extension: [{ url: urlOf('e'), valueString: 'x' }] };

  it('is reported on the extension', () => {
    expect(notVerified(carried, extension('e', {}, [{ type: 'fhirpath', expression: 'Patient.(' }]), onPatient)).toEqual([
      `information ${id} Patient.extension[0]`,
    ]);
    expect(notVerified(carried, { ...extension('e'), contextInvariant: ['nonsense('] }, onPatient)).toEqual([
      `information ${id} Patient.extension[0]`,
    ]);
  });

  it('is not reported where another context allows the extension', () => {
    expect(notVerified(carried, extension('e', {}, [{ type: 'fhirpath', expression: 'Patient.(' }, 'Patient']), onPatient)).toEqual([]);
  });
});

describe('a type that is missing', () => {
  it('is reported where the element has a value', () => {
    const widget: StructureDefinition = {
      ...profile('widget', 'Widget', { Widget: {}, 'Widget.part': { min: 0, max: '1', type: [{ code: 'Gone' }] } }),
      url: 'http://hl7.org/fhir/StructureDefinition/Widget',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/DomainResource',
      derivation: 'specialization',
    };
    const ids = (resource: object): string[] =>
      validatorFor(widget)
        .findings({ resourceType: 'Widget', id: 'x', ...resource })
        .filter(({ id }) => id === 'type-unverified')
        .map(({ expression }) => expression);
    expect(ids({ part: { a: 1 } })).toEqual(['Widget.part']);
    expect(ids({})).toEqual([]);
  });
});

import type { ElementDefinitionSlicing } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { extension, extensionType, profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

type Discriminator = NonNullable<ElementDefinitionSlicing['discriminator']>[number];

const sliced = (by: readonly (readonly [Discriminator['type'], string])[], more: Partial<ElementDefinitionSlicing> = {}): Facts => ({
  slicing: { rules: 'open', discriminator: by.map(([type, path]) => ({ type, path })), ...more },
});
const bySystem = (more: Partial<ElementDefinitionSlicing> = {}): Facts => sliced([['value', 'system']], more);

/** A profile on Patient.identifier with the slices a, b and c, told by their systems. */
const identifiers = (name: string, more: Partial<ElementDefinitionSlicing>, facts: Record<string, Facts> = {}) =>
  profile(name, 'Patient', {
    'Patient.identifier': bySystem(more),
    ...Object.fromEntries(
      ['a', 'b', 'c'].flatMap((slice) => [
        [`Patient.identifier:${slice}`, facts[`Patient.identifier:${slice}`] ?? {}],
        [`Patient.identifier:${slice}.system`, { min: 1, fixedUri: `urn:${slice}` }],
      ]),
    ),
    ...facts,
  });

const patient = (more: object) => ({ resourceType: 'Patient', ...more });
const ids = (...systems: string[]) => patient({ identifier: systems.map((system) => ({ system: `urn:${system}`, value: '1' })) });
const at = (index: number) => `Patient.identifier[${index}]`;

describe('how many values a slice has', () => {
  const validator = validatorFor(
    identifiers(
      'p',
      {},
      { 'Patient.identifier:a': { min: 1 }, 'Patient.identifier:b': { max: '1' }, 'Patient.identifier:c': { max: '0' } },
    ),
  );
  const said = (...systems: string[]) => validator.said(ids(...systems), urlOf('p'));

  it('is what the profile demands and allows', () => {
    expect(said('a')).toEqual([]);
    expect(said('a', 'a', 'b', 'x')).toEqual([]);
    expect(said('b')).toEqual(['slice-min Patient.identifier']);
    expect(said('a', 'b', 'b', 'b')).toEqual([`slice-max ${at(2)}`]);
    expect(said('c', 'a')).toEqual([`slice-max ${at(0)}`]);
  });

  it('is told where the element is not there at all', () => {
    expect(validator.said(patient({}), urlOf('p'))).toEqual(['slice-min Patient.identifier']);
  });

  it('says who demands it: the slice', () => {
    const [finding] = validator.findings(ids('b'), urlOf('p')).filter((one) => one.id === 'slice-min');
    expect(finding).toMatchObject({ definition: 'Patient.identifier:a', source: urlOf('p'), params: { slice: 'a' } });
  });
});

// http://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.slicing.rules
describe('what belongs to no slice', () => {
  const validator = validatorFor(
    identifiers('open', {}),
    identifiers('closed', { rules: 'closed' }),
    identifiers('end', { rules: 'openAtEnd' }),
    identifiers(
      'default',
      { rules: 'closed' },
      { 'Patient.identifier:@default': { max: '1' }, 'Patient.identifier:@default.use': { min: 1 } },
    ),
  );

  it('is allowed where the slicing is open, and not where it is closed', () => {
    expect(validator.said(ids('x', 'a', 'y'), urlOf('open'))).toEqual([]);
    expect(validator.said(ids('x', 'a', 'y'), urlOf('closed'))).toEqual([`slice-closed ${at(0)}`, `slice-closed ${at(2)}`]);
  });

  it('comes last where the slicing is open at the end', () => {
    expect(validator.said(ids('a', 'b', 'x', 'y'), urlOf('end'))).toEqual([]);
    expect(validator.said(ids('a', 'x', 'b', 'y'), urlOf('end'))).toEqual([`slice-open-at-end ${at(1)}`]);
    expect(validator.said(ids('x', 'y'), urlOf('end'))).toEqual([]);
  });

  it('belongs to @default, where there is such a slice', () => {
    expect(validator.said(patient({ identifier: [{ system: 'urn:a' }, { system: 'urn:x', use: 'old' }] }), urlOf('default'))).toEqual([]);
    expect(validator.said(ids('a', 'x'), urlOf('default'))).toEqual([`cardinality-min ${at(1)}.use`]);
    expect(
      validator.said(
        patient({
          identifier: [
            { system: 'urn:x', use: 'old' },
            { system: 'urn:y', use: 'old' },
          ],
        }),
        urlOf('default'),
      ),
    ).toEqual([`slice-max ${at(1)}`]);
  });
});

describe('the order of slices', () => {
  const validator = validatorFor(identifiers('ordered', { ordered: true }), identifiers('unordered', {}));

  it('is kept where the slicing says so; values between them may be anything', () => {
    expect(validator.said(ids('a', 'a', 'x', 'b', 'c', 'y'), urlOf('ordered'))).toEqual([]);
    expect(validator.said(ids('b', 'a', 'c', 'b'), urlOf('ordered'))).toEqual([`slice-order ${at(1)}`, `slice-order ${at(3)}`]);
    expect(validator.said(ids('c', 'b', 'a'), urlOf('unordered'))).toEqual([]);
  });
});

describe('a value of a slice', () => {
  it('is checked as the slice asks, others as the element does', () => {
    const validator = validatorFor(
      identifiers(
        'p',
        {},
        {
          'Patient.identifier.value': { maxLength: 5 },
          'Patient.identifier:a.value': { min: 1, maxLength: 3 },
          'Patient.identifier:b': {},
          'Patient.identifier:b.period': { max: '0' },
        },
      ),
    );
    const identifier = [
      { system: 'urn:a', value: '1234' },
      { system: 'urn:a' },
      { system: 'urn:b', value: '12345', period: { start: '2026' } },
      { system: 'urn:x', value: '123456', period: { start: '2026' } },
    ];
    expect(validator.said(patient({ identifier }), urlOf('p'))).toEqual([
      `max-length ${at(0)}.value`,
      `cardinality-min ${at(1)}.value`,
      `element-prohibited ${at(2)}.period`,
      `max-length ${at(3)}.value`,
    ]);
  });

  it('belongs to the first that takes it', () => {
    const validator = validatorFor(
      profile('p', 'Patient', {
        'Patient.identifier': sliced([['exists', 'period']]),
        'Patient.identifier:dated': {},
        'Patient.identifier:dated.period': { min: 1 },
        'Patient.identifier:undated': { max: '1' },
        'Patient.identifier:undated.period': { max: '0' },
      }),
    );
    expect(
      validator.said(patient({ identifier: [{ value: '1' }, { value: '2', period: { start: '2026' } }, { value: '3' }] }), urlOf('p')),
    ).toEqual([`slice-max ${at(2)}`]);
  });

  it('may be sliced again', () => {
    const validator = validatorFor(
      identifiers(
        'p',
        {},
        {
          'Patient.identifier:a': { ...sliced([['value', 'use']], { rules: 'closed' }), min: 1 },
          'Patient.identifier:a/old': { max: '1' },
          'Patient.identifier:a/old.use': { fixedCode: 'old' },
          'Patient.identifier:a/now': { min: 1 },
          'Patient.identifier:a/now.use': { fixedCode: 'usual' },
          'Patient.identifier:a/now.value': { min: 1 },
        },
      ),
    );
    const as = (...uses: string[]) =>
      patient({ identifier: [{ system: 'urn:b' }, ...uses.map((use) => ({ system: 'urn:a', use, value: '1' }))] });
    expect(validator.said(as('usual', 'old'), urlOf('p'))).toEqual([]);
    expect(validator.said(as('usual', 'old', 'old'), urlOf('p'))).toEqual([`slice-max ${at(3)}`]);
    expect(validator.said(as('usual', 'temp'), urlOf('p'))).toEqual([`slice-closed ${at(2)}`]);
    expect(validator.said(as('old'), urlOf('p'))).toEqual(['slice-min Patient.identifier']);
    expect(validator.said(patient({ identifier: [{ system: 'urn:a', use: 'usual' }] }), urlOf('p'))).toEqual([
      `cardinality-min ${at(0)}.value`,
    ]);
  });

  it('may have slices inside', () => {
    const validator = validatorFor(
      identifiers(
        'p',
        {},
        {
          'Patient.identifier:a.type': { binding: { strength: 'preferred', valueSet: urlOf('any') } },
          'Patient.identifier:a.type.coding': bySystem({ rules: 'closed' }),
          'Patient.identifier:a.type.coding:x': { min: 1 },
          'Patient.identifier:a.type.coding:x.system': { fixedUri: 'urn:x' },
        },
      ),
    );
    const typed = (system: string, ...codings: string[]) => ({
      system: `urn:${system}`,
      type: { coding: codings.map((coding) => ({ system: `urn:${coding}`, code: '1' })) },
    });
    expect(validator.said(patient({ identifier: [typed('a', 'x'), { system: 'urn:b' }] }), urlOf('p'))).toEqual([]);
    expect(validator.said(patient({ identifier: [typed('a', 'y', 'x')] }), urlOf('p'))).toEqual([`slice-closed ${at(0)}.type.coding[0]`]);
    expect(validator.said(patient({ identifier: [{ system: 'urn:a', type: { text: 'x' } }] }), urlOf('p'))).toEqual([
      `slice-min ${at(0)}.type.coding`,
    ]);
  });
});

describe('a slice is told by', () => {
  const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });
  const max0: Facts = { max: '0' };

  it('its type: a choice', () => {
    const validator = validatorFor(
      profile('p', 'Observation', {
        'Observation.value[x]': sliced([['type', '$this']], { rules: 'closed' }),
        'Observation.value[x]:valueQuantity': { type: [{ code: 'Quantity' }] },
        'Observation.value[x]:valueQuantity.unit': { min: 1 },
      }),
    );
    expect(validator.said(observation({ valueQuantity: { value: 1, unit: 'x' } }), urlOf('p'))).toEqual([]);
    expect(validator.said(observation({ valueQuantity: { value: 1 } }), urlOf('p'))).toEqual([
      'cardinality-min Observation.value.ofType(Quantity).unit',
    ]);
    expect(validator.said(observation({ valueString: 'x' }), urlOf('p'))).toEqual(['slice-closed Observation.value.ofType(string)']);
  });

  it('its type: a resource in an entry, or contained', () => {
    const entries = profile('b', 'Bundle', {
      'Bundle.entry': sliced([['type', 'resource']]),
      'Bundle.entry:patient': { min: 1, max: '1' },
      'Bundle.entry:patient.resource': { type: [{ code: 'Patient' }], min: 1 },
    });
    const contained = profile('c', 'Observation', {
      'Observation.contained': sliced([['type', '$this']], { rules: 'closed' }),
      'Observation.contained:patient': { max: '1', type: [{ code: 'Patient' }] },
    });
    const validator = validatorFor(entries, contained);
    const entry = (n: number, type: string) => ({
      fullUrl: `urn:oid:1.2.${n}`,
      resource: { resourceType: type, ...(type === 'Group' ? { type: 'person', actual: true } : {}) },
    });
    const bundle = (...types: string[]) => ({ resourceType: 'Bundle', type: 'collection', entry: types.map((type, n) => entry(n, type)) });
    expect(validator.said(bundle('Patient', 'Group'), urlOf('b'))).toEqual([]);
    expect(validator.said(bundle('Group'), urlOf('b'))).toEqual(['slice-min Bundle.entry']);
    expect(validator.said(bundle('Patient', 'Patient'), urlOf('b'))).toEqual(['slice-max Bundle.entry[1]']);
    const inside = (...resources: object[]) =>
      observation({ contained: resources, subject: { reference: '#a' }, focus: [{ reference: '#b' }] });
    expect(validator.said(inside({ resourceType: 'Patient', id: 'a' }, { resourceType: 'Device', id: 'b' }), urlOf('c'))).toEqual([
      'slice-closed Observation.contained[1]',
    ]);
    expect(validator.said(inside({ resourceType: 'Patient', id: 'a' }, { resourceType: 'Patient', id: 'b' }), urlOf('c'))).toEqual([
      'slice-max Observation.contained[1]',
    ]);
  });

  it('what a reference leads to: its type and its profile', () => {
    const active = profile('active', 'Patient', { 'Patient.active': { min: 1, fixedBoolean: true } });
    const by = (name: string, type: 'type' | 'profile', target: string) =>
      profile(name, 'Observation', {
        'Observation.focus': sliced([[type, 'resolve()']]),
        'Observation.focus:one': { type: [{ code: 'Reference', targetProfile: [target] }], ...max0 },
      });
    const validator = validatorFor(
      active,
      by('type', 'type', 'http://hl7.org/fhir/StructureDefinition/Patient'),
      by('profile', 'profile', active.url),
    );
    const focused = (more: object) =>
      observation({ contained: [{ resourceType: 'Patient', id: 'p', ...more }], focus: [{ reference: '#p' }, { reference: 'Patient/1' }] });
    expect(validator.said(focused({}), urlOf('type'))).toEqual(['slice-max Observation.focus[0]']);
    expect(validator.said(focused({ active: true }), urlOf('profile'))).toEqual(['slice-max Observation.focus[0]']);
    expect(validator.said(focused({ active: false }), urlOf('profile'))).toEqual([]);
  });

  it('a value in an extension', () => {
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'code' }] } });
    const validator = validatorFor(
      e,
      profile('p', 'Patient', {
        'Patient.contact': sliced([['value', `extension('${e.url}').value`]]),
        'Patient.contact:x': max0,
        'Patient.contact:x.extension:e': { type: extensionType('e') },
        'Patient.contact:x.extension:e.value[x]': { fixedCode: 'x' },
      }),
    );
    const contact = (...codes: string[]) =>
      patient({ contact: codes.map((valueCode) => ({ name: { text: 'x' }, extension: [{ url: e.url, valueCode }] })) });
    expect(validator.said(contact('y', 'x'), urlOf('p'))).toEqual(['slice-max Patient.contact[1]']);
  });

  it('a code of a required value set', () => {
    const validator = validatorFor(
      profile('p', 'Patient', {
        'Patient.name': sliced([['value', 'use']]),
        'Patient.name:any': max0,
        'Patient.name:any.use': { binding: { strength: 'required', valueSet: 'http://hl7.org/fhir/ValueSet/name-use' } },
      }),
    );
    expect(validator.said(patient({ name: [{ text: 'x' }, { use: 'old', text: 'x' }] }), urlOf('p'))).toEqual([
      'slice-max Patient.name[1]',
    ]);
  });

  it('whether an element is there, be it by its extensions alone', () => {
    const validator = validatorFor(
      profile('p', 'Patient', {
        'Patient.name': sliced([['exists', 'family']]),
        'Patient.name:family': max0,
        'Patient.name:family.family': { min: 1 },
      }),
    );
    const named = (more: object) => patient({ name: [{ text: 'x', ...more }] });
    expect(validator.said(named({}), urlOf('p'))).toEqual([]);
    expect(validator.said(named({ family: 'x' }), urlOf('p'))).toEqual(['slice-max Patient.name[0]']);
    expect(validator.said(named({ _family: { extension: [{ url: 'urn:oid:1.2.2', valueString: 'x' }] } }), urlOf('p'))).toEqual([
      'slice-max Patient.name[0]',
    ]);
  });

  it('an extension of a primitive', () => {
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'code' }] } });
    const validator = validatorFor(
      e,
      profile('p', 'Patient', {
        'Patient.name': sliced([['value', `family.extension('${e.url}').value`]]),
        'Patient.name:x': max0,
        'Patient.name:x.family.extension:e': { type: extensionType('e') },
        'Patient.name:x.family.extension:e.value[x]': { fixedCode: 'x' },
      }),
    );
    const named = (valueCode: string) => patient({ name: [{ family: 'f', _family: { extension: [{ url: e.url, valueCode }] } }] });
    expect(validator.said(named('x'), urlOf('p'))).toEqual(['slice-max Patient.name[0]']);
    expect(validator.said(named('y'), urlOf('p'))).toEqual([]);
  });

  it('several discriminators, all of them', () => {
    const validator = validatorFor(
      profile('p', 'Patient', {
        'Patient.identifier': sliced([
          ['value', 'system'],
          ['value', 'use'],
        ]),
        'Patient.identifier:a': max0,
        'Patient.identifier:a.system': { fixedUri: 'urn:a' },
        'Patient.identifier:a.use': { fixedCode: 'old' },
      }),
    );
    expect(
      validator.said(
        patient({
          identifier: [{ system: 'urn:a' }, { use: 'old', value: '1' }, { system: 'urn:b', use: 'old' }, { system: 'urn:a', use: 'old' }],
        }),
        urlOf('p'),
      ),
    ).toEqual([`slice-max ${at(3)}`]);
  });

  it('one coding, not by parts of two', () => {
    const validator = validatorFor(
      profile('p', 'Observation', {
        'Observation.category': sliced([['value', 'coding']]),
        'Observation.category:a': max0,
        'Observation.category:a.coding.system': { fixedUri: 'urn:a' },
        'Observation.category:a.coding.code': { fixedCode: '1' },
      }),
    );
    const category = (...coding: object[]) => observation({ category: [{ coding }] });
    expect(validator.said(category({ system: 'urn:a', code: '1' }), urlOf('p'))).toEqual(['slice-max Observation.category[0]']);
    expect(validator.said(category({ system: 'urn:a', code: '2' }, { system: 'urn:b', code: '1' }), urlOf('p'))).toEqual([]);
  });

  it('nothing at all, and then takes no value; the definition is at fault', () => {
    const validator = validatorFor(
      profile('p', 'Patient', { 'Patient.name': { slicing: { rules: 'open' } }, 'Patient.name:a': { max: '0' } }),
    );
    expect(validator.said(patient({ name: [{ text: 'x' }] }), urlOf('p'))).toEqual([]);
  });
});

describe('blood pressure, as R4 defines it', () => {
  const validator = validatorFor();
  const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
  const component = (code: string, value = 120) => ({
    code: loinc(code),
    valueQuantity: { value, unit: 'mmHg', system: 'http://unitsofmeasure.org', code: 'mm[Hg]' },
  });
  const pressure = (...components: object[]) => ({
    resourceType: 'Observation',
    status: 'final',
    code: loinc('85354-9'),
    component: components,
    subject: { display: 'x' },
    effectiveDateTime: '2026-04-01',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] }],
  });
  const bp = 'http://hl7.org/fhir/StructureDefinition/bp';

  it('has both components, told by a code in a slice of a slice', () => {
    expect(validator.said(pressure(component('8480-6'), component('8462-4', 80)), bp)).toEqual([]);
    expect(validator.said(pressure(component('8480-6'), component('8867-4')), bp)).toEqual(['slice-min Observation.component']);
    expect(validator.said(pressure(component('8480-6'), component('8462-4'), component('8462-4')), bp)).toEqual([
      'slice-max Observation.component[2]',
    ]);
  });
});

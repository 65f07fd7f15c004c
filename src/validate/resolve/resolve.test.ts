import { beforeAll, describe, expect, it } from 'vitest';
import { loadFallback, type Fallback } from '../../fhirpath/fallback.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorWith } from '../testing/validator.js';

const base = 'http://a.example/fhir/';
const uuid = (n: number): string => `urn:uuid:c757873d-ec9a-4326-a141-55600000000${n}`;
const patient = (id: string, more: object = {}) => ({ resourceType: 'Patient', id, ...more });
const observation = (id: string, reference: string, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  code: { text: 'x' },
  subject: { reference },
  ...more,
});
const entry = (fullUrl: string, resource: object) => ({ fullUrl, resource });
const bundle = (...entries: object[]) => ({ resourceType: 'Bundle', type: 'collection', entry: entries });

let fallback: Fallback;
beforeAll(async () => {
  fallback = await loadFallback();
});

/** Does the invariant hold, as our compiler evaluates it, without the fast path, and as fhirpath.js does? */
function outcomes(type: string, expression: string, resource: object): (boolean | string)[] {
  // A function that only fhirpath.js has leaves the whole expression to it.
  const onlyThere = `(${expression}) and 'a'.toChars().weight().exists().not() or (${expression})`;
  return [
    { expression, fastPath: true },
    { expression, fastPath: false },
    { expression: onlyThere, fastPath: true },
  ].map(({ expression: text, fastPath }) => {
    const name = 'resolving';
    const definition = profile(name, type, {
      [type]: { constraint: [{ key: 'r-1', severity: 'error', human: 'It is resolved.', expression: text }] },
    });
    const found = validatorWith({ fallback, fastPath }, definition).findings(resource, urlOf(name));
    const unverified = found.find(({ id }) => id === 'invariant-unverified');
    return unverified ? JSON.stringify(unverified.params) : !found.some(({ rule }) => rule === 'r-1');
  });
}

const holds = [true, true, true];
const fails = [false, false, false];

describe("resolve() in a Bundle's own invariants", () => {
  const ofText = 'entry.resource.ofType(Observation).subject.reference.resolve().ofType(Patient).exists()';
  const ofReference = 'entry.resource.ofType(Observation).subject.resolve().ofType(Patient).exists()';

  it.each<[string, ...object[]]>([
    ['an absolute reference', entry(`${base}Patient/p`, patient('p')), entry(`${base}Observation/o`, observation('o', `${base}Patient/p`))],
    ['a relative reference', entry(`${base}Patient/p`, patient('p')), entry(`${base}Observation/o`, observation('o', 'Patient/p'))],
    ['a urn', entry(uuid(1), patient('p')), entry(uuid(2), observation('o', uuid(1)))],
    [
      'a version',
      entry(`${base}Patient/p`, patient('p', { meta: { versionId: '2' } })),
      entry(`${base}Observation/o`, observation('o', 'Patient/p/_history/2')),
    ],
    [
      'a contained resource',
      entry(uuid(2), observation('o', '#p', { contained: [patient('p')] })),
      entry(uuid(1), { resourceType: 'Group', type: 'person', actual: true }),
    ],
    [
      'a relative reference on the second server',
      entry('http://b.example/Patient/p', patient('p')),
      entry('http://b.example/Observation/o', observation('o', 'Patient/p')),
      entry(`${base}Group/p`, { resourceType: 'Group', id: 'p', type: 'person', actual: true }),
    ],
  ])('finds the entry of %s', (_what, ...entries) => {
    expect(outcomes('Bundle', ofReference, bundle(...entries))).toEqual(holds);
    expect(outcomes('Bundle', ofText, bundle(...entries))).toEqual(holds);
  });

  it.each<[string, ...object[]]>([
    ['of another server', entry('http://b.example/Patient/p', patient('p')), entry(`${base}Observation/o`, observation('o', 'Patient/p'))],
    ['that is not there', entry(`${base}Patient/p`, patient('p')), entry(`${base}Observation/o`, observation('o', 'Patient/q'))],
    [
      'of another version',
      entry(`${base}Patient/p`, patient('p')),
      entry(`${base}Observation/o`, observation('o', 'Patient/p/_history/2')),
    ],
  ])('finds nothing %s', (_what, ...entries) => {
    expect(outcomes('Bundle', ofReference, bundle(...entries))).toEqual(fails);
  });

  it('goes by the entry that each reference is in', () => {
    const onTwo = [base, 'http://b.example/'].flatMap((server, i) => [
      entry(`${server}Patient/p`, patient('p', { active: i === 0 })),
      entry(`${server}Observation/o`, observation('o', 'Patient/p', { valueBoolean: i === 0 })),
    ]);
    expect(
      outcomes('Bundle', 'entry.resource.ofType(Observation).all(subject.resolve().active = (value as boolean))', bundle(...onTwo)),
    ).toEqual(holds);
    const contained = [true, false].map((active, i) =>
      entry(uuid(i), observation('o', '#p', { valueBoolean: active, contained: [patient('p', { active })] })),
    );
    expect(
      outcomes('Bundle', 'entry.resource.ofType(Observation).all(subject.resolve().active = (value as boolean))', bundle(...contained)),
    ).toEqual(holds);
  });

  it('follows references from entry to entry', () => {
    const managed = patient('p', {
      managingOrganization: { reference: '#m' },
      contained: [{ resourceType: 'Organization', id: 'm', name: 'M' }],
    });
    const entries = [entry(`${base}Patient/p`, managed), entry(`${base}Observation/o`, observation('o', 'Patient/p'))];
    expect(
      outcomes(
        'Bundle',
        "entry.resource.ofType(Observation).subject.resolve().managingOrganization.resolve().name = 'M'",
        bundle(...entries),
      ),
    ).toEqual(holds);
    const claiming = { ...observation('o', 'Patient/p'), meta: { profile: [urlOf('resolving')] } };
    expect(
      outcomes(
        'Observation',
        "subject.resolve().managingOrganization.resolve().name = 'M'",
        bundle(entry(`${base}Patient/p`, managed), entry(`${base}Observation/o`, claiming)),
      ).every((outcome) => outcome === true),
    ).toBe(true);
  });

  it('finds what is in a Bundle inside, seen from there', () => {
    const inner = bundle(
      entry(`${base}Patient/p`, patient('p', { active: true })),
      entry(`${base}Observation/o`, observation('o', 'Patient/p')),
    );
    const outer = bundle(entry(`${base}Patient/p`, patient('p', { active: false })), entry(uuid(1), inner));
    expect(outcomes('Bundle', 'entry.resource.ofType(Bundle).entry.resource.ofType(Observation).subject.resolve().active', outer)).toEqual(
      holds,
    );
  });

  it('finds entries by uri, and by canonical', () => {
    const questionnaire = { resourceType: 'Questionnaire', id: 'q', url: 'http://c.example/q', version: '1', status: 'active' };
    const response = (canonical: string) => ({
      resourceType: 'QuestionnaireResponse',
      id: 'r',
      questionnaire: canonical,
      status: 'completed',
    });
    const asked = (canonical: string) =>
      outcomes(
        'Bundle',
        'entry.resource.ofType(QuestionnaireResponse).questionnaire.resolve().ofType(Questionnaire).exists()',
        bundle(entry(`${base}Questionnaire/q`, questionnaire), entry(`${base}QuestionnaireResponse/r`, response(canonical))),
      );
    expect(asked('http://c.example/q')).toEqual(holds);
    expect(asked('http://c.example/q|1')).toEqual(holds);
    expect(asked(`${base}Questionnaire/q`)).toEqual(holds);
    expect(asked('http://c.example/q|2')).toEqual(fails);
    expect(
      outcomes('Bundle', 'entry.fullUrl.resolve().ofType(Questionnaire).exists()', bundle(entry(`${base}Questionnaire/q`, questionnaire))),
    ).toEqual(holds);
    expect(outcomes('Bundle', "'Questionnaire/q'.resolve().exists()", bundle(entry(`${base}Questionnaire/q`, questionnaire)))).toEqual(
      holds,
    );
  });
});

describe('resolve() in other resources', () => {
  it('finds the resources of Parameters, from Parameters and from each other', () => {
    const parameters = {
      resourceType: 'Parameters',
      parameter: [
        { name: 'a', valueReference: { reference: 'Patient/p' } },
        { name: 'b', part: [{ name: 'c', resource: patient('p') }] },
        { name: 'd', resource: observation('o', 'Patient/p') },
      ],
    };
    expect(outcomes('Parameters', 'parameter.value.ofType(Reference).resolve().ofType(Patient).exists()', parameters)).toEqual(holds);
    expect(outcomes('Parameters', 'parameter.resource.subject.resolve().ofType(Patient).exists()', parameters)).toEqual(holds);
  });

  it('finds contained resources, from the container and from each other', () => {
    const group = { resourceType: 'Group', id: 'g', type: 'person', actual: true, member: [{ entity: { reference: '#p' } }] };
    const resource = observation('o', '#g', { contained: [patient('p'), group] });
    expect(outcomes('Observation', 'subject.resolve().member.entity.resolve().ofType(Patient).exists()', resource)).toEqual(holds);
    expect(outcomes('Observation', 'contained.ofType(Group).member.entity.reference.resolve().ofType(Patient).exists()', resource)).toEqual(
      holds,
    );
  });
});

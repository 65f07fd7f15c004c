import { describe, expect, it } from 'vitest';
import { ReportView } from './report-view.js';

const id = '5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11';
const viewOf = (...entry: readonly unknown[]): ReportView => new ReportView({ resourceType: 'Bundle', entry }, ['entry', 3, 'resource']);

describe('an entry', () => {
  it.each([
    ['with the address of its UUID', 'Patient', id, `https://a.example/fhir/Patient/${id}`, true],
    ['with a urn', 'Patient', id, `urn:uuid:${id}`, false],
    ['with the address of another', 'Patient', id, `https://a.example/fhir/CarePlan/${id}`, false],
    ['with an address that is none', 'Patient', id, `https://a.example/?x#/Patient/${id}`, false],
    ['with an id that is no UUID', 'Patient', 'x', 'https://a.example/fhir/Patient/x', false],
    ['with an id of several parts', 'Patient', `x/Patient/${id}`, `https://a.example/Patient/x/Patient/${id}`, false],
    ['of a type that LTT does not have', 'Observation', id, `https://a.example/fhir/Observation/${id}`, false],
    ['without an address', 'Patient', id, undefined, false],
  ])('%s', (_what, resourceType, ownId, fullUrl, isRegular) => {
    expect(viewOf({ fullUrl, resource: { resourceType, id: ownId } }).entries.map((entry) => entry.isRegular)).toEqual([isRegular]);
  });
});

describe('places', () => {
  const link = { reference: 'CarePlan/b' };
  const concept = { coding: [null, { display: 'no code' }, { code: 'x', system: 's' }] };
  const extension = [
    { url: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-delivery-type', valueCodeableConcept: concept },
    { url: 'http://a.example/other' },
    { url: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-based-on-care-plan', valueReference: link },
  ];
  const view = viewOf(
    null,
    {
      resource: {
        resourceType: 'Patient',
        identifier: [null, { system: 'urn:oid:1.2.208.176.1.2', value: '2102149999' }],
        managingOrganization: { identifier: { value: '1' } },
      },
    },
    {
      resource: {
        resourceType: 'CarePlan',
        status: 'active',
        period: { start: '2026', end: '2027' },
        activity: [{}, { detail: { status: 'completed' } }],
      },
    },
    { resource: { resourceType: 'CarePlan', basedOn: [{}, link] } },
    { resource: { resourceType: 'Encounter', subject: link, extension, type: [{}, concept], participant: [{}, { type: [concept] }] } },
  );
  const [contact] = view.contacts;
  const [plan] = view.carePlans;

  it.each([
    ['a time', plan?.end, [2, 'resource', 'period', 'end']],
    ['a status', plan?.status, [2, 'resource', 'status']],
    ['a status in a list', plan?.activityStatus[0], [2, 'resource', 'activity', 1, 'detail', 'status']],
    ['a CPR number', view.citizen?.cprNumbers[0], [1, 'resource', 'identifier', 1, 'value']],
    ['an organisation', view.citizen?.organisation, [1, 'resource', 'managingOrganization', 'identifier', 'value']],
    ['a reference', contact?.subject, [4, 'resource', 'subject']],
    ['a reference in a list', view.referrals[0]?.basedOn[0], [3, 'resource', 'basedOn', 1]],
    ['a reference in an extension', contact?.carePlan[0], [4, 'resource', 'extension', 2, 'valueReference']],
    ['an extension', contact?.deliveryType[0], [4, 'resource', 'extension', 0]],
    ['a code in an extension', contact?.deliveryType[0]?.codes[0], [4, 'resource', 'extension', 0, 'valueCodeableConcept', 'coding', 2]],
    ['a code', contact?.types[0], [4, 'resource', 'type', 1, 'coding', 2]],
    ['a code in an item of a list', contact?.participants[1]?.codes[0], [4, 'resource', 'participant', 1, 'type', 0, 'coding', 2]],
  ])('%s', (_what, value, path) => {
    expect(value?.path).toEqual(['entry', 3, 'resource', 'entry', ...path]);
  });
});

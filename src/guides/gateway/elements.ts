import type { RuleElement } from '../../rules/guide.js';

/** The elements that shared rules are about, by their FHIR path: what a guide calls them in Danish, it says itself. */
export const gatewayElements = {
  'Bundle.id': { element: 'Bundle.id' },
  'Bundle.timestamp': { element: 'Bundle.timestamp' },
  'Bundle.entry': { element: 'Bundle.entry' },
  'Bundle.entry.fullUrl': { element: 'Bundle.entry.fullUrl' },
  'Resource.id': { element: 'Resource.id' },
  'Resource.meta': { element: 'Resource.meta' },
  'Resource.status': { element: 'Resource.status' },
  'Resource.subject': { element: 'Resource.subject' },
  'Patient.active': { element: 'Patient.active' },
  'Patient.identifier': { element: 'Patient.identifier' },
  'Patient.managingOrganization': { element: 'Patient.managingOrganization' },
  'Encounter.period': { element: 'Encounter.period' },
  Reference: { element: 'Reference' },
} as const satisfies Readonly<Record<string, RuleElement>>;

export type GatewayElement = keyof typeof gatewayElements;

import { profiles } from '../../guides/ltt/view/profiles.js';
import type { ServiceParts } from '../parts.js';
import { searchParameters } from './search-query.js';

/** GET metadata: what the gateway of the rehearsal can do (http://hl7.org/fhir/R4/capabilitystatement.html). */
export function capabilityStatement({ tool, guide, now }: ServiceParts, base: string, secured: boolean): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: now().toISOString(),
    publisher: tool.name,
    kind: 'instance',
    software: { name: tool.name, version: tool.version },
    implementation: { description: 'A rehearsal of FK Gateway for LTT reports. It is not FK Gateway, and passes nothing on', url: base },
    fhirVersion: '4.0.1',
    format: ['json', 'xml', 'application/fhir+json', 'application/fhir+xml'],
    implementationGuide: [`http://fhir.kl.dk/ltt/ImplementationGuide/${guide.id}|${guide.version}`],
    rest: [
      {
        mode: 'server',
        ...(secured
          ? {
              security: {
                service: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'OAuth' }] }],
                description: 'A bearer token in the header Authorization',
              },
            }
          : {}),
        resource: [
          {
            type: 'Bundle',
            profile: profiles.report,
            interaction: [{ code: 'read' }, { code: 'vread' }, { code: 'update' }, { code: 'history-instance' }, { code: 'search-type' }],
            versioning: 'versioned-update',
            readHistory: true,
            updateCreate: true,
            conditionalCreate: false,
            conditionalUpdate: false,
            conditionalDelete: 'not-supported',
            searchParam: searchParameters.map(({ name, type, documentation }) => ({ name, type, documentation })),
            operation: [{ name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' }],
          },
        ],
        operation: [{ name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' }],
      },
    ],
  };
}

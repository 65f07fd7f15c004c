import type { ServiceParts } from '../parts.js';
import { answerJson, type ServiceResponse } from '../request.js';

/** The guide, as HL7's wrapper lists one. */
function packageInfo({ guide }: ServiceParts): object {
  return { id: guide.id, version: guide.version, fhirVersion: '4.0.1', url: 'http://fhir.kl.dk/ltt' };
}

/** GET /validator/version. */
export function wrapperVersion({ tool }: ServiceParts): ServiceResponse {
  return answerJson(200, {
    wrapperVersion: tool.version,
    coreVersion: tool.version,
    validatorWrapperVersion: tool.version,
    validatorVersion: tool.version,
  });
}

/** GET /ig. */
export function wrapperGuides(parts: ServiceParts): ServiceResponse {
  return answerJson(200, { packageInfo: [packageInfo(parts)] });
}

/** GET /igVersions/{package}: none for a package that is not here. */
export function wrapperGuideVersions(name: string, parts: ServiceParts): ServiceResponse {
  return answerJson(200, { packageInfo: name === parts.guide.id ? [packageInfo(parts)] : [] });
}

/** GET /versions. */
export function wrapperFhirVersions(): ServiceResponse {
  return answerJson(200, { versions: ['4.0.1'] });
}

/** POST /terminology: no terminology server is ever asked. */
export function wrapperTerminology(): ServiceResponse {
  return answerJson(200, { url: '', validTxServer: false, details: 'This service asks no terminology server' });
}

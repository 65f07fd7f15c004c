import { capabilityStatement } from './fhir/capability.js';
import { resourceAnswer, wantedLook } from './fhir/format.js';
import { putReport } from './fhir/put-report.js';
import { readReport } from './fhir/read-report.js';
import { reportHistory, searchReports } from './fhir/search-reports.js';
import { validateOperation } from './fhir/validate-operation.js';
import { citizensAnswer, findingsAnswer, inboxAnswer } from './inbox/citizens.js';
import { itbValidate, moduleDefinition } from './itb/rest.js';
import { itbSoap } from './itb/soap.js';
import { wsdl } from './itb/wsdl.js';
import { openApi } from './openapi/openapi.js';
import type { ServiceParts } from './parts.js';
import { answer, answerJson } from './request.js';
import type { Route } from './route.js';
import { wrapperFhirVersions, wrapperGuides, wrapperGuideVersions, wrapperTerminology, wrapperVersion } from './wrapper/lists.js';
import { wrapperValidate } from './wrapper/validate.js';

/** All operations of the service. `/openapi.json` describes each; a test compares the two. */
export function routes(parts: ServiceParts, secured: boolean): Route[] {
  return [
    ...gatewayRoutes(parts, secured),
    ...inboxRoutes(parts),
    ...wrapperRoutes(parts),
    ...itbRoutes(parts),
    {
      method: 'GET',
      path: '/openapi.json',
      api: 'json',
      open: true,
      handle: (_, { origin }) => answerJson(200, openApi(parts, origin, secured)),
    },
  ];
}

/** The base of the gateway's addresses. */
function base(origin: string): string {
  return `${origin}/fhir`;
}

function gatewayRoutes(parts: ServiceParts, secured: boolean): Route[] {
  return [
    {
      method: 'PUT',
      path: '/fhir/Bundle/:id',
      api: 'fhir',
      handle: (request, { params: { id = '' }, origin }) => putReport(request, id, parts, base(origin)),
    },
    {
      method: 'GET',
      path: '/fhir/Bundle/:id',
      api: 'fhir',
      handle: (request, { params: { id = '' } }) => readReport(request, id, undefined, parts),
    },
    {
      method: 'GET',
      path: '/fhir/Bundle/:id/_history',
      api: 'fhir',
      handle: (request, { params: { id = '' }, origin }) => reportHistory(request, id, parts, base(origin)),
    },
    {
      method: 'GET',
      path: '/fhir/Bundle/:id/_history/:version',
      api: 'fhir',
      handle: (request, { params: { id = '', version = '' } }) => readReport(request, id, version, parts),
    },
    { method: 'GET', path: '/fhir/Bundle', api: 'fhir', handle: (request, { origin }) => searchReports(request, parts, base(origin)) },
    {
      method: 'POST',
      path: '/fhir/Bundle/_search',
      api: 'fhir',
      handle: (request, { origin }) => searchReports(request, parts, base(origin)),
    },
    {
      method: 'GET',
      path: '/fhir/metadata',
      api: 'fhir',
      open: true,
      handle: (request, { origin }) => resourceAnswer(200, capabilityStatement(parts, base(origin), secured), wantedLook(request)),
    },
    { method: 'POST', path: '/fhir/$validate', api: 'fhir', handle: (request) => validateOperation(request, {}, parts) },
    {
      method: 'POST',
      path: '/fhir/:type/$validate',
      api: 'fhir',
      handle: (request, { params: { type = '' } }) => validateOperation(request, { type }, parts),
    },
    {
      method: 'POST',
      path: '/fhir/:type/:id/$validate',
      api: 'fhir',
      handle: (request, { params: { type = '', id = '' } }) => validateOperation(request, { type, id }, parts),
    },
    {
      method: 'GET',
      path: '/fhir/Bundle/:id/$validate',
      api: 'fhir',
      handle: (request, { params: { id = '' } }) => validateOperation(request, { type: 'Bundle', id }, parts),
    },
  ];
}

function inboxRoutes(parts: ServiceParts): Route[] {
  return [
    { method: 'GET', path: '/citizens', api: 'json', handle: (request) => citizensAnswer(request, parts) },
    { method: 'GET', path: '/findings', api: 'json', handle: (request) => findingsAnswer(request, parts) },
    { method: 'GET', path: '/inbox', api: 'json', handle: (request) => inboxAnswer(request, parts) },
  ];
}

function wrapperRoutes(parts: ServiceParts): Route[] {
  return [
    { method: 'POST', path: '/validate', api: 'text', handle: (request) => wrapperValidate(request, parts) },
    { method: 'GET', path: '/validator/version', api: 'text', open: true, handle: () => wrapperVersion(parts) },
    { method: 'GET', path: '/ig', api: 'text', open: true, handle: () => wrapperGuides(parts) },
    {
      method: 'GET',
      path: '/igVersions/:name',
      api: 'text',
      open: true,
      handle: (_, { params: { name = '' } }) => wrapperGuideVersions(name, parts),
    },
    { method: 'GET', path: '/versions', api: 'text', open: true, handle: () => wrapperFhirVersions() },
    { method: 'POST', path: '/terminology', api: 'text', handle: () => wrapperTerminology() },
    { method: 'GET', path: '/txStatus', api: 'text', open: true, handle: () => answerJson(200, false) },
    { method: 'GET', path: '/packStatus', api: 'text', open: true, handle: () => answerJson(200, false) },
  ];
}

function itbRoutes(parts: ServiceParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/itb/getModuleDefinition',
      api: 'json',
      open: true,
      handle: (_, { origin }) => moduleDefinition(parts, origin),
    },
    { method: 'POST', path: '/itb/validate', api: 'json', handle: (request) => itbValidate(request, parts) },
    {
      method: 'GET',
      path: '/itb/soap',
      api: 'soap',
      open: true,
      handle: (_, { origin }) => answer(200, 'text/xml; charset=utf-8', wsdl(`${origin}/itb/soap`)),
    },
    { method: 'POST', path: '/itb/soap', api: 'soap', handle: (request, { origin }) => itbSoap(request, parts, origin) },
  ];
}

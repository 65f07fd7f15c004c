/** An operation as openapi.json describes it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly tag: 'gateway' | 'inbox' | 'validator-wrapper' | 'interoperability test bed' | 'service';
  readonly summary: string;
  /** What may be in the query, by name. */
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Media types of the body, each with the name of its schema; FHIR resources have none. */
  readonly body?: Readonly<Record<string, string | undefined>>;
  /** Media type and schema of each status. */
  readonly answers: Readonly<Record<number, readonly [type: string, schema?: string] | undefined>>;
  /** It needs no token. */
  readonly open?: boolean;
}

const fhir = 'application/fhir+json';
const json = 'application/json';
const outcome = [fhir, 'OperationOutcome'] as const;
const resource = { 'application/fhir+json': undefined, 'application/fhir+xml': undefined };
const look = { _format: 'json or xml, before Accept', _pretty: 'true for JSON with line breaks' };
const page = { _count: 'how many', _offset: 'how many are left out before them' };
const ofReport = { 200: [fhir, 'Bundle'], 304: undefined, 404: outcome } as const;

/** All operations: a test compares them with the routes, and the answers with the schemas. */
export const operations: readonly Operation[] = [
  {
    method: 'put',
    path: '/fhir/Bundle/{id}',
    tag: 'gateway',
    summary: 'Send a delivery report: it is checked and, if it is accepted, kept',
    headers: {
      'If-Match': 'The version that must be the current one: W/"3"',
      Prefer: 'return=minimal, representation or OperationOutcome',
    },
    body: resource,
    answers: { 200: outcome, 201: outcome, 400: outcome, 412: outcome, 415: outcome, 422: outcome, 429: outcome },
  },
  { method: 'get', path: '/fhir/Bundle/{id}', tag: 'gateway', summary: 'Read a report', query: look, answers: ofReport },
  {
    method: 'get',
    path: '/fhir/Bundle/{id}/_history',
    tag: 'gateway',
    summary: 'List the versions of a report',
    query: { ...look, ...page },
    answers: { 200: [fhir, 'Bundle'], 404: outcome },
  },
  {
    method: 'get',
    path: '/fhir/Bundle/{id}/_history/{version}',
    tag: 'gateway',
    summary: 'Read one version of a report',
    query: look,
    answers: ofReport,
  },
  {
    method: 'get',
    path: '/fhir/Bundle',
    tag: 'gateway',
    summary: 'Find reports',
    query: {
      _id: 'id',
      identifier: 'system|value or value',
      timestamp: 'a time, perhaps with a prefix: ge2026-04-01',
      citizen: 'a CPR number; send it with POST instead',
      ...page,
      ...look,
    },
    answers: { 200: [fhir, 'Bundle'], 400: outcome },
  },
  {
    method: 'post',
    path: '/fhir/Bundle/_search',
    tag: 'gateway',
    summary: 'Find reports; what is looked for is in no URL',
    body: { 'application/x-www-form-urlencoded': undefined },
    answers: { 200: [fhir, 'Bundle'], 400: outcome },
  },
  {
    method: 'get',
    path: '/fhir/metadata',
    tag: 'gateway',
    summary: 'What the gateway can do',
    query: look,
    answers: { 200: [fhir, 'CapabilityStatement'] },
    open: true,
  },
  {
    method: 'post',
    path: '/fhir/$validate',
    tag: 'gateway',
    summary: 'Validate a resource',
    query: { profile: 'a canonical', mode: 'create or update' },
    body: resource,
    answers: { 200: outcome, 400: outcome },
  },
  {
    method: 'post',
    path: '/fhir/{type}/$validate',
    tag: 'gateway',
    summary: 'Validate a resource of a type',
    query: { profile: 'a canonical', mode: 'create or update' },
    body: resource,
    answers: { 200: outcome, 400: outcome },
  },
  {
    method: 'post',
    path: '/fhir/{type}/{id}/$validate',
    tag: 'gateway',
    summary: 'Validate an update of a resource',
    query: { profile: 'a canonical', mode: 'update' },
    body: resource,
    answers: { 200: outcome, 400: outcome },
  },
  {
    method: 'get',
    path: '/fhir/Bundle/{id}/$validate',
    tag: 'gateway',
    summary: 'Validate a report that was received',
    query: { profile: 'a canonical' },
    answers: { 200: outcome, 404: outcome },
  },
  {
    method: 'get',
    path: '/citizens',
    tag: 'inbox',
    summary: 'Citizens of whom reports were received, masked',
    query: page,
    answers: { 200: [json, 'Citizens'] },
  },
  {
    method: 'get',
    path: '/findings',
    tag: 'inbox',
    summary: "What comparing each citizen's reports finds",
    query: { citizen: 'the number of a citizen', ...page },
    answers: { 200: [json, 'Findings'] },
  },
  {
    method: 'get',
    path: '/inbox',
    tag: 'inbox',
    summary: 'Counts, and what was received last',
    query: { citizen: 'the number of a citizen', _count: 'how many' },
    answers: { 200: [json, 'Inbox'] },
  },
  {
    method: 'post',
    path: '/validate',
    tag: 'validator-wrapper',
    summary: "Validate files, as HL7's validator-wrapper does",
    body: { [json]: 'WrapperRequest' },
    answers: { 200: [json, 'WrapperResponse'], 400: ['text/plain'] },
  },
  {
    method: 'get',
    path: '/validator/version',
    tag: 'validator-wrapper',
    summary: 'The version of this service',
    answers: { 200: [json, 'WrapperVersion'] },
    open: true,
  },
  {
    method: 'get',
    path: '/ig',
    tag: 'validator-wrapper',
    summary: 'The guides there are',
    answers: { 200: [json, 'WrapperGuides'] },
    open: true,
  },
  {
    method: 'get',
    path: '/igVersions/{name}',
    tag: 'validator-wrapper',
    summary: 'The versions of a guide',
    answers: { 200: [json, 'WrapperGuides'] },
    open: true,
  },
  {
    method: 'get',
    path: '/versions',
    tag: 'validator-wrapper',
    summary: 'The releases of FHIR there are',
    answers: { 200: [json, 'WrapperVersions'] },
    open: true,
  },
  {
    method: 'post',
    path: '/terminology',
    tag: 'validator-wrapper',
    summary: 'Terminology servers: none is asked',
    answers: { 200: [json, 'WrapperTerminology'] },
  },
  {
    method: 'get',
    path: '/txStatus',
    tag: 'validator-wrapper',
    summary: 'Whether a terminology server is asked: false',
    answers: { 200: [json] },
    open: true,
  },
  {
    method: 'get',
    path: '/packStatus',
    tag: 'validator-wrapper',
    summary: 'Whether a package server is asked: false',
    answers: { 200: [json] },
    open: true,
  },
  {
    method: 'get',
    path: '/itb/getModuleDefinition',
    tag: 'interoperability test bed',
    summary: 'What the test bed shows of this service',
    answers: { 200: [json, 'ItbModule'] },
    open: true,
  },
  {
    method: 'post',
    path: '/itb/validate',
    tag: 'interoperability test bed',
    summary: 'Validate, as a GITB validation service',
    headers: { 'Gitb-Test-Session-Identifier': 'The test session; nothing is sent back to the test bed but the answer' },
    body: { [json]: 'ItbRequest' },
    answers: { 200: [json, 'ItbResponse'], 400: [json, 'Error'] },
  },
  {
    method: 'post',
    path: '/itb/soap',
    tag: 'interoperability test bed',
    summary: 'The same by SOAP 1.1',
    body: { 'text/xml': undefined },
    answers: { 200: ['text/xml'], 500: ['text/xml'] },
  },
  {
    method: 'get',
    path: '/itb/soap',
    tag: 'interoperability test bed',
    summary: 'The WSDL of the SOAP service',
    query: { wsdl: 'empty' },
    answers: { 200: ['text/xml'] },
    open: true,
  },
  {
    method: 'get',
    path: '/',
    tag: 'service',
    summary: 'The page, which checks reports in the browser and shows the inbox',
    answers: { 200: ['text/html'] },
    open: true,
  },
  { method: 'get', path: '/openapi.json', tag: 'service', summary: 'This description', answers: { 200: [json] }, open: true },
  { method: 'get', path: '/health', tag: 'service', summary: 'Whether the service is up', answers: { 200: [json, 'Health'] }, open: true },
  { method: 'get', path: '/metrics', tag: 'service', summary: 'Counts and times for Prometheus', answers: { 200: ['text/plain'] } },
];

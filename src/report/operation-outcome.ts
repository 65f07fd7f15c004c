import type { BundleEntry, Extension, OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js';
import type { Language } from '../finding/message.js';
import { problemKind, renderProblem } from '../finding/problem.js';
import { render } from '../finding/render.js';
import { JsonList, jsonPieces } from './json-pieces.js';
import { flatMapped, mapped } from './mapped.js';
import { relatedText } from './place-text.js';
import { joined, type ReportContext, type RunResults } from './results.js';
import { runNotes } from './run-notes.js';
import { words } from './words.js';
import type { DocumentResult, ReportedProblem } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';

/**
 * The extensions that FHIR defines for places, files and message ids (http://hl7.org/fhir/R4/operationoutcome-profiles.html and its
 * successors).
 */
const extensionBase = 'http://hl7.org/fhir/StructureDefinition/operationoutcome-';

/** One OperationOutcome for one document; for several a collection, in the order of the documents. */
export function operationOutcomeReport(run: RunResults, { language }: ReportContext): Iterable<string> {
  const outcomes = mapped(run.results, (result) => outcomeOf(result, run, language));
  const history = run.history === undefined ? [] : [historyOutcome(run, language)];
  const all = flatMapped([history, outcomes], (list) => list);
  const [only] = history.length + run.results.length === 1 ? all : [];
  return jsonPieces(only ?? { resourceType: 'Bundle', type: 'collection', entry: new JsonList(entriesOf(all)) });
}

/** The same report as one text. */
export const formatOperationOutcome = joined(operationOutcomeReport);

function* entriesOf(outcomes: Iterable<OperationOutcome>): Generator<BundleEntry> {
  let index = 0;
  for (const resource of outcomes) yield { fullUrl: fullUrl(index++), resource };
}

/**
 * An entry needs a fullUrl; this one says only which entry it is (a custom UUID, version 8 of RFC 9562), so that equal runs give equal
 * reports.
 */
function fullUrl(index: number): string {
  return `urn:uuid:00000000-0000-8000-8000-${(index + 1).toString(16).padStart(12, '0')}`;
}

function outcomeOf(result: DocumentResult, run: RunResults, language: Language): OperationOutcome {
  const source = { url: `${extensionBase}issue-source`, valueString: run.tool.name };
  const issues =
    result.problem === undefined
      ? result.findings.map((finding) => findingIssue(finding, source, language))
      : [problemIssue(result.problem, source, language)];
  const suppressed = result.suppressed?.length ?? 0;
  if (suppressed > 0)
    issues.push({ severity: 'information', code: 'informational', details: { text: words[language].counted.suppressed(suppressed) } });
  // The verdict rests on what was changed, so it goes with it.
  if (run.history === undefined) issues.push(...noteIssues(run, language));
  return {
    resourceType: 'OperationOutcome',
    extension: [{ url: `${extensionBase}file`, valueString: result.line === undefined ? result.file : `${result.file}:${result.line}` }],
    // An OperationOutcome has at least one issue, also when there is none.
    issue: issues.length > 0 ? issues : [nothingFound(language)],
  };
}

/** What is said of a history as a whole, before what is said of its documents. */
function historyOutcome(run: RunResults, language: Language): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: noteIssues(run, language) };
}

function noteIssues(run: RunResults, language: Language): OperationOutcomeIssue[] {
  return runNotes(run, language).map((text) => ({ severity: 'information', code: 'informational', details: { text } }));
}

function findingIssue(finding: ReportedFinding, source: Extension, language: Language): OperationOutcomeIssue {
  const diagnostics = diagnosticsOf(finding);
  return {
    extension: [...placeOf(finding), messageId(finding.id), source],
    severity: finding.severity,
    code: finding.code,
    details: { text: render(finding, language) },
    ...(diagnostics === '' ? {} : { diagnostics }),
    ...locationOf(finding),
    // A JSON path, for what is no resource, is not FHIRPath.
    ...(finding.expression.startsWith('$') ? {} : { expression: [finding.expression] }),
  };
}

function problemIssue(problem: ReportedProblem, source: Extension, language: Language): OperationOutcomeIssue {
  return {
    extension: [...placeOf(problem), messageId(problem.id), source],
    severity: 'fatal',
    code: problemKind(problem.id).code,
    details: { text: renderProblem(problem, language) },
    ...locationOf(problem),
  };
}

function nothingFound(language: Language): OperationOutcomeIssue {
  return { severity: 'information', code: 'informational', details: { text: words[language].nothingFound } };
}

interface Placed {
  readonly line?: number;
  readonly column?: number;
}

function placeOf({ line, column }: Placed): Extension[] {
  return [
    ...(line === undefined ? [] : [{ url: `${extensionBase}issue-line`, valueInteger: line }]),
    ...(column === undefined ? [] : [{ url: `${extensionBase}issue-col`, valueInteger: column }]),
  ];
}

function locationOf({ line, column }: Placed): { location?: string[] } {
  return line === undefined || column === undefined ? {} : { location: [`Line[${line}] Col[${column}]`] };
}

function messageId(id: string): Extension {
  return { url: `${extensionBase}message-id`, valueCode: id };
}

/** What else is known, in the terms of FHIR: it is for those who look into the profile. */
function diagnosticsOf({ resource, profile, definition, rule, source, covers, related }: ReportedFinding): string {
  const covered = covers?.map(({ id, definition: element }) => (element === undefined ? id : `${id} (${element})`)).join(', ');
  return Object.entries({ resource, profile, definition, rule, source, covers: covered, 'conflicts with': related && relatedText(related) })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}

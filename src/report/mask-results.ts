import { mask, maskParam } from '../finding/mask.js';
import type { Suggestion } from '../finding/finding.js';
import { isObject } from '../fhir/json.js';
import type { Param } from '../finding/message.js';
import type { Step } from '../fhir/path.js';
import type { Provenance } from './provenance.js';
import type { RunResults } from './results.js';
import type { RunEnd } from './streamed.js';
import type { SuppressionUse } from './suppressed.js';
import type { DocumentResult, ReportedProblem } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';
import type { SuppressedFinding } from './suppressed-finding.js';

/**
 * The results with every CPR number masked: in file names, resource ids, expressions, parameters and what else is text.
 * It is done once, before any format sees them, so that no format can forget it. Excerpts and surroundings are masked
 * where they are made (excerpt.ts), because the caret must follow.
 */
export function maskResults(run: RunResults): RunResults {
  return { ...maskEnd(run), results: Array.from(run.results, maskResult) };
}

/** What is said of the run itself, masked. */
export function maskEnd(run: RunEnd): RunEnd {
  const { history, configuration, suppressions, provenance } = run;
  return {
    ...run,
    definitionFaults: run.definitionFaults.map(maskStrings),
    ...(history === undefined
      ? {}
      : { history: { ...history, untimed: history.untimed.map(maskStrings), anonymous: history.anonymous.map(maskStrings) } }),
    ...(configuration === undefined ? {} : { configuration: maskStrings(configuration) }),
    ...(suppressions === undefined ? {} : { suppressions: maskSuppressions(suppressions) }),
    ...(provenance === undefined ? {} : { provenance: maskProvenance(provenance) }),
  };
}

/** One document's result, masked. */
export function maskResult(result: DocumentResult): DocumentResult {
  const { findings, suppressed, problem } = result;
  const strings = maskStrings(result);
  const masked = maskAll(findings, maskFinding);
  // Mostly there is nothing to mask.
  if (strings === result && masked === findings && suppressed === undefined && problem === undefined) return result;
  return {
    ...strings,
    findings: masked,
    ...(suppressed === undefined ? {} : { suppressed: suppressed.map(maskSuppressed) }),
    ...(problem === undefined ? {} : { problem: maskProblem(problem) }),
  };
}

function maskFinding<T extends ReportedFinding>(finding: T): T {
  const { params, path, covers, related, suggestion } = finding;
  const masked = { strings: maskStrings(finding), params: maskParams(params), path: maskPath(path) };
  // Mostly there is nothing to mask.
  if (
    masked.strings === finding &&
    masked.params === params &&
    masked.path === path &&
    related === undefined &&
    covers === undefined &&
    suggestion === undefined
  )
    return finding;
  return {
    ...masked.strings,
    params: masked.params,
    path: masked.path,
    ...(related === undefined ? {} : { related: { ...maskStrings(related), path: maskPath(related.path) } }),
    ...(covers === undefined ? {} : { covers: covers.map(maskFinding) }),
    ...(suggestion === undefined ? {} : { suggestion: maskValue(suggestion) as Suggestion }),
  };
}

/** A JSON value with all its texts masked. It has the data's depth, which was read already. */
function maskValue(value: unknown): unknown {
  // Without the hyphen, which is not part of the number to send.
  if (typeof value === 'string') return mask(value).replace(/(\d{6})-\*{4}/g, '$1****');
  if (Array.isArray(value)) return value.map(maskValue);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), maskValue(item)])) : value;
}

function maskPath(path: ReportedFinding['path']): ReportedFinding['path'] {
  return maskAll(path, maskStep);
}

/** The same list when there is nothing to mask in it, as mostly. */
function maskAll<T>(list: readonly T[], maskOne: (item: T) => T): readonly T[] {
  for (const item of list) if (maskOne(item) !== item) return list.map(maskOne);
  return list;
}

function maskSuppressed(finding: SuppressedFinding): SuppressedFinding {
  return { ...maskFinding(finding), suppression: maskStrings(finding.suppression) };
}

function maskProblem(problem: ReportedProblem): ReportedProblem {
  return { ...problem, params: maskParams(problem.params) };
}

function maskSuppressions(use: SuppressionUse): SuppressionUse {
  return { ...maskStrings(use), expired: use.expired.map(maskStrings), unused: use.unused.map(maskStrings) };
}

function maskProvenance(provenance: Provenance): Provenance {
  return {
    ...provenance,
    tool: maskStrings(provenance.tool),
    packages: provenance.packages.map(maskStrings),
    settings: provenance.settings.map(([name, value]) => [name, mask(value)] as const),
  };
}

function maskStep(step: Step): Step {
  return typeof step === 'string' ? mask(step) : step;
}

function maskParams(params: Readonly<Record<string, Param>>): Readonly<Record<string, Param>> {
  let copy: Record<string, Param> | undefined;
  // In what the toolkit itself has made, nothing is inherited.
  for (const name in params) {
    const value = params[name] as Param;
    const shown = maskParam(value);
    if (shown !== value) (copy ??= { ...params })[name] = shown;
  }
  return copy ?? params;
}

/** Hashes are the toolkit's own: digits in them are nobody's. */
const hashes: ReadonlySet<string> = new Set(['hash', 'sha256']);

/** The object with its own texts masked; what is no text stays as it is. Mostly there is nothing to mask, and it is the same object. */
function maskStrings<T extends object>(value: T): T {
  let copy: T | undefined;
  for (const key in value) {
    const item: unknown = value[key];
    const shown = typeof item === 'string' && !hashes.has(key) ? mask(item) : item;
    if (shown !== item) (copy ??= { ...value })[key] = shown as T[typeof key];
  }
  return copy ?? value;
}

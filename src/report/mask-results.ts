import { mask, maskParam } from '../finding/mask.js';
import type { Param } from '../finding/message.js';
import type { Step } from '../finding/path.js';
import type { Provenance } from './provenance.js';
import type { DocumentResult, ReportedFinding, ReportedProblem, RunResults } from './results.js';
import type { RunEnd } from './streamed.js';
import type { SuppressedFinding, SuppressionUse } from './suppressed.js';

/**
 * The results with every CPR number masked: in file names, resource ids, expressions, parameters and what else is text.
 * It is done once, before any format sees them, so that no format can forget it. Excerpts and surroundings are masked
 * where they are made (excerpt.ts), because the caret must follow.
 */
export function maskResults(run: RunResults): RunResults {
  return { ...maskEnd(run), results: run.results.map(maskResult) };
}

/** What is said of the run itself, masked. */
export function maskEnd(run: RunEnd): RunEnd {
  const { history, configuration, suppressions, provenance } = run;
  return {
    ...run,
    definitionFaults: run.definitionFaults.map(maskStrings),
    ...(history === undefined ? {} : { history: { ...history, untimed: history.untimed.map(maskStrings), anonymous: history.anonymous.map(maskStrings) } }),
    ...(configuration === undefined ? {} : { configuration: maskStrings(configuration) }),
    ...(suppressions === undefined ? {} : { suppressions: maskSuppressions(suppressions) }),
    ...(provenance === undefined ? {} : { provenance: maskProvenance(provenance) }),
  };
}

/** One document's result, masked. Mostly there is nothing to mask, and it is the same object: copies of everything would take longer than looking at it. */
export function maskResult(result: DocumentResult): DocumentResult {
  const { findings, suppressed, problem } = result;
  const own = maskStrings(result);
  const shown = maskEach(findings, maskFinding);
  if (own === result && shown === findings && suppressed === undefined && problem === undefined) return result;
  return {
    ...own,
    findings: shown,
    ...(suppressed === undefined ? {} : { suppressed: suppressed.map(maskSuppressed) }),
    ...(problem === undefined ? {} : { problem: maskProblem(problem) }),
  };
}

function maskFinding<T extends ReportedFinding>(finding: T): T {
  const { params, path, covers, related } = finding;
  const own = maskStrings(finding);
  const shown = { params: maskParams(params), path: maskEach(path, maskStep) };
  if (own === finding && shown.params === params && shown.path === path && covers === undefined && related === undefined) return finding;
  return {
    ...own,
    ...shown,
    ...(related === undefined ? {} : { related: { ...maskStrings(related), path: maskEach(related.path, maskStep) } }),
    ...(covers === undefined ? {} : { covers: covers.map(maskFinding) }),
  };
}

/** The items, each masked; the same list when that changes none. */
function maskEach<T>(items: readonly T[], maskItem: (item: T) => T): readonly T[] {
  let copy: T[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as T;
    const shown = maskItem(item);
    if (shown !== item) (copy ??= [...items])[index] = shown;
  }
  return copy ?? items;
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
  for (const name in params) {
    const value = params[name] as Param;
    const shown = maskParam(value);
    if (shown !== value) (copy ??= { ...params })[name] = shown;
  }
  return copy ?? params;
}

/** The object with its own texts masked; what is no text stays as it is. Mostly there is nothing to mask, and it is the same object. */
function maskStrings<T extends object>(value: T): T {
  let copy: T | undefined;
  // No list of names and values is made of it: four findings for each of a million reports come by here.
  for (const key in value) {
    const item = value[key];
    if (typeof item !== 'string') continue;
    const shown = mask(item);
    if (shown !== item) (copy ??= { ...value })[key] = shown as typeof item;
  }
  return copy ?? value;
}

import { shortName } from '../finding/canonical.js';
import type { Language } from '../finding/message.js';
import { renderProblem } from '../finding/problem.js';
import { isAtLeast, type Severity } from '../finding/severity.js';
import { maskResults } from '../report/mask-results.js';
import type { DocumentResult, RunResults, Stage } from '../report/results.js';
import { summarise } from '../report/summary.js';
import { ReportChecker } from '../rules/report-checker.js';
import { profiles as lttProfiles } from '../rules/view/profiles.js';
import type { BundleReading } from '../rules/view/reports-in.js';
import { suggest } from '../finding/hint.js';
import { Checker } from './check-source.js';
import type { CommandContext, ExitCode } from './commands.js';
import { findSources } from './find-sources.js';
import type { LoadedValidator } from './load-validator.js';
import { loadConfiguration } from './rule-configuration.js';
import { tool } from './tool.js';
import { UsageError } from './usage-error.js';
import type { FormatRequest } from './validate-options.js';
import { checkOutputs, writeReports } from './write-reports.js';

/** From which severity on the exit code is 1. */
export type Threshold = Severity | 'never';

/** The options of `ltt validate`. */
export interface ValidateSettings {
  readonly stage: Stage;
  readonly outputs: readonly FormatRequest[];
  readonly profiles: readonly string[];
  readonly igs: readonly string[];
  readonly failOn: Threshold;
  /** The configuration file that was named. */
  readonly config?: string | undefined;
  readonly language: Language;
  readonly showIdentifiers: boolean;
}

/** Validates what the paths name, writes the reports, and tells the exit code. */
export async function validateFiles(paths: readonly string[], settings: ValidateSettings, { io, loadValidator }: CommandContext): Promise<ExitCode> {
  await checkOutputs(settings.outputs, io);
  const validator = await loadValidator({ igs: settings.igs, cwd: io.cwd });
  for (const profile of settings.profiles) demandProfile(profile, validator);

  const configuration = await loadConfiguration(settings.config, io.cwd);
  const rules = new ReportChecker({ stage: settings.stage, ...(configuration ? { changes: configuration.changes } : {}) });
  const checker = new Checker(validator, { ...settings, rules, bundles: bundlesOf(settings) });
  const results: DocumentResult[] = [];
  const idle: string[] = [];
  for await (const { argument, sources } of findSources(paths, io)) {
    let checked = 0;
    for await (const source of sources) {
      const found = await checker.check(source);
      for (const result of found) results.push(result);
      checked += found.length;
    }
    if (checked === 0) idle.push(argument);
  }

  await io.stderr.write(notesOn(checker));
  for (const argument of idle) await io.stderr.write(`ltt: nothing to validate in ${argument}\n`);
  if (results.length === 0) return 2;

  const run: RunResults = {
    tool: tool(),
    ig: validator.ig,
    stage: settings.stage,
    summary: summarise(results),
    results,
    definitionFaults: validator.faults,
    ...(configuration ? { configuration: configuration.stated } : {}),
  };
  const shown = settings.showIdentifiers ? run : maskResults(run);
  // Whoever does not get the text report is told on standard error why the exit code is 2.
  if (!settings.outputs.some(({ name, file }) => name === 'text' && file === undefined)) await io.stderr.write(troubles(shown, settings.language));
  await writeReports(shown, settings, io);
  return run.summary.unreadable > 0 || idle.length > 0 ? 2 : verdict(results, settings.failOn);
}

function verdict(results: readonly DocumentResult[], threshold: Threshold): ExitCode {
  if (threshold === 'never') return 0;
  return results.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, threshold))) ? 1 : 0;
}

/** Which Bundles are reports: those held to the report's profile on request; without another guide, those that claim nothing; else those that claim it. */
function bundlesOf({ profiles, igs }: ValidateSettings): BundleReading {
  if (profiles.includes(lttProfiles.report) || profiles.includes(lttProfiles.delivery)) return 'demanded';
  return igs.length === 0 && profiles.length === 0 ? 'assumed' : 'claimed';
}

function demandProfile(profile: string, validator: LoadedValidator): void {
  if (validator.hasProfile(profile)) return;
  const known = validator.profiles();
  const named = known.find((canonical) => shortName(canonical) === shortName(profile));
  const hint = named === undefined ? suggest(profile, known).en : `; did you mean "${named}"?`;
  throw new UsageError(`the profile ${profile} is not in ${validator.ig.id} ${validator.ig.version}${hint}`);
}

/** Most of a folder may be other JSON files; a few names are enough to see what was passed over. */
const namedFiles = 5;

function notesOn({ passedOver, failures }: Checker): string {
  const others = passedOver.length - namedFiles;
  const names = [...passedOver.slice(0, namedFiles), ...(others > 0 ? [`and ${others} more`] : [])].join(', ');
  const note = passedOver.length === 0 ? '' : `ltt: passed over, for want of a resourceType: ${names}\n`;
  return note + failures.map(({ file, trace }) => `ltt: the toolkit itself failed on ${file}; please report this:\n${trace}\n`).join('');
}

function troubles({ results, definitionFaults }: RunResults, language: Language): string {
  const unreadable = results.flatMap(({ file, problem }) => {
    if (problem === undefined) return [];
    const place = [file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
    return [`ltt: ${place}: ${renderProblem(problem, language)}\n`];
  });
  const faults = definitionFaults.map(({ definition, element, problem }) => `ltt: ${definition}${element === undefined ? '' : `#${element}`}: ${problem}\n`);
  return [...unreadable, ...faults].join('');
}

import { shortName } from '../finding/canonical.js';
import type { Language } from '../finding/message.js';
import { isAtLeast, type Severity } from '../finding/severity.js';
import { formatEntry } from '../report/formats.js';
import { maskResults } from '../report/mask-results.js';
import type { DocumentResult, RunResults, Stage } from '../report/results.js';
import { summarise } from '../report/summary.js';
import { bundleReading } from '../library/bundle-reading.js';
import { ReportChecker } from '../rules/report-checker.js';
import { suggest } from '../finding/hint.js';
import { Checker } from './check-source.js';
import { checkAll } from './check-all.js';
import type { CheckingSettings } from './checking-settings.js';
import type { CommandContext, ExitCode } from './commands.js';
import type { LoadedValidator } from './load-validator.js';
import { loadConfiguration } from './rule-configuration.js';
import type { SuppressRequest } from './suppressor.js';
import { tool } from './tool.js';
import { UsageError } from './usage-error.js';
import { closing, notesOn, serverNote, troubles } from './validate-notes.js';
import type { FormatRequest } from './validate-options.js';
import { checkOutputs, writeReports } from './write-reports.js';

/** From which severity on the exit code is 1. */
export type Threshold = Severity | 'never';

/** The options of `ltt validate`. */
export interface ValidateSettings extends CheckingSettings {
  readonly stage: Stage;
  readonly outputs: readonly FormatRequest[];
  readonly profiles: readonly string[];
  readonly igs: readonly string[];
  readonly failOn: Threshold;
  /** The configuration file that was named. */
  readonly config?: string | undefined;
  readonly suppress?: SuppressRequest | undefined;
  readonly language: Language;
  readonly showIdentifiers: boolean;
}

/** Validates what the paths name, writes the reports, and tells the exit code. */
export async function validateFiles(paths: readonly string[], settings: ValidateSettings, { io, loadValidator }: CommandContext): Promise<ExitCode> {
  const time = io.now();
  await checkOutputs(settings.outputs, io);
  const validator = await loadValidator({ igs: settings.igs, cwd: io.cwd, tx: settings.tx, policy: settings.policy });
  for (const profile of settings.profiles) demandProfile(profile, validator);

  const configuration = await loadConfiguration(settings.config, io.cwd);
  // What only some runs need is loaded for them alone.
  const suppressor = settings.suppress === undefined ? undefined : await (await import('./suppressor.js')).Suppressor.open(settings.suppress, io);
  const needs = needsOf(settings.outputs);
  const rules = new ReportChecker({ stage: settings.stage, ...(configuration ? { changes: configuration.changes } : {}) });
  const checker = new Checker(validator, {
    ...settings,
    rules,
    bundles: bundleReading(settings.profiles, settings.igs.length === 0),
    surroundings: needs.surroundings,
    hashOf: needs.provenance ? (await import('./hash.js')).sha256Of : undefined,
  });
  const { results: found, idle } = await checkAll(paths, checker, io, settings.language);

  await io.stderr.write(notesOn(checker) + serverNote(validator.serverTrouble));
  for (const argument of idle) await io.stderr.write(`ltt: nothing to validate in ${argument}\n`);
  if (found.length === 0) return 2;

  const { results, use } = suppressor === undefined ? { results: found } : await suppressor.apply(found, settings.failOn === 'information' ? 'information' : 'warning');
  const run: RunResults = {
    tool: tool(),
    ig: validator.ig,
    stage: settings.stage,
    summary: summarise(results),
    results,
    definitionFaults: validator.faults,
    ...(configuration ? { configuration: configuration.stated } : {}),
    ...(use === undefined ? {} : { suppressions: use }),
    ...(needs.provenance ? { provenance: (await import('./provenance.js')).provenanceOf({ settings, validator, time, cwd: io.cwd, configuration: configuration?.stated.file }) } : {}),
  };
  const shown = settings.showIdentifiers ? run : maskResults(run);
  // Whoever does not get the text report is told on standard error why the exit code is 2.
  const hasText = settings.outputs.some(({ name, file }) => name === 'text' && file === undefined);
  if (!hasText) await io.stderr.write(troubles(shown, settings.language));
  await writeReports(shown, settings, io);
  if (io.screen !== undefined && !(hasText && io.stdout.isTerminal)) await io.stderr.write(closing(shown, settings, io.now().getTime() - time.getTime()));
  return run.summary.unreadable > 0 || idle.length > 0 ? 2 : verdict(results, settings.failOn);
}

/** What the formats that were asked for show beyond findings. */
function needsOf(outputs: readonly FormatRequest[]): { readonly surroundings: boolean; readonly provenance: boolean } {
  const entries = outputs.map(({ name }) => formatEntry(name));
  return { surroundings: entries.some(({ surroundings }) => surroundings === true), provenance: entries.some(({ provenance }) => provenance === true) };
}

function verdict(results: readonly DocumentResult[], threshold: Threshold): ExitCode {
  if (threshold === 'never') return 0;
  return results.some(({ findings }) => findings.some(({ severity }) => isAtLeast(severity, threshold))) ? 1 : 0;
}

function demandProfile(profile: string, validator: LoadedValidator): void {
  if (validator.hasProfile(profile)) return;
  const known = validator.profiles();
  const named = known.find((canonical) => shortName(canonical) === shortName(profile));
  const hint = named === undefined ? suggest(profile, known).en : `; did you mean "${named}"?`;
  throw new UsageError(`the profile ${profile} is not in ${validator.ig.id} ${validator.ig.version}${hint}`);
}

import { shortName } from '../../fhir/canonical.js';
import { isAtLeast, type Severity } from '../../finding/severity.js';
import { formatEntry, leastShown } from '../../report/formats.js';
import { maskEnd } from '../../report/mask-results.js';
import { sourceTextFor } from '../../report/source-text.js';
import type { RunEnd } from '../../report/streamed.js';
import { bundleReading, expectsReports } from '../../library/bundle-reading.js';
import { suggest } from '../../finding/hint.js';
import { checkOutputs } from '../output/check-outputs.js';
import { CheckRun, type Afterwards } from './check-run.js';
import { SourceFinder, type Sources } from '../sources/find-sources.js';
import type { Io, Output } from '../io.js';
import { missingBaseNotes } from '../guides/missing-base.js';
import { placeFor } from '../output/kept-place.js';
import { KeptResults } from '../output/kept-results.js';
import { startProgress, type Progress } from '../output/progress.js';
import { isColoured, ReportWriter } from '../output/report-writer.js';
import type { ProjectConfig } from '../config/project-config.js';
import type { Suppressor } from './suppressor.js';
import type { StatsGatherer } from '../stats/run-stats.js';
import { tool } from '../tool.js';
import { UsageError } from '../usage-error.js';
import { closing, notesOn, serverNote, troubles } from './validate-notes.js';
import { rendererFor, runnerFor, type RunSpec } from '../work/run-spec.js';
import { WorkerPool } from '../work/worker-pool.js';
import { findJobs } from '../work/find-jobs.js';
import { inOrder } from '../work/in-order.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';
import type { Summary } from '../../report/document-result.js';
import type { CommandContext, ExitCode } from '../command.js';
import type { Threshold } from './threshold.js';
import type { ValidateSettings } from './validate-settings.js';

/** The guide whose reports are expected when no other guide is named. */
const lttGuide = 'kl.dk.fhir.ltt';

/**
 * Validates what the paths name, writes the reports, and tells the exit code.
 * @param sources where the documents come from, when it is not what the paths name in the file system
 */
export async function validateFiles(
  paths: readonly string[],
  settings: ValidateSettings,
  { io, loadValidator, project }: CommandContext,
  sources = (): Sources => new SourceFinder(paths, io),
): Promise<ExitCode> {
  const time = io.now();
  const stats = settings.stats === true ? await (await import('../stats/run-stats.js')).StatsGatherer.start() : undefined;
  await checkOutputs(settings.outputs, paths, io);
  const { igs, guides = [], tx, policy, registry, fhirCache } = settings;
  const validator = await loadValidator({ igs, ...(guides.length === 0 ? {} : { guides }), cwd: io.cwd, tx, policy, registry, fhirCache });
  for (const note of validator.notes ?? []) await io.stderr.write(`ltt: ${note}\n`);
  for (const profile of settings.profiles) demandProfile(profile, validator);
  const configuration = await project(settings.config);
  // What only some runs need is loaded for them alone.
  const suppressor =
    settings.suppress === undefined ? undefined : await (await import('./suppressor.js')).Suppressor.open(settings.suppress, io);
  const assignment = assignmentFor(settings, configuration, validator.ig.id === lttGuide, io);
  const afterwards: Afterwards | undefined = suppressor && {
    renderer: await rendererFor(assignment),
    suppressions: suppressor.updates ? undefined : suppressor.suppressions(),
  };

  const finder = sources();
  const progress = await startProgress(() => sources().count(), io, settings.language);
  const writer = await ReportWriter.open(settings, besideProgress(io, progress), io);
  const waiting = new KeptResults(placeFor(settings.outputs, io));
  const run = new CheckRun({ writer, progress, afterwards, stats, waiting });
  try {
    await checkAll(finder, run, { assignment, validator, io, jobs: settings.jobs, stats });
    await progress.end();
    const idle = paths.filter((_, index) => !run.answered.has(index) && !finder.repeated.has(index));
    await io.stderr.write(
      notesOn(run.notes) +
        finder.links.text() +
        serverNote(validator.serverTrouble) +
        idle.map((argument) => `ltt: nothing to validate in ${argument}\n`).join(''),
    );
    if (run.answered.size === 0) return 2;
    if (afterwards !== undefined) await suppressLate(suppressor, afterwards, run, settings);

    const end: RunEnd = {
      tool: tool(),
      ig: validator.ig,
      stage: settings.stage,
      summary: run.summary,
      definitionFaults: run.faults,
      ...(configuration ? { configuration: configuration.stated } : {}),
      ...(afterwards?.suppressions === undefined ? {} : { suppressions: afterwards.suppressions.use() }),
      ...(assignment.hash
        ? {
            provenance: (await import('../provenance.js')).provenanceOf({
              settings,
              validator,
              time,
              cwd: io.cwd,
              configuration: configuration?.stated.file,
            }),
          }
        : {}),
    };
    const shown = settings.showIdentifiers ? end : maskEnd(end);
    // Whoever does not get the text report is told on standard error why the exit code is 2.
    const hasText = settings.outputs.some(({ name, file }) => name === 'text' && file === undefined);
    const bases = missingBaseNotes(run.faults, (base) => validator.whereIs?.(base) ?? '');
    await io.stderr.write(bases);
    if (!hasText) await io.stderr.write(troubles(run.notes, shown, settings.language));
    stats?.clock.begin('report');
    await writer.finish(shown);
    stats?.clock.stop();
    if (io.screen !== undefined && !(hasText && io.stdout.isTerminal))
      await io.stderr.write(closing(shown, settings, io.now().getTime() - time.getTime()));
    if (stats !== undefined) await io.stderr.write(await stats.text(run.summary.documents));
    return run.summary.unreadable > 0 || idle.length > 0 || bases !== '' ? 2 : verdict(run.summary, settings.failOn);
  } finally {
    await progress.end();
    waiting.close();
    await writer.discard();
  }
}

/** Who works on a run, and with what. */
interface Resources {
  readonly assignment: RunSpec;
  readonly validator: LoadedValidator;
  readonly io: Io;
  readonly jobs: number | undefined;
  readonly stats: StatsGatherer | undefined;
}

/** Checks everything that was found: the beginning in this thread, and a large rest in several. */
async function checkAll(finder: Sources, run: CheckRun, { assignment, validator, io, jobs, stats }: Resources): Promise<void> {
  const { threads } = io;
  const crew = new WorkerPool({
    here: await runnerFor(assignment, validator, () => undefined, stats?.clock),
    // A server's answers are remembered once, and waiting for it takes no thread.
    ...(threads === undefined || jobs === 1 || assignment.tx !== undefined
      ? {}
      : {
          threads: async () => {
            const count = jobs ?? threads.cores();
            if (count === 1) return undefined;
            const [{ ThreadPool }, start] = await Promise.all([import('../work/thread-pool.js'), threads.load()]);
            return new ThreadPool(count, () => start(assignment));
          },
        }),
  });
  try {
    // Faults that were met while the guide was read come first, whichever thread tells of them.
    run.addFaults(validator.faults);
    stats?.clock.stop();
    await inOrder(findJobs(finder.find()), crew, run);
    stats?.addThreads(await crew.spots());
  } finally {
    await crew.end();
  }
}

/** Where suppressions are written from what is found, they are applied when everything is. */
async function suppressLate(
  suppressor: Suppressor | undefined,
  afterwards: Afterwards,
  run: CheckRun,
  { failOn }: ValidateSettings,
): Promise<void> {
  if (suppressor?.updates !== true) return;
  await suppressor.update(run.waiting, failOn === 'information' ? 'information' : 'warning');
  afterwards.suppressions = suppressor.suppressions();
  await run.showWaiting();
}

function assignmentFor(settings: ValidateSettings, configuration: ProjectConfig | undefined, isLtt: boolean, io: Io): RunSpec {
  const {
    stage,
    outputs,
    profiles,
    schema,
    igs,
    guides = [],
    tx,
    policy,
    registry,
    fhirCache,
    suppress,
    language,
    showIdentifiers,
  } = settings;
  const entries = outputs.map(({ name }) => formatEntry(name));
  const ofReports = igs.length === 0 || guides.length > 0;
  return {
    igs,
    ...(guides.length === 0 ? {} : { guides }),
    cwd: io.cwd,
    tx,
    policy,
    registry,
    fhirCache,
    profiles,
    ...(schema === undefined ? {} : { schema: { folder: schema, now: io.now().getTime() } }),
    stage,
    ...(configuration ? { changes: configuration.changes } : {}),
    bundles: bundleReading(profiles, ofReports),
    expectsReports: expectsReports(profiles, ofReports && (isLtt || guides.length > 0)),
    showIdentifiers,
    language,
    // What the formats that were asked for show beyond findings.
    sourceText: sourceTextFor(outputs.map(({ name }) => name)),
    // Suppressions name findings by their places.
    places: suppress !== undefined || entries.some(({ places }) => places === true),
    hash: entries.some(({ provenance }) => provenance === true),
    checked: entries.some(({ checked }) => checked === true),
    streams: streamsOf(settings, io),
    keep: entries.some(({ stream }) => stream === undefined),
    raw: suppress !== undefined,
    stats: settings.stats === true,
  };
}

/** The reports that are written document by document. */
export function streamsOf({ outputs, minSeverity }: Pick<ValidateSettings, 'outputs' | 'minSeverity'>, io: Io): RunSpec['streams'] {
  return outputs
    .filter(({ name }) => formatEntry(name).stream !== undefined)
    .map((request) => ({ name: request.name, colour: isColoured(request, io), least: leastShown(request.name, minSeverity) }));
}

/** Standard output, which may be the terminal that the progress is on. */
export function besideProgress({ stdout }: Io, progress: Progress): Output {
  if (!stdout.isTerminal) return stdout;
  return {
    isTerminal: true,
    write: async (text) => {
      await progress.hide();
      await stdout.write(text);
    },
  };
}

/** The exit code for what was found. */
export function verdict({ errors, warnings, information }: Summary, threshold: Threshold): ExitCode {
  if (threshold === 'never') return 0;
  const found = Object.entries({ error: errors, warning: warnings, information }) as [Severity, number][];
  return found.some(([severity, count]) => count > 0 && isAtLeast(severity, threshold)) ? 1 : 0;
}

function demandProfile(profile: string, validator: LoadedValidator): void {
  if (validator.hasProfile(profile)) return;
  const known = validator.profiles();
  const named = known.find((canonical) => shortName(canonical) === shortName(profile));
  const hint = named === undefined ? suggest(profile, known).en : `; did you mean "${named}"?`;
  throw new UsageError(`the profile ${profile} is not in ${validator.ig.id} ${validator.ig.version}${hint}`);
}

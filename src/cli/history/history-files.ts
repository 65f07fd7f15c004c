import { maskEnd } from '../../report/mask-results.js';
import { formatEntry } from '../../report/formats.js';
import { flatMapped, mapped } from '../../report/mapped.js';
import { addSummaries, noDocuments } from '../../report/summary.js';
import { sourceTextFor } from '../../report/source-text.js';
import type { RunEnd } from '../../report/streamed.js';
import { HistoryChecker } from '../../rules/history/history-checker.js';
import type { Suppressions } from '../../suppress/apply.js';
import { checkOutputs } from '../output/check-outputs.js';
import { SourceFinder, type FoundSource } from '../sources/find-sources.js';
import type { Io } from '../io.js';
import { placeFor } from '../output/kept-place.js';
import { KeptRecords } from '../output/kept-records.js';
import { startProgress, type Progress } from '../output/progress.js';
import { ReportWriter } from '../output/report-writer.js';
import { tool } from '../tool.js';
import { besideProgress, streamsOf, verdict } from '../validate/validate-files.js';
import { closing, First, notesOn, RunNotes, troubles } from '../validate/validate-notes.js';
import { rendererFor } from '../work/run-spec.js';
import { WorkerPool } from '../work/worker-pool.js';
import { findJobs, type ArgumentJob } from '../work/find-jobs.js';
import { inOrder } from '../work/in-order.js';
import { JobRunner } from '../work/job-runner.js';
import type { DocumentsPart, JobResult } from '../work/job.js';
import { renderInParts, type ResultSink } from '../work/renderer.js';
import { KeptJobs } from './kept-jobs.js';
import { Places } from './places.js';
import { SeriesReader } from './series-reader.js';
import type { storeJobs as StoreJobs } from './store-jobs.js';
import { namedGuides } from '../guides/named-guides.js';
import type { DocumentName } from '../../rules/history/facts.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';
import type { DocumentResult, Summary } from '../../report/document-result.js';
import type { ReportedFinding } from '../../report/reported-finding.js';
import type { CommandContext, ExitCode } from '../command.js';
import type { ValidateSettings } from '../validate/validate-settings.js';

/** The options of `ltt history`. */
export type HistorySettings = Pick<
  ValidateSettings,
  'outputs' | 'failOn' | 'minSeverity' | 'config' | 'suppress' | 'language' | 'showIdentifiers'
> & {
  /** A store of `ltt serve`, whose reports are compared, too. */
  readonly store?: string | undefined;
  /** The guides whose reports are compared, by name. [LTT] */
  readonly guides?: readonly string[];
};

/** Compares the reports that the paths name, writes what was found, and tells the exit code. */
export async function historyFiles(
  paths: readonly string[],
  settings: HistorySettings,
  { io, loadValidator, project }: CommandContext,
): Promise<ExitCode> {
  const time = io.now();
  // The facts of all reports are in memory at once.
  io.saveMemory?.();
  await checkOutputs(settings.outputs, paths, io);
  const validator = await loadValidator({ igs: [], cwd: io.cwd });
  const configuration = await project(settings.config);
  const suppressor =
    settings.suppress === undefined ? undefined : await (await import('../validate/suppressor.js')).Suppressor.open(settings.suppress, io);

  const history = new HistoryChecker(await namedGuides(settings.guides ?? []), configuration ? { changes: configuration.changes } : {});
  const others = new First<string>(5);
  const reader = new SeriesReader(history, { showIdentifiers: settings.showIdentifiers, files: suppressor !== undefined }, (name) =>
    others.add([name]),
  );
  const finder = new SourceFinder(paths, io);
  const progress = await startProgress(() => new SourceFinder(paths, io).count(), io, settings.language);
  const series = new Series(progress);
  const kept = new KeptJobs();
  const records = new KeptRecords<ReportedFinding>(placeFor(settings.outputs, io));
  const writer = await ReportWriter.open(settings, besideProgress(io, progress), io);
  try {
    const hands = { validator, documents: reader, results: reader };
    await doAll(kept.from(findJobs(finder.find())), hands, series);
    const { store } = settings;
    if (store !== undefined) await doAll(await jobsOfStore(store, io.cwd, paths.length), hands, series);
    await progress.end();
    const idle = [...paths, ...(store === undefined ? [] : [store])].filter(
      (_, index) => !series.answered.has(index) && !finder.repeated.has(index),
    );
    const names = [...others.items, ...(others.others > 0 ? [`and ${others.others} more`] : [])].join(', ');
    const passedOver = names === '' ? '' : `ltt: passed over, for they are no delivery reports: ${names}\n`;
    await io.stderr.write(
      notesOn(series.notes) +
        finder.links.text() +
        passedOver +
        idle.map((argument) => `ltt: no delivery report in ${argument}\n`).join(''),
    );
    if (series.answered.size === 0) return 2;

    const places = new Places(
      { showIdentifiers: settings.showIdentifiers, sourceText: sourceTextFor(settings.outputs.map(({ name }) => name)) },
      records,
    );
    const { untimed, anonymous, ...compared } = history.checkEach((finding) => places.add(finding));
    const nameOf = ({ document }: { readonly document: DocumentName }): DocumentName => document;
    const notInOrder = { untimed: untimed.map(nameOf), anonymous: anonymous.map(nameOf) };
    history.release();
    await lookUp(places, { paths, io, validator, kept, settings });
    const suppressions = suppressor?.suppressions();
    const summary = await show(
      flatMapped<Iterable<DocumentResult>, DocumentResult>([reader.unreadable, places.results()], (list) => list),
      { writer, settings, suppressions, io, notes: series.notes },
    );
    // A document without findings is named for its suppressions, which have nothing to do any more.
    for (const file of reader.files ?? []) suppressions?.apply({ file, valid: true, findings: [] });
    const documents = reader.documents + reader.unreadable.length;
    const end: RunEnd = {
      tool: tool(),
      ig: validator.ig,
      stage: 'history',
      summary: { ...summary, documents, valid: documents - summary.invalid - summary.unreadable },
      history: { ...compared, ...notInOrder },
      comparedBy: history.rules,
      definitionFaults: validator.faults,
      ...(configuration ? { configuration: configuration.stated } : {}),
      ...(suppressions === undefined ? {} : { suppressions: suppressions.use() }),
      ...(statesProvenance(settings)
        ? {
            provenance: (await import('../provenance.js')).provenanceOf({
              settings: { ...settings, stage: 'history', profiles: [], igs: [] },
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
    if (!hasText) await io.stderr.write(troubles(series.notes, shown, settings.language));
    await writer.finish(shown);
    if (io.screen !== undefined && !(hasText && io.stdout.isTerminal))
      await io.stderr.write(closing(shown, settings, io.now().getTime() - time.getTime()));
    return end.summary.unreadable > 0 || idle.length > 0 ? 2 : verdict(end.summary, settings.failOn);
  } finally {
    await progress.end();
    records.close();
    await writer.discard();
  }
}

/** What is known of the reading while it goes on. */
class Series {
  readonly notes = new RunNotes();
  /** Arguments that reports were found for, or something that could not be read. */
  readonly answered = new Set<number>();
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  async documents({ summary }: DocumentsPart, argument: number): Promise<void> {
    this.answered.add(argument);
    await this.#progress.checked(summary);
  }

  async done({ passedOver, failures }: Omit<JobResult, 'parts'>, sources: number): Promise<void> {
    this.notes.passedOver.add(passedOver);
    this.notes.failures.add(failures);
    await this.#progress.advanced(sources);
  }
}

interface RunServices {
  readonly validator: LoadedValidator;
  readonly documents: ConstructorParameters<typeof JobRunner>[0]['documents'];
  readonly results: ResultSink;
}

/** Reads everything, a little at a time and in order. */
async function doAll(
  jobs: AsyncIterable<ArgumentJob> | Iterable<ArgumentJob>,
  hands: RunServices,
  receiver: Parameters<typeof inOrder>[2],
): Promise<void> {
  const runner = new JobRunner({ ...hands, hash: undefined, entering: () => undefined });
  await inOrder(jobs, new WorkerPool({ here: runner }), receiver);
}

/** SQLite is loaded for those who ask for a store. */
async function jobsOfStore(...what: Parameters<typeof StoreJobs>): Promise<AsyncIterable<ArgumentJob>> {
  const { storeJobs } = await import('./store-jobs.js');
  return storeJobs(...what);
}

interface LookUp {
  readonly paths: readonly string[];
  readonly io: Io;
  readonly validator: LoadedValidator;
  readonly kept: KeptJobs;
  readonly settings: HistorySettings;
}

/** Reads the documents with findings once more, and looks up the places. */
async function lookUp(places: Places, { paths, io, validator, kept, settings }: LookUp): Promise<void> {
  if (places.isEmpty) return;
  const nothing: ResultSink = { add: () => undefined, take: () => undefined };
  const quiet = { documents: () => Promise.resolve(), done: () => Promise.resolve() };
  const again = async function* (): AsyncGenerator<FoundSource> {
    for await (const found of new SourceFinder(paths, io).find())
      if (found.source.kind === 'file' && (places.has(found.source.file) || /\.zip$/i.test(found.source.path))) yield found;
  };
  const hands: RunServices = { validator, documents: places, results: nothing };
  await doAll(findJobs(again()), hands, quiet);
  await doAll(kept.jobs, hands, quiet);
  if (settings.store !== undefined)
    await doAll(await jobsOfStore(settings.store, io.cwd, paths.length, (name) => places.has(name)), hands, quiet);
}

interface Showing {
  readonly writer: ReportWriter;
  readonly settings: HistorySettings;
  readonly suppressions: Suppressions | undefined;
  readonly io: Io;
  readonly notes: RunNotes;
}

/** Hands the results on to the reports. Those that only have suppressed findings are told, too. */
async function show(results: Iterable<DocumentResult>, { writer, settings, suppressions, io, notes }: Showing): Promise<Summary> {
  const { outputs, language, showIdentifiers } = settings;
  const streams = streamsOf(settings, io);
  const renderer = await rendererFor({ streams, language, showIdentifiers, keep: streams.length < outputs.length });
  let summary = noDocuments;
  await renderInParts(
    mapped(results, (result) => suppressions?.apply(result) ?? result),
    renderer,
    async (part) => {
      notes.unreadable.add(part.unreadable);
      summary = addSummaries(summary, part.summary);
      await writer.documents(part);
    },
  );
  return summary;
}

function statesProvenance({ outputs }: HistorySettings): boolean {
  return outputs.some(({ name }) => formatEntry(name).provenance === true);
}

import type { Language } from '../../finding/message.js';
import { compareGuides } from '../../ig/diff/compare-guides.js';
import type { Impact, ImpactFormat } from '../../ig/impact/impact.js';
import { addTally, emptyTally, type ImpactTally } from '../../ig/impact/tally.js';
import { borrowedNames, nameOf, openCompared } from '../guides/compared-guides.js';
import { guideValidator } from '../guides/guide-validator.js';
import { xmlDefinitions } from '../guides/xml-definitions.js';
import type { Io } from '../io.js';
import { startProgress, type Progress } from '../output/progress.js';
import { packOnDisk } from '../packs.js';
import { readAsset } from '../read-asset.js';
import { SourceFinder } from '../sources/find-sources.js';
import { tool } from '../tool.js';
import { UsageError } from '../usage-error.js';
import type { CheckingSettings } from '../validate/checking-settings.js';
import { notesOn, RunNotes } from '../validate/validate-notes.js';
import { findJobs } from '../work/find-jobs.js';
import { inOrder, type Receiver } from '../work/in-order.js';
import type { DocumentsPart, JobResult } from '../work/job.js';
import { runnerFor, type RunSpec } from '../work/run-spec.js';
import { WorkerPool } from '../work/worker-pool.js';
import { usableSide } from './compiled-side.js';
import type { ExitCode } from '../command.js';

export const thresholds = ['invalid', 'verdict', 'any', 'never'] as const;

/** The options of `ltt impact`. */
export interface ImpactSettings extends Pick<CheckingSettings, 'registry' | 'fhirCache'> {
  readonly igs: readonly string[];
  readonly profiles: readonly string[];
  readonly format: ImpactFormat;
  readonly failOn: (typeof thresholds)[number];
  readonly language: Language;
  readonly jobs: number | undefined;
}

/** Validates reports against two versions of a guide, writes how the results differ, and tells the exit code. */
export async function impactOf(
  [before, after]: readonly [string, string],
  paths: readonly string[],
  settings: ImpactSettings,
  io: Io,
): Promise<ExitCode> {
  const then = await usableSide(before, { ...settings, io });
  try {
    const now = await usableSide(after, { ...settings, io });
    try {
      return await compareReports([then.name, now.name], paths, settings, io);
    } finally {
      now.remove();
    }
  } finally {
    then.remove();
  }
}

async function compareReports(
  names: readonly [string, string],
  paths: readonly string[],
  settings: ImpactSettings,
  io: Io,
): Promise<ExitCode> {
  const { registry, fhirCache, igs, profiles, format, failOn, language } = settings;
  const places = { ...(registry === undefined ? {} : { registry }), ...(fhirCache === undefined ? {} : { fhirCache }) };
  const r4 = packOnDisk('r4');
  const compared = await openCompared(names, { ...places, igs, io, readXml: await xmlDefinitions(r4), command: 'ltt impact' });
  const { then, now } = compared;
  const changes = compareGuides(compared.before, compared.after, { plans: r4, terminology: r4.terminology() });
  const [name, other] = names;
  const cwd = io.cwd;
  const assignment: RunSpec = {
    ...places,
    igs: [name, ...igs, ...borrowedNames(then, now, { name: other, cwd })],
    impact: { after: [other, ...igs, ...borrowedNames(now, then, { name, cwd })], changes },
    cwd,
    profiles,
    stage: 'profile',
    bundles: 'claimed',
    expectsReports: false,
    showIdentifiers: false,
    language,
    sourceText: 'none',
    places: false,
    hash: false,
    checked: false,
    streams: [],
    keep: false,
    raw: false,
    stats: false,
  };
  const finder = new SourceFinder(paths, io);
  const progress = await startProgress(() => new SourceFinder(paths, io).count(), io, language);
  const run = new ImpactRun(progress);
  try {
    await checkAll(assignment, finder, run, { io, jobs: settings.jobs });
  } finally {
    await progress.end();
  }
  const idle = paths.filter((_, index) => !run.answered.has(index) && !finder.repeated.has(index));
  await io.stderr.write(
    notesOn(run.notes) + finder.links.text() + idle.map((argument) => `ltt: nothing to validate in ${argument}\n`).join(''),
  );
  if (run.answered.size === 0) return 2;
  const { tally } = run;
  await io.stdout.write(await rendered({ before: nameOf(then), after: nameOf(now), changes, tally }, format));
  if (tally.unreadable > 0 || idle.length > 0) return 2;
  const counted = { invalid: tally.invalidated, verdict: tally.invalidated + tally.validated, any: tally.changed, never: 0 }[failOn];
  return counted > 0 ? 1 : 0;
}

async function checkAll(
  assignment: RunSpec,
  finder: SourceFinder,
  run: ImpactRun,
  { io: { threads }, jobs }: { readonly io: Io; readonly jobs: number | undefined },
): Promise<void> {
  const validator = await guideValidator(assignment);
  for (const profile of assignment.profiles)
    if (!validator.hasProfile(profile)) throw new UsageError(`the profile ${profile} is not in ${validator.ig.id} ${validator.ig.version}`);
  const crew = new WorkerPool({
    here: await runnerFor(assignment, validator, () => undefined),
    ...(threads === undefined || jobs === 1
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
    await inOrder(findJobs(finder.find()), crew, run);
  } finally {
    await crew.end();
  }
}

/** Adds up what the parts of a run found. */
class ImpactRun implements Receiver {
  readonly notes = new RunNotes();
  readonly tally: ImpactTally = emptyTally();
  /** Arguments that documents were found for. */
  readonly answered = new Set<number>();
  readonly #progress: Progress;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  async documents({ summary, impact, unreadable }: DocumentsPart, argument: number): Promise<void> {
    this.answered.add(argument);
    this.notes.unreadable.add(unreadable);
    if (impact === undefined) this.tally.unreadable += unreadable.length;
    else addTally(this.tally, impact);
    await this.#progress.checked(summary);
  }

  async done({ passedOver, failures }: Omit<JobResult, 'parts'>, sources: number): Promise<void> {
    this.notes.passedOver.add(passedOver);
    this.notes.failures.add(failures);
    await this.#progress.advanced(sources);
  }
}

async function rendered(impact: Impact, format: ImpactFormat): Promise<string> {
  const { impactJson, impactMarkdown, impactText } = await import('../../ig/impact/render-impact.js');
  switch (format) {
    case 'text':
      return impactText(impact);
    case 'json':
      return impactJson(impact);
    case 'markdown':
      return impactMarkdown(impact);
    case 'html': {
      const [{ impactPage }, { loadPagesStyle }] = await Promise.all([
        import('../../ig/impact/impact-page.js'),
        import('../../ig/pages/guide-pages.js'),
      ]);
      const { name, version } = tool();
      return impactPage(impact, { style: await loadPagesStyle(readAsset), generator: `${name} ${version}` });
    }
  }
}

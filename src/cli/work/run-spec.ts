import type { Language } from '../../finding/message.js';
import type { RuleId } from '../../finding/rule-id.js';
import type { Severity } from '../../finding/severity.js';
import { formatEntry, type FormatName } from '../../report/formats.js';
import type { SourceText } from '../../report/source-text.js';
import { ReportChecker } from '../../rules/report-checker.js';
import type { BundleReading } from '../../rules/view/reports-in.js';
import { DocumentChecker, type DocumentSettings } from '../../library/check-document.js';
import type { CheckedAgainstSettings } from '../../library/checked-against.js';
import type { PhaseClock } from '../stats/phase-clock.js';
import { JobRunner } from './job-runner.js';
import { BufferingSink, Renderer } from './renderer.js';
import { ltt } from '../../guides/ltt/guide.js';
import type { ImpactSpec, ImpactWork } from '../impact/impact-work.js';
import type { MessageChecker } from '../schema/message-checker.js';
import type { LoadedValidator, LoadOptions } from '../guides/loaded-validator.js';
import type { Stage } from '../../report/stages.js';

/** What a run demands of everyone who works on it. Plain data: it can be posted to another thread. */
export interface RunSpec extends LoadOptions {
  readonly profiles: readonly string[];
  /** The folder of the schemas of XML messages, and the time of the run, which no letter is sent after. [they are not validated] */
  readonly schema?: { readonly folder: string; readonly now: number };
  readonly stage: Stage;
  readonly changes?: ReadonlyMap<RuleId, Severity | 'off'>;
  readonly bundles: BundleReading;
  readonly expectsReports: boolean;
  readonly showIdentifiers: boolean;
  readonly language: Language;
  readonly sourceText: SourceText;
  readonly places: boolean;
  readonly hash: boolean;
  /** Reports list what documents were validated against. */
  readonly checked: boolean;
  /** Streamed reports, in the order of the texts of a part. */
  readonly streams: readonly { readonly name: FormatName; readonly colour: boolean; readonly least: Severity }[];
  /** Results are wanted as well, masked. */
  readonly keep: boolean;
  /** Results are wanted as they are, and nothing else: something is still to be done to them. */
  readonly raw: boolean;
  /** Documents are checked against a second version of the guide, too, and only the differences are counted (ltt impact). */
  readonly impact?: ImpactSpec;
  /** It is wanted what takes how long. */
  readonly stats: boolean;
}

/** Someone who does jobs for this run, with this validator. */
export async function runnerFor(
  assignment: RunSpec,
  validator: LoadedValidator,
  entering: (file: number, line: number) => void,
  clock?: PhaseClock,
): Promise<JobRunner> {
  const { stage, changes, raw, checked, profiles, bundles, guides = [] } = assignment;
  const rules = new ReportChecker(guides.length === 0 ? [ltt] : await (await import('../guides/named-guides.js')).namedGuides(guides), {
    stage,
    ...(changes === undefined ? {} : { changes }),
  });
  if (assignment.impact !== undefined) {
    const work = await impactWork(assignment, assignment.impact, { validator, rules });
    return new JobRunner({ validator, documents: work, results: work, hash: undefined, entering, clock });
  }
  return new JobRunner({
    validator,
    documents: new DocumentChecker(validator, {
      ...assignment,
      rules,
      phases: clock,
      checkedAgainst: checked ? await checkedAgainstFor({ validator, profiles, rules, bundles }) : undefined,
    }),
    messages: assignment.schema === undefined ? undefined : await messageChecker(assignment.schema, assignment),
    results: raw ? new BufferingSink() : await rendererFor(assignment),
    hash: assignment.hash ? await hashes() : undefined,
    entering,
    clock,
  });
}

/** Loaded only with --schema. */
async function messageChecker({ folder, now }: NonNullable<RunSpec['schema']>, assignment: RunSpec): Promise<MessageChecker> {
  const { MessageChecker: Checker } = await import('../schema/message-checker.js');
  return Checker.open(folder, assignment.cwd, { ...assignment, now: new Date(now) });
}

/** Loaded only by ltt impact. */
async function impactWork(
  assignment: RunSpec,
  { after, changes }: ImpactSpec,
  { validator, rules }: { readonly validator: LoadedValidator; readonly rules: ReportChecker },
): Promise<ImpactWork> {
  const [{ ImpactWork: Work }, { loadValidator }] = await Promise.all([
    import('../impact/impact-work.js'),
    import('../guides/load-validator.js'),
  ]);
  return new Work({ before: validator, after: await loadValidator({ ...assignment, igs: after }) }, changes, { ...assignment, rules });
}

/** What shows the results of this run. */
export async function rendererFor({
  streams,
  language,
  showIdentifiers,
  keep,
}: Pick<RunSpec, 'streams' | 'language' | 'showIdentifiers' | 'keep'>): Promise<Renderer> {
  const formats = await Promise.all(
    streams.map(async ({ name, colour, least }) => {
      const make = await formatEntry(name).stream?.();
      if (make === undefined) throw new Error(`the report ${name} cannot be streamed`);
      return { format: make({ language, colour }), least };
    }),
  );
  return new Renderer(formats, { showIdentifiers, keep });
}

async function checkedAgainstFor({
  validator,
  ...settings
}: Omit<CheckedAgainstSettings, 'hasProfile'> & { readonly validator: LoadedValidator }): Promise<DocumentSettings['checkedAgainst']> {
  const { checkedAgainst } = await import('../../library/checked-against.js');
  return (value) => checkedAgainst(value, { ...settings, hasProfile: (canonical) => validator.hasProfile(canonical) });
}

async function hashes(): Promise<{ of(bytes: Uint8Array): string; ofFile(path: string): string }> {
  const { sha256Of, sha256OfFile } = await import('../output/hash.js');
  return { of: sha256Of, ofFile: sha256OfFile };
}

import { Command, Option } from 'commander';
import { layered } from '../../definitions/layered.js';
import { effects, type Change, type Effect } from '../../ig/diff/change.js';
import { compareTexts } from '../../ig/diff/compare-texts.js';
import { compareGuides, type GuideVersion } from '../../ig/diff/compare-guides.js';
import { diffFormats, renderDiff, type DiffFormat, type GuideDiff } from '../../ig/diff/render-diff.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { findGuides } from '../guides/find-guides.js';
import type { Guide, OpenedGuides } from '../guides/open-guide.js';
import { packOnDisk } from '../packs.js';
import { collect, oneOf } from '../validate/validate-options.js';
import { xmlDefinitions } from '../guides/xml-definitions.js';
import type { CommandContext, ExitCode } from '../command.js';

const thresholds = ['stricter', 'any', 'never'] as const;

interface DiffFlags extends GuideFlags {
  readonly ig: readonly string[];
  readonly format: DiffFormat;
  readonly failOn: (typeof thresholds)[number];
}

/** The command `ltt diff`: what two versions of a guide demand differently. */
export function diffCommand({ io, exit }: CommandContext): Command {
  const command = new Command('diff')
    .description('Compares two versions of a guide by what they demand of data: profiles with all they derive from, value sets, code systems.')
    .argument('<before>', 'a folder of definitions, a package as .tgz, or id#version of the FHIR cache')
    .argument('<after>', 'the other version')
    .addOption(new Option('--ig <source>', 'what both versions build on, where the FHIR cache does not have it; repeatable').argParser(collect).default([], 'FHIR R4'))
    .addOption(new Option('--format <name>', diffFormats.join(', ')).argParser(oneOf(diffFormats)).default('text'))
    .addOption(new Option('--fail-on <what>', 'exit with 1 when something is stricter (or might be), on any difference, or never').argParser(oneOf(thresholds)).default('never'));
  return addGuideOptions(command)
    .action(async (before: string, after: string, { ig, format, failOn, ...places }: DiffFlags) => {
      const settings = guideSettings(places);
      const r4 = packOnDisk('r4');
      const readXml = await xmlDefinitions(r4);
      const open = async (name: string): Promise<OpenedSide> => {
        const { guides: [guide, ...others], dependencies, problems, notes } = await findGuides([name, ...ig], { ...settings, cwd: io.cwd, option: 'ltt diff', readXml });
        for (const note of notes) await io.stderr.write(`ltt: ${note}\n`);
        if (guide === undefined) throw new TypeError('a guide was opened, and is not there');
        return { guide, others: [...others, ...dependencies], problems };
      };
      const [then, now] = [await open(before), await open(after)];
      for (const problem of new Set([...then.problems, ...now.problems].map(({ source, message }) => `ltt: ${source}: ${message}\n`))) await io.stderr.write(problem);
      const shared = (side: OpenedSide, other: OpenedSide): GuideVersion => versionOf(side, borrowed(side, other));
      for (const note of borrowedNotes([then, now])) await io.stderr.write(`ltt: ${note}\n`);
      const changes = compareGuides(shared(then, now), shared(now, then), { plans: r4, terminology: r4.terminology() });
      await io.stdout.write(renderDiff({ before: nameOf(then), after: nameOf(now), changes, texts: compareTexts(then.guide.definitions, now.guide.definitions) }, format));
      exit(exitCodeOf(changes, failOn));
    });
}

/** A guide, and what it builds on. */
interface OpenedSide {
  readonly guide: Guide;
  readonly others: readonly Guide[];
  readonly problems: OpenedGuides['problems'];
}

const versionOf = ({ guide, others }: OpenedSide, more: readonly Guide[]): GuideVersion => ({ own: guide.definitions, all: layered(...[guide, ...others, ...more].map(({ definitions }) => definitions)) });

/**
 * Packages that only the other version brings: what they define would otherwise be missing on this side, and look like a difference.
 * A package that both have, in versions of their own, is left as it is.
 */
function borrowed({ guide, others }: OpenedSide, other: OpenedSide): readonly Guide[] {
  const own = new Set([guide.id, ...others.map(({ id }) => id)]);
  return other.others.filter(({ id }) => !own.has(id));
}

function borrowedNotes([then, now]: readonly [OpenedSide, OpenedSide]): string[] {
  const noteFor = (side: OpenedSide, other: OpenedSide): string[] => borrowed(side, other).map(({ id, version }) => `${id}#${version} is used for both versions: ${side.guide.id} ${side.guide.version} comes without it`);
  return [...noteFor(then, now), ...noteFor(now, then)];
}
const nameOf = ({ guide: { id, version } }: OpenedSide): GuideDiff['before'] => ({ id, version });

function exitCodeOf(changes: readonly Change[], failOn: DiffFlags['failOn']): ExitCode {
  const harmless: readonly Effect[] = ['looser', 'renamed'];
  const counted = effects.filter((effect) => failOn === 'any' || (failOn === 'stricter' && !harmless.includes(effect)));
  return changes.some(({ effect }) => counted.includes(effect)) ? 1 : 0;
}

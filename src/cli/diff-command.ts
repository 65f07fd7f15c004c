import { Command, Option } from 'commander';
import { layered } from '../definitions/layered.js';
import { effects, type Change } from '../ig/diff/change.js';
import { compareGuides, type GuideVersion } from '../ig/diff/compare-guides.js';
import { diffFormats, renderDiff, type DiffFormat, type GuideDiff } from '../ig/diff/render-diff.js';
import type { CommandContext, ExitCode } from './commands.js';
import { openGuides, type Guide, type OpenedGuides } from './open-guide.js';
import { packOnDisk } from './packs.js';
import { collect, oneOf } from './validate-options.js';
import { xmlDefinitions } from './xml-definitions.js';

const thresholds = ['stricter', 'any', 'never'] as const;

interface DiffFlags {
  readonly ig: readonly string[];
  readonly format: DiffFormat;
  readonly failOn: (typeof thresholds)[number];
}

/** The command `ltt diff`: what two versions of a guide demand differently. */
export function diffCommand({ io, exit }: CommandContext): Command {
  return new Command('diff')
    .description('Compares two versions of a guide by what they demand of data: profiles with all they derive from, value sets, code systems.')
    .argument('<before>', 'a folder of definitions, a package as .tgz, or id#version of the FHIR cache')
    .argument('<after>', 'the other version')
    .addOption(new Option('--ig <source>', 'what both versions build on, where the FHIR cache does not have it; repeatable').argParser(collect).default([], 'FHIR R4'))
    .addOption(new Option('--format <name>', diffFormats.join(', ')).argParser(oneOf(diffFormats)).default('text'))
    .addOption(new Option('--fail-on <what>', 'exit with 1 when something is stricter (or might be), on any difference, or never').argParser(oneOf(thresholds)).default('never'))
    .action(async (before: string, after: string, { ig, format, failOn }: DiffFlags) => {
      const r4 = packOnDisk('r4');
      const readXml = await xmlDefinitions(r4);
      const open = (name: string): OpenedSide => {
        const { guides: [guide, ...others], dependencies, problems } = openGuides([name, ...ig], { cwd: io.cwd, option: 'ltt diff', readXml });
        if (guide === undefined) throw new TypeError('a guide was opened, and is not there');
        return { guide, others: [...others, ...dependencies], problems };
      };
      const [then, now] = [open(before), open(after)];
      for (const problem of new Set([...then.problems, ...now.problems].map(({ source, message }) => `ltt: ${source}: ${message}\n`))) await io.stderr.write(problem);
      const changes = compareGuides(versionOf(then), versionOf(now), { plans: r4, terminology: r4.terminology() });
      await io.stdout.write(renderDiff({ before: nameOf(then), after: nameOf(now), changes }, format));
      exit(exitCodeOf(changes, failOn));
    });
}

/** A guide, and what it builds on. */
interface OpenedSide {
  readonly guide: Guide;
  readonly others: readonly Guide[];
  readonly problems: OpenedGuides['problems'];
}

const versionOf = ({ guide, others }: OpenedSide): GuideVersion => ({ own: guide.definitions, all: layered(...[guide, ...others].map(({ definitions }) => definitions)) });
const nameOf = ({ guide: { id, version } }: OpenedSide): GuideDiff['before'] => ({ id, version });

function exitCodeOf(changes: readonly Change[], failOn: DiffFlags['failOn']): ExitCode {
  const counted = effects.filter((effect) => failOn === 'any' || (failOn === 'stricter' && effect !== 'looser'));
  return changes.some(({ effect }) => counted.includes(effect)) ? 1 : 0;
}

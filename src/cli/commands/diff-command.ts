import { Command, Option } from 'commander';
import { effects, type Change, type Effect } from '../../ig/diff/change.js';
import { compareTexts } from '../../ig/diff/compare-texts.js';
import { compareGuides } from '../../ig/diff/compare-guides.js';
import { diffFormats, renderDiff, type DiffFormat } from '../../ig/diff/render-diff.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { nameOf, openCompared } from '../guides/compared-guides.js';
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
    .description(
      'Compares two versions of a guide by what they demand of data: profiles with all they derive from, value sets, code systems.',
    )
    .argument('<before>', 'a folder of definitions, a package as .tgz, or id#version of the FHIR cache')
    .argument('<after>', 'the other version')
    .addOption(
      new Option('--ig <source>', 'what both versions build on, where the FHIR cache does not have it; repeatable')
        .argParser(collect)
        .default([], 'FHIR R4'),
    )
    .addOption(new Option('--format <name>', diffFormats.join(', ')).argParser(oneOf(diffFormats)).default('text'))
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 when something is stricter (or might be), on any difference, or never')
        .argParser(oneOf(thresholds))
        .default('never'),
    );
  return addGuideOptions(command).action(async (before: string, after: string, { ig, format, failOn, ...places }: DiffFlags) => {
    const settings = guideSettings(places);
    const r4 = packOnDisk('r4');
    const readXml = await xmlDefinitions(r4);
    const {
      then,
      now,
      before: was,
      after: is,
    } = await openCompared([before, after], { ...settings, igs: ig, io, readXml, command: 'ltt diff' });
    const changes = compareGuides(was, is, { plans: r4, terminology: r4.terminology() });
    await io.stdout.write(
      renderDiff(
        { before: nameOf(then), after: nameOf(now), changes, texts: compareTexts(then.guide.definitions, now.guide.definitions) },
        format,
      ),
    );
    exit(exitCodeOf(changes, failOn));
  });
}

function exitCodeOf(changes: readonly Change[], failOn: DiffFlags['failOn']): ExitCode {
  const harmless: readonly Effect[] = ['looser', 'renamed'];
  const counted = effects.filter((effect) => failOn === 'any' || (failOn === 'stricter' && !harmless.includes(effect)));
  return changes.some(({ effect }) => counted.includes(effect)) ? 1 : 0;
}

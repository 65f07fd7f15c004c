import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { impactFormats, type ImpactFormat } from '../../ig/impact/impact.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { collect, countOf, demandPaths, oneOf } from '../validate/validate-options.js';
import { impactOf, thresholds } from './impact-run.js';
import type { CommandContext } from '../command.js';

interface ImpactFlags extends GuideFlags {
  readonly ig: readonly string[];
  readonly profile: readonly string[];
  readonly format: ImpactFormat;
  readonly failOn: (typeof thresholds)[number];
  readonly lang: Language;
  readonly jobs?: number;
}

const help = `
Each report is validated against the profiles of both versions; business rules, which belong to the tool, are left out. CPR numbers are masked.

Exit code: 0 nothing of --fail-on happened; 1 it did; 2 the work could not be done (a bad option, unreadable input, nothing to validate).`;

/** The command `ltt impact`: which reports another version of a guide changes, and why. */
export function impactCommand({ io, exit }: CommandContext): Command {
  const command = new Command('impact')
    .description(
      'Validates reports against two versions of a guide: which change verdict or findings, by the difference that causes it and by sender.',
    )
    .argument('<before>', 'an FSH project, a folder of definitions, a package as .tgz, or id#version of the FHIR cache')
    .argument('<after>', 'the other version')
    .argument('<reports...>', 'files, folders, patterns; - is standard input')
    .addOption(
      new Option('--ig <source>', 'what both versions build on, where the FHIR cache does not have it; repeatable')
        .argParser(collect)
        .default([], 'FHIR R4'),
    )
    .addOption(
      new Option('--profile <canonical>', 'validate against this profile, too, besides those in meta.profile; repeatable')
        .argParser(collect)
        .default([], 'those in meta.profile'),
    )
    .addOption(new Option('--format <name>', impactFormats.join(', ')).argParser(oneOf(impactFormats)).default('text'))
    .addOption(
      new Option('--fail-on <what>', 'exit with 1 when a valid report becomes invalid, a verdict changes, any finding changes, or never')
        .argParser(oneOf(thresholds))
        .default('invalid'),
    )
    .addOption(new Option('--lang <language>', 'language of the messages: en, da').argParser(oneOf(languages)).default('en'))
    .addOption(new Option('--jobs <n>', 'how many threads share the work (default: one for each core)').argParser(countOf));
  return addGuideOptions(command)
    .addHelpText('after', help)
    .action(async (before: string, after: string, paths: string[], { ig, profile, format, failOn, lang, jobs, ...places }: ImpactFlags) => {
      exit(
        await impactOf(
          [before, after],
          demandPaths(paths),
          { ...guideSettings(places), igs: ig, profiles: profile, format, failOn, language: lang, jobs },
          io,
        ),
      );
    });
}

import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { severities } from '../../finding/severity.js';
import { formatNames } from '../../report/formats.js';
import { stages, type Stage } from '../../report/results.js';
import { addCheckingOptions, checkingSettings, type CheckingFlags } from './checking-options.js';
import type { CommandContext } from '../commands.js';
import type { SuppressRequest } from './suppressor.js';
import { usualSuppressions } from './usual-files.js';
import { validateFiles, type Threshold } from './validate-files.js';
import { collect, collectFormat, countOf, oneOf, outputsOf, type FormatRequest } from './validate-options.js';

interface ValidateFlags extends CheckingFlags {
  readonly stage: Stage;
  readonly format: readonly FormatRequest[];
  readonly profile: readonly string[];
  readonly ig: readonly string[];
  readonly failOn: Threshold;
  readonly config?: string;
  readonly suppress?: string;
  readonly updateSuppressions?: boolean;
  readonly lang: Language;
  readonly jobs?: number;
  readonly stats?: boolean;
  readonly showIdentifiers?: boolean;
}

const exitCodes = `
Exit code: 0 nothing at or above --fail-on was found; 1 something was; 2 the work could not be done (a bad option,
unreadable input, nothing to validate, an unknown profile). Standard output carries only the report.`;

/** The command `ltt validate`. */
export function validateCommand(context: CommandContext): Command {
  const command = new Command('validate')
    .description('Checks FHIR documents: reports against the LTT profiles, or others against their own.')
    .argument('<paths...>', 'files, folders, patterns; - is standard input')
    .addOption(new Option('--stage <stage>', `how far along the chain to check: ${stages.join(', ')}`).argParser(oneOf(stages)).default('sds'))
    .addOption(
      new Option('--format <name[:file]>', `${formatNames.join(', ')}; to a file or standard output; repeatable`)
        .argParser(collectFormat)
        .default([], 'text'),
    )
    .addOption(new Option('--profile <canonical>', 'check against this profile, besides those that the document claims').argParser(collect).default([], 'meta.profile'))
    .addOption(new Option('--ig <source>', 'another guide than LTT: a folder, a .tgz, or id#version; repeatable').argParser(collect).default([], 'LTT'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, information, never')
        .argParser(oneOf([...severities, 'never']))
        .default('error'),
    )
    .option('--config <file>', 'business rules that are off, or weigh something else (default: ltt.config.json, where there is one)')
    .option('--suppress <file>', 'set aside the findings that this file names, and say how many they were')
    .option('--update-suppressions', `write that file anew from what is found (default: ${usualSuppressions})`)
    .addOption(new Option('--lang <language>', 'language of the messages: en, da').argParser(oneOf(languages)).default('en'))
    .addOption(new Option('--jobs <n>', 'how many threads share a large amount of work; 1 does all of it in one (default: one for each core)').argParser(countOf))
    .option('--stats', 'tell on standard error what took how long, and the slowest checks and rules')
    .option('--show-identifiers', 'show CPR numbers, which are masked otherwise');
  return addCheckingOptions(command)
    .addHelpText('after', exitCodes)
    .action(async (paths: string[], { stage, format, profile, ig, failOn, config, suppress, updateSuppressions = false, lang, jobs, stats = false, showIdentifiers = false, ...checking }: ValidateFlags) => {
      const settings = { stage, outputs: outputsOf(format), profiles: profile, igs: ig, failOn, config, suppress: suppressOf(suppress, updateSuppressions), language: lang, jobs, stats, showIdentifiers, ...checkingSettings(checking, context.io.env) };
      context.exit(await validateFiles(paths, settings, context));
    });
}

/** Suppressions are used when they are named or written; a file that lies about is not, for nobody would see what it hides. */
function suppressOf(file: string | undefined, update: boolean): SuppressRequest | undefined {
  return file === undefined && !update ? undefined : { file: file ?? usualSuppressions, update };
}

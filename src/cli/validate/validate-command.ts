import { collectGuide } from '../guides/guide-option.js';
import { guideNames, packagesOf } from '../guides/named-guides.js';
import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { severities, type Severity } from '../../finding/severity.js';
import { formatNames } from '../../report/formats.js';
import { addCheckingOptions, checkingSettings, type CheckingFlags } from './checking-options.js';
import type { SuppressRequest } from './suppressor.js';
import { usualSuppressions } from './usual-files.js';
import { validateFiles } from './validate-files.js';
import type { Threshold } from './threshold.js';
import {
  collect,
  collectFormat,
  countOf,
  demandPaths,
  minSeverityOption,
  oneOf,
  outputsOf,
  type FormatRequest,
} from './validate-options.js';
import { type Stage, stages } from '../../report/stages.js';
import type { CommandContext, ExitCode } from '../command.js';
import type { ValidateSettings } from './validate-settings.js';

interface ValidateFlags extends CheckingFlags {
  readonly staged?: boolean;
  readonly stage: Stage;
  readonly format: readonly FormatRequest[];
  readonly profile: readonly string[];
  readonly ig: readonly string[];
  readonly guide: readonly string[];
  readonly schema?: string;
  readonly failOn: Threshold;
  readonly minSeverity?: Severity;
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
    .argument('[paths...]', 'files, folders, patterns; - is standard input (default: "paths" of ltt.config.json)')
    .option('--staged', 'check only files that are staged in git, as they are staged: for a pre-commit hook')
    .addOption(
      new Option('--stage <stage>', `how far along the chain to check: ${stages.join(', ')}`).argParser(oneOf(stages)).default('sds'),
    )
    .addOption(
      new Option('--format <name[:file]>', `${formatNames.join(', ')}; to a file or standard output; repeatable`)
        .argParser(collectFormat)
        .default([], 'text'),
    )
    .addOption(
      new Option('--profile <canonical>', 'check against this profile, besides those that the document claims')
        .argParser(collect)
        .default([], 'meta.profile'),
    )
    .addOption(
      new Option('--ig <source>', 'another guide than LTT: a folder, a .tgz, or id#version; repeatable')
        .argParser(collect)
        .default([], 'LTT'),
    )
    .addOption(
      new Option(
        '--guide <name>',
        `whose reports: ${guideNames.join(', ')}; repeatable. It chooses the profiles and the rules; packages come from the FHIR cache, or --ig names them`,
      )
        .argParser(collectGuide)
        .default([], 'ltt'),
    )
    .option('--schema <folder>', "validate XML messages, such as MedCom's letters, against the schemas (.xsd) of this folder")
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on: error, warning, information, never')
        .argParser(oneOf([...severities, 'never']))
        .default('error'),
    )
    .addOption(minSeverityOption())
    .option(
      '--config <file>',
      'defaults of the project, and business rules that are off or have another severity (default: ltt.config.json, where there is one)',
    )
    .option('--suppress <file>', 'set aside the findings that this file names, and say how many they were')
    .option('--update-suppressions', `write that file anew from what is found (default: ${usualSuppressions})`)
    .addOption(new Option('--lang <language>', 'language of the messages: en, da').argParser(oneOf(languages)).default('en'))
    .addOption(
      new Option(
        '--jobs <n>',
        'how many threads share a large amount of work; 1 does all of it in one (default: one for each core)',
      ).argParser(countOf),
    )
    .option('--stats', 'tell on standard error what took how long, and the slowest checks and rules')
    .option('--show-identifiers', 'show CPR numbers, which are masked otherwise');
  return addCheckingOptions(command)
    .addHelpText('after', exitCodes)
    .action(
      async (
        paths: string[],
        {
          staged = false,
          stage,
          format,
          profile,
          ig,
          guide,
          schema,
          failOn,
          minSeverity,
          config,
          suppress,
          updateSuppressions = false,
          lang,
          jobs,
          stats = false,
          showIdentifiers = false,
          ...checking
        }: ValidateFlags,
      ) => {
        const settings = {
          stage,
          outputs: outputsOf(format),
          profiles: profile,
          igs: packagesOf(guide, ig),
          guides: guide,
          schema,
          failOn,
          minSeverity,
          config,
          suppress: suppressOf(suppress, updateSuppressions),
          language: lang,
          jobs,
          stats,
          showIdentifiers,
          ...checkingSettings(checking, context.io.env),
        };
        context.exit(
          staged ? await validateStaged(demandPaths(paths), settings, context) : await validateFiles(demandPaths(paths), settings, context),
        );
      },
    );
}

/** Nothing staged is nothing wrong: a commit of other files goes through. */
async function validateStaged(paths: readonly string[], settings: ValidateSettings, context: CommandContext): Promise<ExitCode> {
  const { StagedFiles } = await import('../sources/staged-files.js');
  const staged = await StagedFiles.open(paths, context.io);
  const forget = context.io.onInterrupt(() => {
    staged.remove();
  });
  try {
    if ((await staged.count()) > 0) return await validateFiles(['staged files'], settings, context, () => staged);
    await context.io.stderr.write('ltt: no report is staged\n');
    return 0;
  } finally {
    forget();
    staged.remove();
  }
}

/** Suppressions are used when they are named or written; a file that lies about is not, for nobody would see what it hides. */
function suppressOf(file: string | undefined, update: boolean): SuppressRequest | undefined {
  return file === undefined && !update ? undefined : { file: file ?? usualSuppressions, update };
}

import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { severities, type Severity } from '../../finding/severity.js';
import { formatNames } from '../../report/formats.js';
import type { Threshold } from '../validate/threshold.js';
import { collectFormat, demandPaths, minSeverityOption, oneOf, outputsOf, type FormatRequest } from '../validate/validate-options.js';
import { guideNames } from '../guides/named-guides.js';
import { collectGuide } from '../guides/guide-option.js';
import { historyFiles } from './history-files.js';
import type { CommandContext } from '../command.js';

interface HistoryFlags {
  readonly format: readonly FormatRequest[];
  readonly failOn: Threshold;
  readonly minSeverity?: Severity;
  readonly config?: string;
  readonly suppress?: string;
  readonly store?: string;
  readonly lang: Language;
  readonly guide: readonly string[];
  readonly showIdentifiers?: boolean;
}

const help = `
Reports may come in any order and any number, as files, lines of NDJSON, XML, or incremental deliveries. They are put in the
order of their time, and compared for each citizen. What is wrong with a report by itself is told by ltt validate.

Exit code: 0 nothing at or above --fail-on was found; 1 something was; 2 the work could not be done (a bad option,
unreadable input, no report). Standard output carries only the report.`;

/** The command `ltt history`. */
export function historyCommand(context: CommandContext): Command {
  return new Command('history')
    .description(
      "Compares each citizen's delivery reports: ids used twice, plans and contacts that change, corrections of what was never reported.",
    )
    .argument('[paths...]', 'files, folders, patterns; - is standard input (default: "paths" of ltt.config.json)')
    .addOption(
      new Option('--format <name[:file]>', `${formatNames.join(', ')}; to a file or standard output; repeatable`)
        .argParser(collectFormat)
        .default([], 'text'),
    )
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
    .option('--store <file>', 'compare the reports that ltt serve keeps in this file, too')
    .addOption(
      new Option('--guide <name>', `whose reports: ${guideNames.join(', ')}; repeatable`).argParser(collectGuide).default([], 'ltt'),
    )
    .addOption(new Option('--lang <language>', 'language of the messages: en, da').argParser(oneOf(languages)).default('en'))
    .option('--show-identifiers', 'show CPR numbers, which are masked otherwise')
    .addHelpText('after', help)
    .action(
      async (
        paths: string[],
        { format, failOn, minSeverity, config, suppress, store, lang, guide, showIdentifiers = false }: HistoryFlags,
      ) => {
        const settings = {
          outputs: outputsOf(format),
          failOn,
          minSeverity,
          config,
          suppress: suppress === undefined ? undefined : { file: suppress, update: false, history: true },
          language: lang,
          showIdentifiers,
          store,
          guides: guide,
        };
        context.exit(await historyFiles(store === undefined ? demandPaths(paths) : paths, settings, context));
      },
    );
}

import { Command, Option } from 'commander';
import { coreBase } from '../../fhir/canonical.js';
import { languages, type Language } from '../../finding/message.js';
import { packSource } from '../../terminology/pack/pack-source.js';
import type { TerminologyPack } from '../../terminology/pack/pack.js';
import { packOnDisk } from '../packs.js';
import { UsageError } from '../usage-error.js';
import { oneOf } from '../validate/validate-options.js';
import { boundElements, type BoundElement } from './bound-codes.js';
import { chosenBy, nameHint } from './choose.js';
import { codesCsv } from './codes-csv.js';
import { codesText, overviewText } from './codes-text.js';
import type { CommandContext } from '../command.js';

interface CodesFlags {
  readonly format: 'text' | 'json' | 'csv';
  readonly lang: Language;
}

const help = `
Without a name it lists the elements that have a value set. A name is the Danish attribute (kontakttype, tema), an English name
(theme, contact type), an element (Encounter.type) or a value set, or a part of one.

Example: ltt codes tema`;

/** The command `ltt codes`: what may be sent where the guide demands a code from a value set. */
export function codesCommand({ io }: CommandContext): Command {
  return new Command('codes')
    .description('Lists the value sets of the LTT guide with their codes and displays.')
    .argument('[name]', 'which: a Danish or English name, an element, or a value set')
    .addOption(new Option('--format <name>', 'text, json or csv').argParser(oneOf(['text', 'json', 'csv'])).default('text'))
    .addOption(new Option('--lang <language>', 'en or da').argParser(oneOf(languages)).default('en'))
    .addHelpText('after', help)
    .action(async (name: string | undefined, { format, lang }: CodesFlags) => {
      const all = lttElements();
      const chosen = name === undefined ? all : chosenBy(name, all);
      if (chosen.length === 0)
        throw new UsageError(
          `no element or value set of the guide is called "${name ?? ''}"${nameHint(name ?? '', all)}; ltt codes lists them`,
        );
      if (format === 'json') await io.stdout.write(`${JSON.stringify(chosen, undefined, 2)}\n`);
      else if (format === 'csv') await io.stdout.write(codesCsv(chosen, lang));
      else await io.stdout.write(name === undefined ? overviewText(chosen, lang) : codesText(chosen, lang));
    });
}

/** Those of the guide's own profiles, in the order of the profiles. */
function lttElements(): BoundElement[] {
  const { pack } = packOnDisk('ltt');
  const [report = ''] = Object.values(pack.header.rootProfiles).flat();
  const base = report.slice(0, report.lastIndexOf('/') + 1);
  const own = pack.canonicals().filter((canonical) => !canonical.startsWith(coreBase) && canonical.startsWith(base));
  return boundElements(
    own.flatMap((canonical) => pack.get(canonical) ?? []),
    packSource(pack.terminology() as TerminologyPack),
  );
}

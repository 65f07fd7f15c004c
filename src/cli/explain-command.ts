import { Command, Option } from 'commander';
import { languages, type Language } from '../finding/message.js';
import { explanationOf, explanations, type Explanation } from '../report/explanations.js';
import { words } from '../report/words.js';
import { suggest } from '../finding/hint.js';
import type { CommandContext } from './commands.js';
import { UsageError } from './usage-error.js';
import { oneOf } from './validate-options.js';

/** The command `ltt explain`: with an id what it means, without one the list of ids. */
export function explainCommand({ io }: CommandContext): Command {
  return new Command('explain')
    .description('Tells what a finding means, by the id that reports give; without an id it lists them all.')
    .argument('[id]', 'for example json-duplicate-key')
    .addOption(new Option('--lang <language>', 'en or da').argParser(oneOf(languages)).default('en'))
    .action(async (id: string | undefined, { lang }: { readonly lang: Language }) => {
      await io.stdout.write(id === undefined ? list(lang) : explain(id, lang));
    });
}

function explain(id: string, language: Language): string {
  const found = explanationOf(id);
  if (found === undefined) {
    const known = explanations().map((each) => each.id);
    const similar = known.filter((other) => other.includes(id.toLowerCase())).slice(0, 5);
    const hint = suggest(id, known).en || (similar.length > 0 ? `; there is ${similar.join(', ')}` : '');
    throw new UsageError(`there is no finding with the id "${id}"${hint}; ltt explain lists them all`);
  }
  return `${found.id}  (${weight(found, language)}, ${found.code})\n\n${found.text[language]}\n\n${found.about[language]}\n`;
}

function list(language: Language): string {
  const all = explanations();
  const width = Math.max(...all.map(({ id }) => id.length));
  return all.map((each) => `${each.id.padEnd(width)}  ${weight(each, language).padEnd(11)}  ${each.text[language]}\n`).join('');
}

function weight({ severity }: Explanation, language: Language): string {
  return severity === 'unreadable' ? words[language].unreadable : words[language].severity[severity];
}

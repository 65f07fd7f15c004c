import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import type { Explanation } from '../../report/explanations.js';
import { words } from '../../report/words.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import { explainRule } from '../../rules/pages/terminal.js';
import { allExplanations } from './all-explanations.js';
import { suggest } from '../../finding/hint.js';
import type { CommandContext } from '../commands.js';
import { UsageError } from '../usage-error.js';
import { oneOf } from '../validate/validate-options.js';
import { ltt } from '../../guides/ltt/guide.js';
import { hasId } from '../../rules/share.js';

/** The command `ltt explain`: with an id what it means, without one the list of ids. */
export function explainCommand({ io }: CommandContext): Command {
  return new Command('explain')
    .description('Tells what a finding means, by the id that reports give; without an id it lists them all.')
    .argument('[id]', 'for example json-duplicate-key')
    .addOption(new Option('--lang <language>', 'en, da, or both').argParser(oneOf([...languages, 'both'])).default('en'))
    .action(async (id: string | undefined, { lang }: { readonly lang: Language | 'both' }) => {
      await io.stdout.write(id === undefined ? inEach(lang, list) : explain(id, lang));
    });
}

function explain(id: string, language: Language | 'both'): string {
  const rule = ruleMetas.find((each) => hasId(each, id.toUpperCase()));
  if (rule) return explainRule(rule, ltt.vocabulary, language);
  const all = allExplanations();
  const found = all.find((each) => each.id === id);
  if (found === undefined) {
    const known = all.map((each) => each.id);
    const similar = known.filter((other) => other.toLowerCase().includes(id.toLowerCase())).slice(0, 5);
    const hint = suggest(id, known).en || (similar.length > 0 ? `; there is ${similar.join(', ')}` : '');
    throw new UsageError(`there is no finding with the id "${id}"${hint}; ltt explain lists them all`);
  }
  const statedBy = { en: 'Stated by', da: 'Stilles af' };
  return inEach(language, (each) => {
    const source = found.source === undefined ? '' : `\n${statedBy[each]}: ${found.source[each]}\n`;
    return `${found.id}  (${weight(found, each)}, ${found.code})\n\n${found.text[each]}\n\n${found.about[each]}\n${source}`;
  });
}

/** In one language, or in every one. */
function inEach(language: Language | 'both', write: (language: Language) => string): string {
  return (language === 'both' ? languages : [language]).map(write).join('\n');
}

function list(language: Language): string {
  const all = allExplanations();
  const width = Math.max(...all.map(({ id }) => id.length));
  return all.map((each) => `${each.id.padEnd(width)}  ${weight(each, language).padEnd(11)}  ${each.text[language]}\n`).join('');
}

function weight({ severity }: Explanation, language: Language): string {
  return severity === 'unreadable' ? words[language].unreadable : words[language].severity[severity];
}

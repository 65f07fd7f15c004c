import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import type { Explanation } from '../../report/explanations.js';
import { words } from '../../report/words.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import { explainRule } from '../../rules/pages/terminal.js';
import { allExplanations } from './all-explanations.js';
import { suggest } from '../../finding/hint.js';
import { isLintId } from '../../finding/lint-id.js';
import { UsageError } from '../usage-error.js';
import { collect, oneOf } from '../validate/validate-options.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { findGuides } from '../guides/find-guides.js';
import { xmlDefinitions } from '../guides/xml-definitions.js';
import { packOnDisk } from '../packs.js';
import { statedIn, statedInPack, type StatedInvariant } from './invariant-lookup.js';
import { ltt } from '../../guides/ltt/guide.js';
import { isRuleId } from '../../finding/rule-id.js';
import { metasOf } from '../../rules/guide.js';
import { hasId } from '../../rules/share.js';
import type { CommandContext } from '../command.js';

/** The command `ltt explain`: with an id what it means, without one the list of ids. */
export function explainCommand({ io }: CommandContext): Command {
  const command = new Command('explain')
    .description(
      'Explains a finding by the id that reports print: of a message, a business rule, an invariant or a lint rule. Without an id it lists them all.',
    )
    .argument('[id]', 'for example json-duplicate-key, LTT-R01 or cpr')
    .addOption(
      new Option('--ig <source>', 'another guide than LTT, whose invariants to look among: a folder, a .tgz, or id#version; repeatable')
        .argParser(collect)
        .default([], 'LTT'),
    )
    .addOption(new Option('--lang <language>', 'en, da, or both').argParser(oneOf([...languages, 'both'])).default('en'));
  return addGuideOptions(command).action(async (id: string | undefined, { lang, ig, ...places }: ExplainFlags) => {
    if (id !== undefined && isLintId(id)) {
      // Only who asks for a lint rule loads the linter.
      await io.stdout.write((await import('./explain-lint-rule.js')).explainLintRule(id));
      return;
    }
    const stated = id === undefined || ig.length === 0 ? [] : await statedByGuides(id, ig, { ...guideSettings(places), cwd: io.cwd });
    const text =
      id === undefined
        ? inEach(lang, list)
        : stated.length > 0
          ? describe(stated, lang)
          : ((await explainOther(id, lang)) ?? explain(id, lang));
    await io.stdout.write(text);
  });
}

interface ExplainFlags extends GuideFlags {
  readonly lang: Language | 'both';
  readonly ig: readonly string[];
}

/** What the guides that were named state, which may use a key with another meaning than LTT and FHIR do. */
async function statedByGuides(
  key: string,
  names: readonly string[],
  settings: Omit<Parameters<typeof findGuides>[1], 'option' | 'readXml'>,
): Promise<StatedInvariant[]> {
  const { guides, dependencies } = await findGuides(names, {
    ...settings,
    option: '--ig',
    readXml: await xmlDefinitions(packOnDisk('r4')),
  });
  return [...guides, ...dependencies].flatMap(({ definitions }) => statedIn(definitions, key));
}

/** An invariant in the words of its definition, which has one language only. */
function describe(stated: readonly StatedInvariant[], language: Language | 'both'): string {
  const say = {
    en: { by: 'Stated by', holds: 'It holds where this is true' },
    da: { by: 'Stilles af', holds: 'Den er opfyldt, hvor dette er sandt' },
  };
  return inEach(language, (each) =>
    stated
      .map(
        ({ key, severity, human, expression, places }) =>
          `${key}  (${words[each].severity[severity]}, invariant)\n\n${human}\n\n${say[each].holds}:\n\n  ${expression}\n\n${say[each].by}: ${places.join(', ')}\n`,
      )
      .join('\n'),
  );
}

function explain(id: string, language: Language | 'both'): string {
  const rule = ruleMetas.find((each) => hasId(each, id.toUpperCase()));
  if (rule) return explainRule(rule, ltt.vocabulary, language);
  const all = allExplanations();
  const found = all.find((each) => each.id === id);
  if (found === undefined) {
    // Invariants of FHIR's other resources are in the pack, which is not opened for anything else.
    const stated = /^[\w.-]{1,64}$/.test(id) ? statedInPack(packOnDisk('r4'), id) : [];
    if (stated.length > 0) return describe(stated, language);
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

/** A rule of another guide than LTT: its id has the form of one, and is not LTT's. */
async function explainOther(id: string, language: Language | 'both'): Promise<string | undefined> {
  const name = id.toUpperCase();
  if (!isRuleId(name) || ruleMetas.some((each) => hasId(each, name))) return undefined;
  const { guideNames, namedGuides } = await import('../guides/named-guides.js');
  for (const guide of await namedGuides(guideNames)) {
    const rule = metasOf(guide).find((each) => each.id === name);
    if (rule !== undefined) return explainRule(rule, guide.vocabulary, language);
  }
  return undefined;
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

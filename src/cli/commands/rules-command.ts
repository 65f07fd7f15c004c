import { Command, Option } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { elementOf } from '../../rules/pages/element-text.js';
import { ltt } from '../../guides/ltt/guide.js';
import { metasOf, type Guide } from '../../rules/guide.js';
import { guideNames, namedGuides } from '../guides/named-guides.js';
import { listRules } from '../../rules/pages/terminal.js';
import type { RuleMeta } from '../../rules/rule.js';
import { ruleStages, type RuleStage } from '../../rules/stage.js';
import { oneOf } from '../validate/validate-options.js';
import type { CommandContext } from '../command.js';

interface RulesFlags {
  readonly format: 'text' | 'json';
  readonly stage?: RuleStage;
  readonly lang: Language;
  readonly guide: string;
}

/** The command `ltt rules`: what the reporting chain demands beyond the profiles. */
export function rulesCommand({ io }: CommandContext): Command {
  return new Command('rules')
    .description('Lists the business rules, by where in the chain they belong; ltt explain <id> tells about one.')
    .addOption(new Option('--format <name>', 'text or json').argParser(oneOf(['text', 'json'])).default('text'))
    .addOption(new Option('--stage <stage>', `only those of one stage: ${ruleStages.join(', ')}`).argParser(oneOf(ruleStages)))
    .addOption(new Option('--guide <name>', `of which guide: ${guideNames.join(', ')}`).argParser(oneOf(guideNames)).default('ltt'))
    .addOption(new Option('--lang <language>', 'en or da').argParser(oneOf(languages)).default('en'))
    .action(async ({ format, stage, lang, guide: name }: RulesFlags) => {
      const [guide = ltt] = await namedGuides([name]);
      const chosen = metasOf(guide).filter((rule) => stage === undefined || rule.stage === stage);
      await io.stdout.write(
        format === 'json'
          ? `${JSON.stringify(
              chosen.map((rule) => asJson(rule, guide, lang)),
              undefined,
              2,
            )}\n`
          : listRules(chosen, lang),
      );
    });
}

function asJson(
  { id, stage, severity, code, appliesTo, sources, title, about }: RuleMeta,
  { vocabulary }: Guide,
  language: Language,
): object {
  const elements = appliesTo.map((name) => ({
    ...(Object.hasOwn(vocabulary.attributes, name) ? { attribute: name } : {}),
    ...elementOf(name, vocabulary),
  }));
  return { id, stage, severity, code, appliesTo: elements, sources, title: title[language], about: about[language] };
}

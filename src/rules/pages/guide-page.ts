import { metasOf, type Guide, type Source } from '../guide.js';
import type { RuleMeta } from '../rule.js';
import { ruleStages } from '../stage.js';
import { phrases } from './phrases.js';

/** The page of docs/guides about a guide that has no pages for each rule: its rules with what they demand, and who states them. */
export function guidePage(guide: Guide, packageName: string): string {
  const rules = metasOf(guide);
  const { sources } = guide.vocabulary;
  const stages = ruleStages.filter((stage) => rules.some((rule) => rule.stage === stage));
  const cited = new Set(rules.flatMap((rule) => rule.sources));
  return `# ${guide.name}: ${guide.title.en}

Generated from the rules by \`npm run docs\`. These are the rules that hold for reports of ${guide.title.en} (${guide.title.da}) beyond the
profiles of \`${packageName}\`. \`ltt validate --guide ${guide.name}\` checks them, \`ltt rules --guide ${guide.name}\` lists them, and \`ltt explain <id>\`
tells about one. Rules whose id begins with FKG- hold in several guides of FK Gateway.
${stages
  .map(
    (stage) =>
      `\n## ${phrases.en.stages[stage]}\n${rules
        .filter((rule) => rule.stage === stage)
        .map(ruleText)
        .join('')}`,
  )
  .join('')}
## Sources

| name | source | kilde |
|---|---|---|
${Object.entries(sources)
  .filter(([name]) => cited.has(name))
  .map(([name, source]) => `| ${name} | ${linked(source, 'en')} | ${linked(source, 'da')} |`)
  .join('\n')}
`;
}

function ruleText({ id, severity, title, about, inferred, sources }: RuleMeta): string {
  const part = (language: 'en' | 'da'): string =>
    `**${title[language]}.** ${about[language]}${inferred === undefined ? '' : ` ${phrases[language].fromUs}: ${inferred[language]}`}`;
  return `\n### ${id}\n\n${severity}; ${sources.join(', ')}\n\n${literal(part('en'))}\n\n${literal(part('da'))}\n`;
}

function linked(source: Source, language: 'en' | 'da'): string {
  return source.url === undefined ? source[language] : `[${source[language]}](${source.url})`;
}

/** Text as it is: not taken for HTML. Asterisks are the page's own. */
function literal(text: string): string {
  return text.replace(/[\\`_<>|]/g, '\\$&');
}

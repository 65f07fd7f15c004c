import { languages, type Language } from '../../finding/message.js';
import type { Change } from '../change.js';
import { metasOf, type Guide, type Source, type Vocabulary } from '../guide.js';
import type { RuleMeta } from '../rule.js';
import { ruleStages } from '../stage.js';
import { elementText } from './element-text.js';
import { phrases } from './phrases.js';

/** The pages of docs/rules, by file name: one for each rule, and an index. They are generated; a test holds them against this. */
export function rulePages(guide: Guide): Map<string, string> {
  const rules = metasOf(guide);
  return new Map([
    ['README.md', indexPage(rules, guide.vocabulary)],
    ...rules.map((rule) => [`${rule.id}.md`, rulePage(rule, guide.vocabulary)] as const),
  ]);
}

function rulePage(rule: RuleMeta, vocabulary: Vocabulary): string {
  const { id, severity, stage, code, title, about, inferred, messages, appliesTo, sources: names, covers = [] } = rule;
  const inLanguages = languages.map((language) => {
    const quotes = Object.values(messages).map((message) => `> ${literal(message[language])}`);
    const from = names.map((name) => `${name}: ${sourceText(sourceOf(name, vocabulary), language)}`).join('; ');
    return `## ${phrases[language].language}: ${literal(title[language])}\n\n${explained(about[language], inferred?.[language], names.includes('inferred'), language)}\n\n${quotes.join('\n>\n')}\n\n${phrases[language].source}: ${from}\n`;
  });
  const covered = covers.map(
    ({ id: message, rule, definition }) =>
      `[${message}](../messages/${message}.md)${(rule ?? definition) ? ` (\`${rule ?? definition ?? ''}\`)` : ''}`,
  );
  return `# ${id}

${severity}, stage ${stage}, FHIR issue code \`${code}\`. About ${appliesTo.map((name) => `\`${elementText(name, vocabulary)}\``).join(', ')}.
${covered.length === 0 ? '' : `\nWhat the profile says of the same mistake is shown along with it: ${covered.join(', ')}.\n`}
${inLanguages.join('\n')}
${exampleText(rule)}`;
}

function exampleText({ example, stage }: RuleMeta): string {
  const valid = '[a valid report](../../testcases/bases/report.json)';
  const patch = (changes: readonly Change[]): string => `\`\`\`json\n${JSON.stringify(changes, undefined, 2)}\n\`\`\`\n`;
  if (stage === 'history') {
    const reports = example.map((changes, index) =>
      changes.length === 0 ? `Report ${index + 1} is the valid report as it is.\n` : `Report ${index + 1}:\n\n${patch(changes)}`,
    );
    return `## A series that breaks it\n\nEach of these reports is ${valid}, changed by a JSON Patch (RFC 6902).\n\n${reports.join('\n')}`;
  }
  return `## ${example.length > 1 ? 'Reports that break it' : 'A report that breaks it'}\n\n${valid.replace('a valid', 'A valid')}, changed by a JSON Patch (RFC 6902):\n\n${example.map(patch).join('\n')}`;
}

function indexPage(rules: readonly RuleMeta[], vocabulary: Vocabulary): string {
  const stages = ruleStages.filter((stage) => rules.some((rule) => rule.stage === stage));
  return `# Business rules

Generated from the rules by \`npm run docs\`. \`ltt rules\` lists them at the terminal, and \`ltt explain <id>\` tells about one,
with \`--lang da\` in Danish. Ids are stable and never reused.

Some rules hold for every guide of FK Gateway. Those also have a neutral id: \`LTT-R01\` is LTT's name for \`FKG-R01\`. Reports about LTT
print \`LTT-R01\`, as they always have; reports of other guides print \`FKG-R01\`. Configuration, suppressions and \`ltt explain\` accept
both: \`FKG-R01\` means the rule in every guide, \`LTT-R01\` only in LTT, and counts for more where both are set.

A rule is an **error** only where a source says *must*, *always*, *one and only one*, *is validated* or *shall not*; a **warning**
where a source says *should* or *recommended*. What is inferred is a warning at most. Times are compared in Danish local time
(Europe/Copenhagen, summer time included) whatever offset they are written with, and a date without a time of day by all that it
can mean: what may be right is not reported. What a report gives as entered-in-error has never been: nothing is asked of its dates and types.

A rule can be switched off, or made to weigh something else, in \`ltt.config.json\` (in the working folder, or named with \`--config\`;
[schema](../ltt.config.schema.json)). What the profiles demand cannot be changed, and every report states what was:

\`\`\`json
{ "rules": { "LTT-R06": "off", "LTT-C03": "information" } }
\`\`\`

# By stage
${stages.map((stage) => `\n## ${phrases.en.stages[stage]}\n\n${table(rules.filter((rule) => rule.stage === stage))}`).join('\n')}

# By Danish attribute name

| attribute | element | rules |
|---|---|---|
${attributeRows(rules, vocabulary).join('\n')}

# Sources

| name | source | kilde |
|---|---|---|
${Object.entries(vocabulary.sources)
  .map(([name, source]) => `| ${name} | ${sourceText(source, 'en')} | ${sourceText(source, 'da')} |`)
  .join('\n')}
`;
}

function table(rules: readonly RuleMeta[]): string {
  const rows = rules.map(
    ({ id, severity, title, sources: names }) =>
      `| ${link(id)} | ${severity} | ${literal(title.en)} | ${literal(title.da)} | ${names.join(', ')} |`,
  );
  return ['| rule | weight | English | Dansk | source |', '|---|---|---|---|---|', ...rows].join('\n');
}

function attributeRows(rules: readonly RuleMeta[], { attributes }: Vocabulary): string[] {
  const all = Object.entries(attributes).sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return all.flatMap(([name, { element, profile = '' }]) => {
    const about = rules.filter(({ appliesTo }) => appliesTo.includes(name));
    return about.length === 0 ? [] : [`| ${name} | \`${element}\` (${profile}) | ${about.map(({ id }) => link(id)).join(', ')} |`];
  });
}

/** What the source says, and apart from it what we infer. */
function explained(about: string, inferred: string | undefined, isInferred: boolean, language: Language): string {
  const { fromSource, fromUs } = phrases[language];
  if (isInferred) return `**${fromUs}.** ${literal(about)}${inferred === undefined ? '' : ` ${literal(inferred)}`}`;
  return `**${fromSource}.** ${literal(about)}${inferred === undefined ? '' : `\n\n**${fromUs}.** ${literal(inferred)}`}`;
}

/** A source, with a link where it has an address. */
function sourceText(source: Source, language: Language): string {
  return source.url === undefined ? literal(source[language]) : `[${literal(source[language])}](${source.url})`;
}

/** The source of this name; the name itself, where the guide has no more to say. */
function sourceOf(name: string, { sources }: Vocabulary): Source {
  return sources[name] ?? { en: name, da: name, document: 'none' };
}

function link(id: string): string {
  return `[${id}](${id}.md)`;
}

/** Text as it is: not taken for Markdown or HTML. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}

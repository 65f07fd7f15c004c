import { languages, type Language } from '../../finding/message.js';
import type { Change } from '../change.js';
import type { Vocabulary } from '../guide.js';
import type { RuleMeta } from '../rule.js';
import { ruleStages, type RuleStage } from '../stage.js';
import { elementText } from './element-text.js';
import { changeText } from './example-text.js';
import { phrases } from './phrases.js';

/** One rule in the words of one language, or of every one, for a terminal. */
export function explainRule(meta: RuleMeta, vocabulary: Vocabulary, language: Language | 'both'): string {
  return language === 'both'
    ? languages.map((each) => explained(meta, vocabulary, each)).join('\n')
    : explained(meta, vocabulary, language);
}

function explained(
  { id, severity, code, stage, title, about, inferred, messages, appliesTo, sources: names, example }: RuleMeta,
  vocabulary: Vocabulary,
  language: Language,
): string {
  const say = phrases[language];
  return [
    `${id}  (${say.severity[severity]}, ${code}, ${say.stage} ${stage})`,
    title[language],
    `${names.includes('inferred') ? say.fromUs : say.fromSource}: ${about[language]}`,
    ...(inferred === undefined ? [] : [`${say.fromUs}: ${inferred[language]}`]),
    [`${say.says}:`, ...Object.values(messages).map((message) => `  ${message[language]}`)].join('\n'),
    `${say.about}: ${appliesTo.map((name) => elementText(name, vocabulary)).join(', ')}`,
    [`${say.source}:`, ...names.map((name) => `  ${name}: ${vocabulary.sources[name]?.[language] ?? name}${urlOf(name, vocabulary)}`)].join(
      '\n',
    ),
    ...(stage === 'history'
      ? [seriesExample(example, language)]
      : example.map((changes) => [say.example, ...listed(changes, language)].join('\n'))),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

/** Where a source can be read, on a line of its own. */
function urlOf(name: string, { sources }: Vocabulary): string {
  const url = sources[name]?.url;
  return url === undefined ? '' : `\n    ${url}`;
}

/** The rules, a line each, under their stages. */
export function listRules(rules: readonly RuleMeta[], language: Language): string {
  const say = phrases[language];
  const width = Math.max(...Object.values(say.severity).map((word) => word.length));
  const stages = ruleStages.filter((stage) => rules.some((rule) => rule.stage === stage));
  const group = (stage: RuleStage): string =>
    [
      say.stages[stage],
      ...rules
        .filter((rule) => rule.stage === stage)
        .map(({ id, severity, title }) => `  ${id}  ${say.severity[severity].padEnd(width)}  ${title[language]}`),
      '',
    ].join('\n');
  return stages.map(group).join('\n');
}

/** Reports of one series, each of them the valid report with changes. */
function seriesExample(example: RuleMeta['example'], language: Language): string {
  const say = phrases[language];
  const reports = example.map((changes, index) =>
    [`  ${say.report} ${index + 1}${changes.length === 0 ? `: ${say.asItIs}` : ':'}`, ...listed(changes, language).map(indented)].join(
      '\n',
    ),
  );
  return [say.seriesExample, ...reports].join('\n');
}

function listed(changes: readonly Change[], language: Language): string[] {
  return changes.map((change) => indented(`- ${changeText(change, language)}`));
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}

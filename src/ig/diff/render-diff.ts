import { shortName } from '../../fhir/canonical.js';
import { effects, type Change, type Effect, type TextChange } from './change.js';

/** Which two versions were compared, and what came of it. */
export interface GuideDiff {
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  readonly changes: readonly Change[];
  /** Texts, mustSupport and examples: no verdict depends on them. */
  readonly texts?: readonly TextChange[];
}

export const diffFormats = ['text', 'json', 'markdown'] as const;
export type DiffFormat = (typeof diffFormats)[number];

const meanings: Readonly<Record<Effect, string>> = {
  stricter: 'documents that were valid may not be any more',
  looser: 'what was valid stays valid',
  other: 'to be looked at',
  renamed: 'the same is demanded under another name',
};

/** The differences as text for a terminal, as JSON or as Markdown. */
export function renderDiff(diff: GuideDiff, format: DiffFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...diff, summary: { ...countsOf(diff.changes), texts: diff.texts?.length ?? 0 } }, undefined, 2)}\n`;
    case 'markdown':
      return asMarkdown(diff);
    case 'text':
      return asText(diff);
  }
}

/** How many changes there are of each effect. */
export function countsOf(changes: readonly Change[]): Readonly<Record<Effect, number>> {
  const count = (effect: Effect): number => changes.filter((change) => change.effect === effect).length;
  return { stricter: count('stricter'), looser: count('looser'), other: count('other'), renamed: count('renamed') };
}

function asText({ before, after, changes, texts = [] }: GuideDiff): string {
  const blocks = [...byDefinition(changes)].map(([definition, list]) =>
    [definition, ...list.map((change) => `  ${change.effect.padEnd(8)}  ${lineOf(change)}`), ''].join('\n'),
  );
  return [`${nameOf(before)} → ${nameOf(after)}`, '', ...blocks, ...textSection(texts), `${summary(changes)}${textCount(texts)}\n`].join(
    '\n',
  );
}

function asMarkdown({ before, after, changes, texts = [] }: GuideDiff): string {
  const blocks = [...byDefinition(changes)].map(([definition, list]) =>
    [
      `## ${shortName(definition)}`,
      '',
      `\`${definition}\``,
      '',
      '| Effect | Element | What | Before | After |',
      '| --- | --- | --- | --- | --- |',
      ...list.map(rowOf),
      '',
    ].join('\n'),
  );
  const legend = effects.map((effect) => `- **${effect}**: ${meanings[effect]}`);
  return [
    `# ${nameOf(before)} → ${nameOf(after)}`,
    '',
    `${summary(changes)}${textCount(texts)}`,
    '',
    ...legend,
    '',
    ...blocks,
    ...textTable(texts),
  ].join('\n');
}

const nameOf = ({ id, version }: GuideDiff['before']): string => `${id} ${version}`;

function summary(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No difference in what is demanded.';
  const counts = countsOf(changes);
  return `${changes.length} ${changes.length === 1 ? 'difference' : 'differences'}: ${effects
    .filter((effect) => effect !== 'renamed' || counts[effect] > 0)
    .map((effect) => `${counts[effect]} ${effect}`)
    .join(', ')}`;
}

/** Texts, in a section of their own. */
function textSection(texts: readonly TextChange[]): string[] {
  if (texts.length === 0) return [];
  return [
    'Texts, mustSupport and examples (no verdict depends on them)',
    ...[...byDefinition(texts)].flatMap(([definition, list]) => [`  ${definition}`, ...list.map((change) => `    ${lineOf(change)}`)]),
    '',
  ];
}

function textTable(texts: readonly TextChange[]): string[] {
  if (texts.length === 0) return [];
  const rows = texts.map((change) => `| ${shortName(change.definition)} | ${cellsOf(change)} |`);
  return [
    '## Texts, mustSupport and examples',
    '',
    'No verdict depends on them.',
    '',
    '| Definition | Element | What | Before | After |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

const textCount = (texts: readonly TextChange[]): string =>
  texts.length === 0 ? '' : `; ${texts.length} ${texts.length === 1 ? 'difference' : 'differences'} in texts, mustSupport or examples`;

function byDefinition<T extends TextChange>(changes: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const change of changes) {
    const group = groups.get(change.definition);
    if (group === undefined) groups.set(change.definition, [change]);
    else group.push(change);
  }
  return groups;
}

/** A difference in one line: the element, what of it, before and after. */
export function lineOf({ element, aspect, before, after }: TextChange): string {
  const change = before === undefined ? `+ ${after ?? ''}` : after === undefined ? `- ${before}` : `${before} → ${after}`;
  return [element, `${aspect}:`, change].filter((part) => part !== undefined).join('  ');
}

const rowOf = (change: Change): string => `| ${change.effect} | ${cellsOf(change)} |`;

function cellsOf({ element = '', aspect, before = '', after = '' }: TextChange): string {
  const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  const code = (text: string): string => (text === '' ? '' : `\`${cell(text).replaceAll('`', "'")}\``);
  return `${code(element)} | ${aspect} | ${code(before)} | ${code(after)}`;
}

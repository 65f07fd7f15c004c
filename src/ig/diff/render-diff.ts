import { shortName } from '../../fhir/canonical.js';
import { effects, type Change, type Effect } from './change.js';

/** Which two versions were compared, and what came of it. */
export interface GuideDiff {
  readonly before: { readonly id: string; readonly version: string };
  readonly after: { readonly id: string; readonly version: string };
  readonly changes: readonly Change[];
}

export const diffFormats = ['text', 'json', 'markdown'] as const;
export type DiffFormat = (typeof diffFormats)[number];

const meanings: Readonly<Record<Effect, string>> = {
  stricter: 'documents that were valid may not be any more',
  looser: 'what was valid stays valid',
  other: 'to be looked at',
};

/** The differences as text for a terminal, as JSON or as Markdown. */
export function renderDiff(diff: GuideDiff, format: DiffFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ ...diff, summary: countsOf(diff.changes) }, undefined, 2)}\n`;
    case 'markdown':
      return asMarkdown(diff);
    case 'text':
      return asText(diff);
  }
}

/** How many changes there are of each effect. */
export function countsOf(changes: readonly Change[]): Readonly<Record<Effect, number>> {
  const count = (effect: Effect): number => changes.filter((change) => change.effect === effect).length;
  return { stricter: count('stricter'), looser: count('looser'), other: count('other') };
}

function asText({ before, after, changes }: GuideDiff): string {
  const blocks = [...byDefinition(changes)].map(([definition, list]) => [definition, ...list.map((change) => `  ${change.effect.padEnd(8)}  ${lineOf(change)}`), ''].join('\n'));
  return [`${nameOf(before)} → ${nameOf(after)}`, '', ...blocks, `${summary(changes)}\n`].join('\n');
}

function asMarkdown({ before, after, changes }: GuideDiff): string {
  const blocks = [...byDefinition(changes)].map(([definition, list]) =>
    [`## ${shortName(definition)}`, '', `\`${definition}\``, '', '| Effect | Element | What | Before | After |', '| --- | --- | --- | --- | --- |', ...list.map(rowOf), ''].join('\n'),
  );
  const legend = effects.map((effect) => `- **${effect}**: ${meanings[effect]}`);
  return [`# ${nameOf(before)} → ${nameOf(after)}`, '', `${summary(changes)}`, '', ...legend, '', ...blocks].join('\n');
}

const nameOf = ({ id, version }: GuideDiff['before']): string => `${id} ${version}`;

function summary(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No difference in what is demanded.';
  const counts = countsOf(changes);
  return `${changes.length} ${changes.length === 1 ? 'difference' : 'differences'}: ${effects.map((effect) => `${counts[effect]} ${effect}`).join(', ')}`;
}

function byDefinition(changes: readonly Change[]): Map<string, Change[]> {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(change.definition);
    if (group === undefined) groups.set(change.definition, [change]);
    else group.push(change);
  }
  return groups;
}

function lineOf({ element, aspect, before, after }: Change): string {
  const change = before === undefined ? `+ ${after ?? ''}` : after === undefined ? `- ${before}` : `${before} → ${after}`;
  return [element, `${aspect}:`, change].filter((part) => part !== undefined).join('  ');
}

function rowOf({ effect, element = '', aspect, before = '', after = '' }: Change): string {
  const cell = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
  const code = (text: string): string => (text === '' ? '' : `\`${cell(text).replaceAll('`', "'")}\``);
  return `| ${effect} | ${code(element)} | ${aspect} | ${code(before)} | ${code(after)} |`;
}

import { lineOf } from '../diff/render-diff.js';
import { printable } from '../../report/printable.js';
import { causesOf, countOf, findingsText, groupsOf, largest, notAttributed, verdictText, withoutEffect, type Impact } from './impact.js';
import { notTold, type ImpactExample, type ImpactGroup, type SenderCount } from './tally.js';

/** The impact as text for a terminal. */
export function impactText(impact: Impact): string {
  const { before, after, tally } = impact;
  const groups = groupsOf(impact).flatMap((group) => [
    ...titles(impact, group),
    `  ${effectText(group)}; ${findingsText(group)}`,
    `  municipalities: ${largest(group.municipalities, 5)}`,
    ...(isTold(group.systems) ? [`  systems: ${largest(group.systems, 5)}`] : []),
    ...group.examples.map((example) => `  ${exampleText(example)}`),
    '',
  ]);
  return [
    `${before.id} ${before.version} → ${after.id} ${after.version}`,
    '',
    ...groups,
    ...senderLines('By municipality (SOR id)', tally.municipalities),
    ...(isTold(tally.systems) ? senderLines('By system', tally.systems) : []),
    verdictText(impact),
    `${restText(impact)}\n`,
  ]
    .map((line) => line.split('\n').map(printable).join('\n'))
    .join('\n');
}

/** The impact for a program. */
export function impactJson(impact: Impact): string {
  const { before, after, changes, tally } = impact;
  const { documents, unreadable, changed, validBefore, validAfter, invalidated, validated, municipalities, systems } = tally;
  const counts = { documents, unreadable, changed, validBefore, validAfter, invalidated, validated, municipalities, systems };
  const groups = groupsOf(impact).map((group) => ({ ...group, causes: causesOf(impact, group) }));
  return `${JSON.stringify({ before, after, ...counts, groups, differences: changes.length, withoutEffect: withoutEffect(impact) }, undefined, 2)}\n`;
}

/** The impact for release notes. */
export function impactMarkdown(impact: Impact): string {
  const { before, after, tally } = impact;
  const groups = groupsOf(impact).flatMap((group) => [
    ...(group.causes.length === 0
      ? [`### ${notAttributed}`]
      : [
          `### ${countOf(group.documents, 'report')}`,
          '',
          ...causesOf(impact, group).map((change) => `- **${change.effect}** ${code(change.definition)} ${code(lineOf(change))}`),
        ]),
    '',
    `${effectText(group)}; ${findingsText(group)}. Municipalities: ${cell(largest(group.municipalities, 10))}${isTold(group.systems) ? `. Systems: ${cell(largest(group.systems, 10))}` : ''}`,
    '',
    ...group.examples.map((example) => `- ${code(exampleText(example))}`),
    '',
  ]);
  const table = (title: string, senders: Readonly<Record<string, SenderCount>>): string[] => [
    `## ${title}`,
    '',
    '| Sender | Reports | Changed | Became invalid | Became valid |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...sorted(senders).map(
      ([name, counts]) => `| ${cell(name)} | ${counts.documents} | ${counts.changed} | ${counts.invalidated} | ${counts.validated} |`,
    ),
    '',
  ];
  return [
    `# ${before.id} ${before.version} → ${after.version}: what it changes for reports`,
    '',
    `${verdictText(impact)}.`,
    '',
    ...(groups.length > 0 ? ['## By difference', '', ...groups] : []),
    ...table('By municipality (SOR id)', tally.municipalities),
    ...(isTold(tally.systems) ? table('By system', tally.systems) : []),
    `${restText(impact)}.\n`,
  ].join('\n');
}

/** What a group's reports come to. */
export function effectText({ documents, invalidated, validated }: ImpactGroup): string {
  return `${countOf(documents, 'report')}, of which ${invalidated} became invalid and ${validated} became valid`;
}

/** An example in one line. */
export function exampleText({ file, line, kind, severity, id, expression, message }: ImpactExample): string {
  return `${{ gained: '+', lost: '-', changed: '~' }[kind]} ${file}${line === undefined ? '' : `:${line}`}  ${severity}  ${message}  ${expression} [${id}]`;
}

/** What else there is to say. */
export function restText(impact: Impact): string {
  const {
    tally: { unreadable },
  } = impact;
  const rest = withoutEffect(impact);
  return `${countOf(impact.changes.length, 'difference')} between the versions, of which ${rest} changed no report${unreadable > 0 ? `; ${countOf(unreadable, 'document')} could not be read` : ''}`;
}

/** Senders, those with most changed reports first. */
export function sorted(senders: Readonly<Record<string, SenderCount>>): [string, SenderCount][] {
  return Object.entries(senders).sort(
    ([a, x], [b, y]) => y.invalidated - x.invalidated || y.changed - x.changed || y.documents - x.documents || a.localeCompare(b),
  );
}

/** Does any report tell it? */
export function isTold(counts: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(counts).some((name) => name !== notTold);
}

function titles(impact: Impact, group: ImpactGroup): string[] {
  return group.causes.length === 0
    ? [notAttributed]
    : causesOf(impact, group).flatMap((change) => [change.definition, `  ${change.effect}  ${lineOf(change).replaceAll(/\s+/g, ' ')}`]);
}

function senderLines(title: string, senders: Readonly<Record<string, SenderCount>>): string[] {
  const all = sorted(senders);
  const shown = all
    .slice(0, 20)
    .map(
      ([name, { documents, changed, invalidated, validated }]) =>
        `  ${name}: ${countOf(documents, 'report')}, ${changed} changed, ${invalidated} became invalid, ${validated} became valid`,
    );
  return all.length === 0 ? [] : [title, ...shown, ...(all.length > 20 ? [`  and ${all.length - 20} more`] : []), ''];
}

const cell = (text: string): string => printable(text).replaceAll(/[\\|`*_<>[\]]/g, (letter) => `\\${letter}`);

const code = (text: string): string => `\`${printable(text.replaceAll(/\s+/g, ' ')).replaceAll('`', "'")}\``;

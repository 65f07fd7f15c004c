import type { RunResults } from '../results.js';
import { documentName } from '../verdict.js';
import { both, html, type Html } from './html-text.js';
import { htmlWords, type HtmlWord } from './html-words.js';
import type { Item } from './items.js';
import { kindHeadings, kinds, noCounts, stageHeadings, total, type Kind, type KindCounts } from './kinds.js';
import { type RunStage, stages } from '../stages.js';

/** So many files have a bar; the list of documents has them all. */
const mostFiles = 8;

interface Row {
  readonly label: Html;
  readonly counts: KindCounts;
  /** A sum of many, beside which every bar would be nothing: it has none. */
  readonly bare?: boolean;
}

/** Counts by severity, stage and file, as tables with bars: a bar says nothing that its number does not say too. */
export function charts(run: RunResults, items: readonly Item[]): Html {
  if (items.length === 0) return html`<p>${both(htmlWords.noFindings)}</p>`;
  const tables = [
    chart('bySeverity', 'severity', severityRows(items)),
    chart('byStage', 'stage', stageRows(run, items)),
    chart('byFile', 'file', fileRows(run, items)),
  ];
  return html`<div class="charts">${tables}</div>`;
}

function severityRows(items: readonly Item[]): Row[] {
  const counts = countBy(items, ({ kind }) => kind);
  return kinds.flatMap((kind) => {
    const own = counts.get(kind);
    return own === undefined ? [] : [{ label: both(htmlWords[kindHeadings[kind]]), counts: own }];
  });
}

function stageRows(run: RunResults, items: readonly Item[]): Row[] {
  const counts = countBy<RunStage>(items, ({ stage }) => stage);
  const shown: readonly RunStage[] = run.stage === 'history' ? [run.stage] : stages;
  return shown.map((stage) => ({ label: both(htmlWords[stageHeadings[stage]]), counts: counts.get(stage) ?? noCounts() }));
}

/** The files with most to mend. */
function fileRows({ results }: RunResults, items: readonly Item[]): Row[] {
  const counts = [...countBy(items, ({ document }) => document)];
  counts.sort(([, a], [, b]) => kinds.map((kind) => b[kind] - a[kind]).find((difference) => difference !== 0) ?? 0);
  const shown = counts.slice(0, mostFiles).flatMap(([document, own]) => {
    const result = results[document];
    return result === undefined ? [] : [{ label: html`<span class="file">${documentName(result)}</span>`, counts: own }];
  });
  const rest = counts.slice(mostFiles);
  if (rest.length === 0) return shown;
  const sum = noCounts();
  for (const [, own] of rest) for (const kind of kinds) sum[kind] += own[kind];
  return [...shown, { label: both({ en: `${rest.length} other files`, da: `${rest.length} andre filer` }), counts: sum, bare: true }];
}

function countBy<Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Record<Kind, number>> {
  const counts = new Map<Key, Record<Kind, number>>();
  for (const item of items) {
    const key = keyOf(item);
    let own = counts.get(key);
    if (own === undefined) counts.set(key, (own = noCounts()));
    own[item.kind]++;
  }
  return counts;
}

function chart(caption: HtmlWord, head: HtmlWord, rows: readonly Row[]): Html {
  const greatest = Math.max(...rows.filter(({ bare }) => bare !== true).map(({ counts }) => total(counts)), 1);
  const lines = rows.map(
    ({ label, counts, bare }) => html`<tr><th scope="row">${label}</th><td class="number">${total(counts)}</td><td class="bar">${bare === true ? html`` : bar(counts, greatest)}</td></tr>\n`,
  );
  return html`<table class="chart by-${head}">
<caption>${both(htmlWords[caption])}</caption>
<thead class="hidden"><tr><th scope="col">${both(htmlWords[head])}</th><th scope="col" colspan="2">${both(htmlWords.count)}</th></tr></thead>
<tbody>
${lines}</tbody>
</table>
`;
}

/** One bar, in the colours of its kinds, against the greatest of its chart. Colours come from the style: the page allows no style in attributes. */
function bar(counts: KindCounts, greatest: number): Html {
  let x = 0;
  const parts = kinds.filter((kind) => counts[kind] > 0).map((kind) => {
    const width = (100 * counts[kind]) / greatest;
    const part = html`<rect class="${kind}" x="${round(x)}" y="0" width="${round(width)}" height="10"/>`;
    x += width;
    return part;
  });
  return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

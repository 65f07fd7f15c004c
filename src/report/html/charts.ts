import type { RunResults } from '../results.js';
import { both, html, type Html } from './html-text.js';
import { htmlWords, type HtmlWord } from './html-words.js';
import { kindHeadings, kinds, noCounts, stageHeadings, total, type KindCounts } from './kinds.js';
import type { RunCounts } from './run-counts.js';
import { type RunStage, stages } from '../stages.js';

interface Row {
  readonly label: Html;
  readonly counts: KindCounts;
  /** A sum of many, beside which every bar would be nothing: it has none. */
  readonly bare?: boolean;
}

/** Counts by severity, stage and file, as tables with bars: a bar says nothing that its number does not say too. */
export function charts(stage: RunResults['stage'], counts: RunCounts): Html {
  if (total(counts.byKind) === 0) return html`<p>${both(htmlWords.noFindings)}</p>`;
  const tables = [
    chart('bySeverity', 'severity', severityRows(counts)),
    chart('byStage', 'stage', stageRows(stage, counts)),
    chart('byFile', 'file', fileRows(counts)),
  ];
  return html`<div class="charts">${tables}</div>`;
}

function severityRows({ byKind }: RunCounts): Row[] {
  return kinds
    .filter((kind) => byKind[kind] > 0)
    .map((kind) => ({ label: both(htmlWords[kindHeadings[kind]]), counts: { ...noCounts(), [kind]: byKind[kind] } }));
}

function stageRows(stage: RunResults['stage'], { byStage }: RunCounts): Row[] {
  const shown: readonly RunStage[] = stage === 'history' ? [stage] : stages;
  return shown.map((each) => ({ label: both(htmlWords[stageHeadings[each]]), counts: byStage.get(each) ?? noCounts() }));
}

/** The files with most to mend. */
function fileRows({ files, others }: RunCounts): Row[] {
  const shown = files.map(({ name, counts }) => ({ label: html`<span class="file">${name}</span>`, counts }));
  if (others.files === 0) return shown;
  return [
    ...shown,
    { label: both({ en: `${others.files} other files`, da: `${others.files} andre filer` }), counts: others.counts, bare: true },
  ];
}

function chart(caption: HtmlWord, head: HtmlWord, rows: readonly Row[]): Html {
  const greatest = Math.max(...rows.filter(({ bare }) => bare !== true).map(({ counts }) => total(counts)), 1);
  const lines = rows.map(
    ({ label, counts, bare }) =>
      html`<tr><th scope="row">${label}</th><td class="number">${total(counts)}</td><td class="bar">${bare === true ? html`` : bar(counts, greatest)}</td></tr>\n`,
  );
  return html`<table class="chart by-${head}">
<caption>${both(htmlWords[caption])}</caption>
<thead class="hidden"><tr><th scope="col">${both(htmlWords[head])}</th><th scope="col" colspan="2">${both(htmlWords.count)}</th></tr></thead>
<tbody>
${lines}</tbody>
</table>
`;
}

/**
 * One bar, in the colours of its kinds, against the greatest of its chart. Colours come from the style: the page allows no style in
 * attributes.
 */
function bar(counts: KindCounts, greatest: number): Html {
  let x = 0;
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
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

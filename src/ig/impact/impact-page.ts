import { lineOf } from '../diff/render-diff.js';
import { html, type Html } from '../../report/html/html-text.js';
import { pageHead, type PageStyle } from '../../report/html/shell.js';
import { causesOf, findingsText, groupsOf, largest, notAttributed, verdictText, type Impact } from './impact.js';
import { effectText, exampleText, isTold, restText, sorted } from './render-impact.js';
import type { ImpactGroup, SenderCount } from './tally.js';

/** The impact as a page that is one file, without a script. */
export function impactPage(impact: Impact, { style, generator }: { readonly style: PageStyle; readonly generator: string }): string {
  const { before, after, tally } = impact;
  const title = `${before.id} ${before.version} → ${after.id} ${after.version}`;
  return html`${pageHead({ language: 'en', title, generator }, style)}<body>
<main>
<h1>${title}</h1>
<p>${verdictText(impact)}.</p>
<h2>By difference</h2>
${groupsOf(impact).map((group) => section(impact, group))}
${table('By municipality (SOR id)', tally.municipalities)}
${isTold(tally.systems) ? table('By system', tally.systems) : ''}
<p>${restText(impact)}.</p>
</main>
</body>
</html>
`.source;
}

function section(impact: Impact, group: ImpactGroup): Html {
  const causes = causesOf(impact, group).map(
    (change) => html`<li><strong>${change.effect}</strong> <code>${change.definition}</code> <code>${lineOf(change)}</code></li>\n`,
  );
  return html`<section>
<h3>${effectText(group)}</h3>
${causes.length === 0 ? html`<p>${notAttributed}.</p>` : html`<ul>${causes}</ul>`}
<p>${findingsText(group)}. Municipalities: ${largest(group.municipalities, 10)}.${isTold(group.systems) ? ` Systems: ${largest(group.systems, 10)}.` : ''}</p>
<ul>${group.examples.map((example) => html`<li>${exampleText(example)}</li>\n`)}</ul>
</section>
`;
}

function table(title: string, senders: Readonly<Record<string, SenderCount>>): Html {
  const rows = sorted(senders).map(
    ([name, counts]) =>
      html`<tr><th scope="row">${name}</th><td>${counts.documents}</td><td>${counts.changed}</td><td>${counts.invalidated}</td><td>${counts.validated}</td></tr>\n`,
  );
  return html`<h2>${title}</h2>
<div class="wide" role="region" aria-label="${title}" tabindex="0"><table>
<thead><tr><th scope="col">Sender</th><th scope="col">Reports</th><th scope="col">Changed</th><th scope="col">Became invalid</th><th scope="col">Became valid</th></tr></thead>
<tbody>${rows}</tbody>
</table></div>
`;
}

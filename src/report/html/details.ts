import { areHarmless } from '../../finding/definition-fault.js';
import type { Ingredient } from '../provenance.js';
import type { ShownPart } from '../choose-shown.js';
import type { RunResults } from '../results.js';
import { suppressionNotes } from '../suppression-notes.js';
import { hasHashes } from './document-columns.js';
import { both, html, Html } from './html-text.js';
import { htmlWords, type HtmlWord } from './html-words.js';
import { time } from './overview.js';

/** A longer list of documents is closed at first, and so is one of valid documents. */
const longList = 30;

/** The documents with their verdicts and hashes; what suppressions did not do; faults of definitions; what the verdict rests on. */
export function details(run: RunResults, shown: ShownPart): Html {
  return html`${documents(run, shown)}${suppressions(run)}${definitionFaults(run)}${provenance(run)}`;
}

function section(id: string, heading: HtmlWord, content: Html): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${both(htmlWords[heading])}</h2>
${content}</section>
`;
}

/** The table's head; its rows come from the data when it is opened, for there may be tens of thousands. */
function documents({ summary }: RunResults, { results, left }: ShownPart): Html {
  const isOpen = results.length <= longList && summary.valid < summary.documents;
  const columns = [
    'document',
    'resource',
    'verdict',
    'errors',
    'warnings',
    'informations',
    'suppresseds',
    ...(hasHashes(results) ? (['hash'] as const) : []),
  ] as const;
  const head = columns.map((word) => html`<th scope="col">${both(htmlWords[word])}</th>`);
  const [en, da] =
    left === undefined
      ? [`All ${results.length}`, `Alle ${results.length}`]
      : [`${results.length} of ${left.documents[1]}`, `${results.length} af ${left.documents[1]}`];
  const all = both({ en: `${en}, with verdict and counts`, da: `${da} med afgørelse og antal` });
  return section(
    'documents',
    'documents',
    html`<details class="all"${new Html(isOpen ? ' open' : '')}><summary id="all-documents">${all}</summary>
<div class="wide" tabindex="0" role="region" aria-labelledby="all-documents"><table class="documents">
<thead><tr>${head}</tr></thead>
<tbody id="rows"></tbody>
</table></div></details>
`,
  );
}

function suppressions({ suppressions: use }: RunResults): Html {
  if (use === undefined) return html``;
  const notes = (['en', 'da'] as const).map((language) => {
    const lines = suppressionNotes(use, language).map((line) =>
      line.startsWith('  ') ? html`<li>${line.trim()}</li>\n` : html`<li class="head">${line}</li>\n`,
    );
    return html`<div lang="${language}"><p>${summaryOf(use.file, use.used, use.elsewhere)[language]}</p>
${lines.length === 0 ? html`` : html`<ul class="notes">\n${lines}</ul>\n`}</div>
`;
  });
  return section('suppressions', 'suppressions', html`${notes}`);
}

function summaryOf(file: string, used: number, elsewhere: number): { readonly en: string; readonly da: string } {
  return {
    en: `Entries of ${file} that set something aside: ${used}. Entries about documents that were no part of this run: ${elsewhere}.`,
    da: `Poster i ${file}, der undertrykte noget: ${used}. Poster om dokumenter, der ikke indgik i denne kørsel: ${elsewhere}.`,
  };
}

function definitionFaults({ definitionFaults: faults }: RunResults): Html {
  if (faults.length === 0) return html``;
  const items = faults.map(
    ({ definition, element, problem }) =>
      html`<li><code>${element === undefined ? definition : `${definition}#${element}`}</code>: <span lang="en" class="always">${problem}</span></li>\n`,
  );
  return section(
    'faults',
    'definitionFaults',
    html`<p>${both(areHarmless(faults) ? htmlWords.harmlessFaultsNote : htmlWords.faultsNote)}</p>\n<ul>\n${items}</ul>\n`,
  );
}

function provenance({ provenance: known, tool, ig, stage }: RunResults): Html {
  const entry = (word: HtmlWord, content: Html): Html => html`<dt>${both(htmlWords[word])}</dt><dd>${content}</dd>\n`;
  const list = (ingredients: readonly Ingredient[]): Html =>
    html`<ul>${ingredients.map((each) => html`<li>${ingredient(each)}</li>`)}</ul>`;
  const rest =
    known === undefined
      ? [entry('tool', ingredient(tool))]
      : [
          entry('tool', ingredient(known.tool)),
          entry('packages', list(known.packages)),
          entry(
            'configuration',
            html`<ul>${known.settings.map(([name, value]) => html`<li><code>${`${name} ${value}`.trim()}</code></li>`)}</ul>`,
          ),
          entry('time', time(known.time)),
        ];
  return section(
    'provenance',
    'provenance',
    html`<dl>\n${[entry('guide', html`${`${ig.id} ${ig.version}`}`), entry('stage', html`${stage}`), ...rest]}</dl>\n`,
  );
}

/** A piece that a verdict rests on, with its hash. */
export function ingredient({ name, version, hash }: Ingredient): Html {
  const mark = hash === undefined ? html`` : html` <span class="hash">SHA-256 ${hash}</span>`;
  return html`${version === undefined ? name : `${name} ${version}`}${mark}`;
}

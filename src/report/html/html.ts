import { chooseShown, shownNote, type ShownPart } from '../choose-shown.js';
import type { Format, ReportContext, RunResults } from '../results.js';
import { charts } from './charts.js';
import { details } from './details.js';
import { filterForm } from './filter-form.js';
import { both, Html, html, jsonInScript } from './html-text.js';
import { htmlWords } from './html-words.js';
import { itemsOf } from './items.js';
import { overview } from './overview.js';
import { pageData } from './page-data.js';
import { countRun } from './run-counts.js';
import { languageButtons, loadPage, pageHead, type PageAssets } from './shell.js';

/** The files of report/page/ that make the script, in order: plain scripts, which share their names. */
export const pageScripts = [
  'data.js',
  'dom.js',
  'finding.js',
  'selection.js',
  'list.js',
  'documents.js',
  'language.js',
  'print.js',
  'main.js',
] as const;

/** Puts the style and the script together from the files of report/page/. */
export function loadPageAssets(read: (name: string) => Promise<string>): Promise<PageAssets> {
  return loadPage(read, ['base.css', 'page.css'], pageScripts);
}

/**
 * The report for people in a browser: one file that needs nothing else. What stands in it allows no other script or style
 * than its own, told by their hashes, and no request at all. The list of findings is made by the script from the data in
 * the page, as far as it is looked at.
 */
export function htmlFormat(assets: PageAssets): Format {
  return (run, context) => page(run, context, assets).source;
}

function page(run: RunResults, context: ReportContext, assets: PageAssets): Html {
  const shown = chooseShown(run.results);
  const items = itemsOf(shown.results);
  const { language } = context;
  const generator = `${run.tool.name} ${run.tool.version}`;
  return html`${pageHead({ language, title: `${htmlWords.title[language]}: ${run.ig.id} ${run.ig.version}`, generator }, assets)}<body>
<a class="skip" href="#findings">${both(htmlWords.skip)}</a>
<header>
<h1>${both(htmlWords.title)}</h1>
${languageButtons}</header>
<main>
${overview(run)}<section aria-labelledby="glance">
<h2 id="glance">${both(htmlWords.atAGlance)}</h2>
${charts(run.stage, countRun(run, context))}</section>
<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${both(htmlWords.findings)}</h2>
${note(shown)}${filterForm(items)}<p id="status" role="status"></p>
<div id="list"></div>
<noscript><p>${both(htmlWords.needsScript)}</p></noscript>
</section>
${details(run, shown)}</main>
<footer><p>${generator}</p></footer>
<script type="application/json" id="data">${jsonInScript(pageData(shown.results, items, context))}</script>
<script>${new Html(assets.script)}</script>
</body>
</html>
`;
}

/** Says that the page does not list everything, when it does not. */
function note(shown: ShownPart): Html {
  const [en, da] = [shownNote(shown, 'en'), shownNote(shown, 'da')];
  return en === undefined || da === undefined ? html`` : html`<p class="note">${both({ en, da })}</p>\n`;
}

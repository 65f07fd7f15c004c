import type { Format, ReportContext, RunResults } from '../results.js';
import { base64, sha256 } from '../sha256.js';
import { charts } from './charts.js';
import { details } from './details.js';
import { filterForm } from './filter-form.js';
import { both, Html, html, jsonInScript } from './html-text.js';
import { htmlWords } from './html-words.js';
import { itemsOf } from './items.js';
import { overview } from './overview.js';
import { pageData } from './page-data.js';

/** What the page looks like and does, as text: one style sheet and one script. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** The files of report/page/ that make the script, in order: plain scripts, which share their names. */
export const pageScripts = ['data.js', 'dom.js', 'finding.js', 'selection.js', 'list.js', 'documents.js', 'language.js', 'print.js', 'main.js'] as const;

/** Puts the style and the script together from the files of report/page/. */
export async function loadPageAssets(read: (name: string) => Promise<string>): Promise<PageAssets> {
  // As the browser reads them, whatever the checkout made of line ends: the hashes depend on it.
  const files = await Promise.all(['page.css', ...pageScripts].map(async (name) => (await read(name)).replaceAll('\r\n', '\n')));
  const [style = '', ...scripts] = files;
  return { style, script: `(() => {\n'use strict';\n${scripts.join('\n')}})();\n` };
}

/**
 * The report for people in a browser: one file that needs nothing else. What stands in it allows no other script or style
 * than its own, told by their hashes, and no request at all. The list of findings is made by the script from the data in
 * the page, as far as it is looked at.
 */
export function htmlFormat(assets: PageAssets): Format {
  return (run, context) => page(run, context, assets).source;
}

function page(run: RunResults, context: ReportContext, { style, script }: PageAssets): Html {
  const items = itemsOf(run, context);
  const { language } = context;
  const title = `${htmlWords.title[language]}: ${run.ig.id} ${run.ig.version}`;
  return html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${`${run.tool.name} ${run.tool.version}`}">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#findings">${both(htmlWords.skip)}</a>
<header>
<h1>${both(htmlWords.title)}</h1>
<div class="languages" role="group" aria-label="Language / Sprog" hidden>
<button type="button" lang="en" class="always" value="en">English</button>
<button type="button" lang="da" class="always" value="da">Dansk</button>
</div>
</header>
<main>
${overview(run)}<section aria-labelledby="glance">
<h2 id="glance">${both(htmlWords.atAGlance)}</h2>
${charts(run, items)}</section>
<section aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${both(htmlWords.findings)}</h2>
${filterForm(items)}<p id="status" role="status"></p>
<div id="list"></div>
<noscript><p>${both(htmlWords.needsScript)}</p></noscript>
</section>
${details(run)}</main>
<footer><p>${`${run.tool.name} ${run.tool.version}`}</p></footer>
<script type="application/json" id="data">${jsonInScript(pageData(run, items, context))}</script>
<script>${new Html(script)}</script>
</body>
</html>
`;
}

/** How a Content-Security-Policy names a script or style by its content. */
function hashOf(text: string): string {
  return `sha256-${base64(sha256(text))}`;
}

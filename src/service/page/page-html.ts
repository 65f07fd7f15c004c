import type { PageAssets } from '../../report/html/shell.js';
import { base64, sha256 } from '../../report/sha256.js';

/** What the page is put together from. */
export interface PageFiles {
  readonly style: string;
  readonly script: string;
  /** The worker's code. */
  readonly worker: string;
  /** Packs, compressed with gzip, as Base64. */
  readonly packs: { readonly ltt: string; readonly r4: string };
  /** Of the HTML report, which the page shows. */
  readonly report: PageAssets;
  readonly tool: { readonly name: string; readonly version: string };
}

/**
 * The page: one file that needs nothing else. Its policy allows no connection, so that nothing can be sent; under `ltt serve` it may
 * ask that server for the inbox, and nobody else.
 */
export function pageHtml({ style, script, worker, packs, report, tool }: PageFiles, inbox: boolean): string {
  const scripts = [script, report.script].map(hashOf).join(' ');
  const styles = [style, report.style].map(hashOf).join(' ');
  const data = JSON.stringify({ report, tool }).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="en"${inbox ? ' data-inbox' : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${scripts} blob:; worker-src blob:; style-src ${styles}; connect-src ${inbox ? "'self'" : "'none'"}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${tool.name}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>LTT</h1>
<div class="languages" role="group" aria-label="Language / Sprog">
<button type="button" lang="en" value="en">English</button>
<button type="button" lang="da" value="da">Dansk</button>
</div>
</header>
<main id="main">
<section aria-labelledby="check">
<h2 id="check" data-text="check"></h2>
<p data-text="${inbox ? 'promiseServed' : 'promise'}"></p>
<div id="drop">
<label class="button"><span data-text="files"></span><input id="files" type="file" multiple accept=".json,.xml,.ndjson,.jsonl,.gz,.zip"></label>
<label class="button"><span data-text="folder"></span><input id="folder" type="file" webkitdirectory></label>
<span data-text="dropHere"></span>
</div>
<details><summary data-text="paste"></summary>
<label for="text" data-text="pasteLabel"></label>
<textarea id="text" rows="12" spellcheck="false"></textarea>
<button type="button" id="go" data-text="go"></button>
</details>
<p id="status" role="status"></p>
<progress id="progress" hidden></progress>
</section>
<section id="result" aria-labelledby="found" hidden>
<h2 id="found" tabindex="-1" data-text="found"></h2>
<p><button type="button" id="save-html" data-text="saveHtml"></button> <button type="button" id="save-json" data-text="saveJson"></button></p>
<iframe id="report" title="Report" sandbox="allow-scripts allow-modals"></iframe>
</section>
<section id="inbox" aria-labelledby="inbox-title" hidden>
<h2 id="inbox-title" data-text="inbox"></h2>
<p><label><span data-text="token"></span> <input id="token" type="password" autocomplete="off"></label></p>
<p id="inbox-status" role="status"></p>
<p><label><span data-text="citizen"></span> <select id="citizen"><option value="" data-text="everyone"></option></select></label></p>
<div class="wide" tabindex="0" role="region" aria-labelledby="inbox-status"><table><thead><tr><th data-text="received"></th><th data-text="report"></th><th data-text="version"></th><th data-text="citizen"></th><th data-text="warnings"></th></tr></thead><tbody id="received"></tbody></table></div>
<h3 data-text="across"></h3>
<ul id="across"></ul>
</section>
</main>
<footer><p>${tool.name} ${tool.version}</p></footer>
<noscript><p>JavaScript</p></noscript>
<script type="application/json" id="data">${data}</script>
<script type="text/plain" id="worker">${inScript(worker)}</script>
<script type="text/plain" id="ltt-pack">${packs.ltt}</script>
<script type="text/plain" id="r4-pack">${packs.r4}</script>
<script>${script}</script>
</body>
</html>
`;
}

/**
 * Code in a script element: nothing in it may end the element. In strings and patterns, where alone this stands, the escape means the same.
 */
function inScript(code: string): string {
  return code.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');
}

function hashOf(text: string): string {
  return `'sha256-${base64(sha256(text))}'`;
}

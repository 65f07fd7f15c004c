import { both, html, Html } from './html-text.js';
import { htmlWords } from './html-words.js';
import type { Item } from './items.js';
import { kindHeadings, kinds } from './kinds.js';

/** The controls above the list. The script fills the two menus and shows the form, which is of no use without it. */
export function filterForm(items: readonly Item[]): Html {
  const present = kinds.filter((kind) => items.some((item) => item.kind === kind));
  // Information is for those who ask for it.
  const boxes = present.map(
    (kind) =>
      html`<label><input type="checkbox" name="kind" value="${kind}"${new Html(kind === 'information' ? '' : ' checked')}> ${both(htmlWords[kindHeadings[kind]])}</label>\n`,
  );
  const radio = (value: 'file' | 'rule', checked: string): Html =>
    html`<label><input type="radio" name="group" value="${value}"${checked}> ${both(htmlWords[value === 'file' ? 'groupFile' : 'groupRule'])}</label>\n`;
  return html`<form id="filter" role="search" hidden aria-labelledby="filter-heading">
<h3 id="filter-heading">${both(htmlWords.filter)}</h3>
<fieldset><legend>${both(htmlWords.show)}</legend>
${boxes}</fieldset>
<fieldset><legend>${both(htmlWords.groupBy)}</legend>
${radio('file', ' checked')}${radio('rule', '')}</fieldset>
<p class="field"><label for="only-file">${both(htmlWords.onlyFile)}</label> <select id="only-file" name="file"></select></p>
<p class="field"><label for="only-rule">${both(htmlWords.onlyRule)}</label> <select id="only-rule" name="rule"></select></p>
<p class="field search"><label for="search">${both(htmlWords.search)}</label> <input id="search" name="search" type="search" autocomplete="off" spellcheck="false"></p>
<p class="field"><button type="reset">${both(htmlWords.clear)}</button></p>
</form>
`;
}

/**
 * The data in the page, as html/page-data.ts writes it.
 * @typedef {import('../html/page-data.js').PageData} PageData
 * @typedef {import('../html/html-words.js').HtmlWord} HtmlWord
 * @typedef {'en' | 'da'} Language
 */

/** What the report has to list. */
const data = /** @type {PageData} */ (JSON.parse(byId('data').textContent ?? ''));
const { findings } = data;
/** The numbers of all findings, in reading order. */
const everyFinding = findings.kind.map((_, index) => index);

/** The element with this id, which the page has. @param {string} id @returns {HTMLElement} */
function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no #${id}`);
  return element;
}

/** A text by its index; empty where there is none. @param {number | undefined} index */
function text(index) {
  return index === undefined ? '' : (data.strings[index] ?? '');
}

/** What kind of finding this is. @param {number} finding */
function kindOf(finding) {
  return data.kinds[findings.kind[finding] ?? 0] ?? '';
}

/** @param {number} finding */
function fileOf(finding) {
  return text(data.documents.name[findings.document[finding] ?? -1]);
}

/** @param {number} finding */
function ruleOf(finding) {
  return data.rules[findings.rule[finding] ?? -1];
}

/** Where it is: `reports/a.json:41:9`. @param {number} finding */
function placeOf(finding) {
  const [line, column] = [findings.line[finding] ?? 0, findings.column[finding] ?? 0];
  // A document's name may end in the line it begins on; the finding's own line says more.
  return line === 0 ? fileOf(finding) : `${fileOf(finding)}:${line}:${column}`;
}

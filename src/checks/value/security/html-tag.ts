/** The elements of HTML that do something or look like something: names that are likely to be meant as tags. */
const htmlElements: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdo big blockquote body br button canvas caption center cite code col colgroup dd del ' +
    'details dfn dialog dir div dl dt em embed fieldset figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins ' +
    'isindex kbd label legend li link main map marquee math menu meta nav noscript object ol optgroup option p param picture pre q s samp script section ' +
    'select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead title tr track tt u ul var video wbr'
  ).split(' '),
);

/** A name, then the end or something after white space: `<b>`, `<br/>`, `<a href…`, but not `<5` nor `<a@example.org>`. */
const tagStart = /^<\/?([A-Za-z]\w{0,90})(?:[\s>]|\/>)/;

/**
 * The first thing in a text that looks like an HTML tag, cut where it is long; undefined when there is none. That is one with a
 * name of HTML, or of any name if it is closed again: `<TS>` alone is nothing. Linear in the length of the text.
 */
export function htmlTagIn(text: string): string | undefined {
  const opened = new Map<string, string>();
  let end = -1;
  for (let start = text.indexOf('<'); start !== -1; ) {
    const next = text.indexOf('<', start + 1);
    if (end < start) end = text.indexOf('>', start);
    if (end === -1) return undefined;
    // A tag has no < inside.
    const match = next === -1 || end < next ? tagStart.exec(text.slice(start, start + 100)) : null;
    if (match) {
      const name = (match[1] ?? '').toLowerCase();
      const tag = text.slice(start, Math.min(end + 1, start + 60));
      if (htmlElements.has(name)) return tag;
      const closes = tag.startsWith('</');
      if (closes && opened.has(name)) return opened.get(name);
      if (!closes && !opened.has(name)) opened.set(name, tag);
    }
    start = next;
  }
  return undefined;
}

/** Where markdown has an HTML tag, comment or declaration that is not escaped; -1 when it has none. */
export function htmlInMarkdown(text: string): number {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const markup = text.slice(at, at + 100);
    if (/^<[!?]/.test(markup)) return at;
    if (text[at - 1] !== '\\' && /^<\/?[A-Za-z][A-Za-z0-9-]{0,90}[\s>]/.test(markup)) return at;
  }
  return -1;
}

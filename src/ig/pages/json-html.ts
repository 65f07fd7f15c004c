import { isObject, type JsonObject } from '../../fhir/json.js';
import { html, Html } from '../../report/html/html-text.js';
import type { Site } from './site.js';

/** Longer resources are cut. */
const mostLines = 5000;
/** Longer texts are cut: narratives, attachments. */
const longestText = 2000;
/** As HTML: as text it would be shown as what it is. */
const newline = new Html('\n');

/** Deeper values are not shown. */
const deepest = 100;

/** A resource as JSON, with links from the canonicals of the guide, and a place to link to at each entry of a Bundle. */
export function jsonHtml(resource: JsonObject, site: Site): Html {
  const lines: Html[] = [];
  const isFull = (): boolean => lines.length >= mostLines;
  const write = (value: unknown, head: Html, { depth, end, entry }: Place): void => {
    if (isFull()) return;
    const indent = '  '.repeat(depth);
    const open = (bracket: string): void =>
      void lines.push(
        entry === undefined ? html`${indent}${head}${bracket}` : html`${indent}<span id="entry-${entry}">${head}${bracket}</span>`,
      );
    const isList = Array.isArray(value);
    if (!isList && !isObject(value)) {
      lines.push(html`${indent}${head}${scalar(value, site)}${end}`);
      return;
    }
    const members: readonly (readonly [string, unknown])[] = isList
      ? value.map((each: unknown) => ['', each] as const)
      : Object.entries(value);
    const [left, right] = isList ? ['[', ']'] : ['{', '}'];
    if (members.length === 0 || depth > deepest) {
      open(`${left}${members.length === 0 ? '' : '…'}${right}${end}`);
      return;
    }
    open(left);
    const isEntries = isList && depth === 1 && resource['resourceType'] === 'Bundle' && resource['entry'] === value;
    members.forEach(([name, each], index) => {
      const key = isList ? html`` : html`<span class="key">${site.masked(JSON.stringify(name))}</span>: `;
      write(each, key, { depth: depth + 1, end: index < members.length - 1 ? ',' : '', entry: isEntries ? index : undefined });
    });
    if (!isFull()) lines.push(html`${indent}${right}${end}`);
  };
  write(resource, html``, { depth: 0, end: '', entry: undefined });
  return html`<pre class="json">${lines.map((line, index) => html`${index === 0 ? html`` : newline}${line}`)}</pre>
${isFull() ? html`<p class="faint">${site.word('cut')}</p>\n` : html``}`;
}

interface Place {
  readonly depth: number;
  /** What follows the value: a comma, or nothing. */
  readonly end: string;
  /** Its place among the entries of a Bundle. */
  readonly entry: number | undefined;
}

function scalar(value: unknown, site: Site): Html {
  if (typeof value !== 'string') return html`${site.masked(JSON.stringify(value) ?? '')}`;
  const text = JSON.stringify(value.length > longestText ? `${value.slice(0, longestText)}…` : value);
  const page = site.names.ofCanonical(value);
  return page === undefined ? html`${site.masked(text)}` : html`<a href="${page}">${text}</a>`;
}

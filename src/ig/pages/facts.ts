import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import { markdownHtml } from './markdown-html.js';
import { textIn } from './read-json.js';
import type { Site } from './site.js';

/** A line of the box at the top of a page. */
export type Fact = readonly [label: string, value: Html];

/** What a definition is called and where it stands, and its description. */
export function definitionLead(resource: JsonObject, site: Site, more: readonly Fact[] = []): Html {
  const description = textIn(resource, 'description');
  const fact = (label: string, name: string): Fact[] => {
    const value = textIn(resource, name);
    return value === undefined ? [] : [[label, html`${value}`]];
  };
  const url = textIn(resource, 'url');
  return html`${description === undefined ? html`` : html`<div class="lead text">${markdownHtml(description)}</div>\n`}${factList([
    ...(url === undefined ? [] : [[site.word('canonical'), html`<code>${url}</code>`] as const]),
    ...(textIn(resource, 'name') === textIn(resource, 'title') ? [] : fact(site.word('name'), 'name')),
    ...more,
    ...fact(site.word('version'), 'version'),
    ...fact(site.word('status'), 'status'),
    ...fact(site.word('date'), 'date'),
  ])}`;
}

/** Labels and values. */
export function factList(facts: readonly Fact[]): Html {
  if (facts.length === 0) return html``;
  return html`<dl class="facts">
${facts.map(([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>\n`)}</dl>
`;
}

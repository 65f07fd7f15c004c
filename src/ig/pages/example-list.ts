import { html, type Html } from '../../report/html/html-text.js';
import { breakable } from './breakable.js';
import { danishName } from './element-table.js';
import { anchor } from './page-names.js';
import type { Section } from './layout.js';
import type { ExampleOf, Site } from './site.js';

/** More examples or uses than these are counted. */
const most = 200;

/** Links to examples, with what they show. */
export function exampleList(examples: readonly ExampleOf[], site: Site): Html {
  if (examples.length === 0) return html`<p>${site.word('noExamples')}</p>\n`;
  const items = examples
    .slice(0, most)
    .map(
      ({ example: { resource, title, description }, fragment }) =>
        html`<li><a href="${site.names.of(resource) ?? ''}${fragment}">${title}</a>${description === undefined || description === title ? '' : ` – ${description.replace(/\s+/g, ' ')}`}</li>\n`,
    );
  return html`<ul class="examples">
${items}</ul>
${rest(examples.length, site)}`;
}

/** The definitions and elements of the guide that use a definition. */
export function usedBySection(canonical: string, site: Site): Section[] {
  const uses = site.usesOf(canonical);
  if (uses.length === 0) return [];
  const items = uses.slice(0, most).map(({ profile, element }) => {
    const href = site.names.ofCanonical(profile) ?? '';
    return element === undefined
      ? html`<li>${site.link(profile)} (${site.word('derivesFrom').toLowerCase()})</li>\n`
      : html`<li><a href="${href}#${encodeURIComponent(anchor(element))}"><code>${breakable(element)}</code></a> – ${site.link(profile)}${danish(profile, element, site)}</li>\n`;
  });
  return [
    {
      id: 'used-by',
      heading: site.word('usedBy'),
      content: html`<ul>
${items}</ul>
${rest(uses.length, site)}`,
    },
  ];
}

function danish(profile: string, element: string, site: Site): Html {
  const structure = site.structure(profile);
  const name = danishName(
    structure?.elements.find(({ id }) => id === element)?.definition as unknown as Readonly<Record<string, unknown>> | undefined,
  );
  return name === undefined ? html`` : html` (<span lang="da" class="always">${name}</span>)`;
}

function rest(count: number, site: Site): Html {
  return count > most ? html`<p class="faint">${`${count - most} ${site.word('more')}`}</p>\n` : html``;
}

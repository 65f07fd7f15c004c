import { html } from '../../report/html/html-text.js';
import { breakable } from './breakable.js';
import { danishName } from './element-table.js';
import { elementTables } from './element-rows.js';
import { anchor } from './page-names.js';
import { objectIn, textIn, valueIn } from './read-json.js';
import type { PageContent } from './layout.js';
import type { Site } from './site.js';

/** The elements of the guide by the names that people in municipalities know them by; undefined where no element has such a name. */
export function attributesPage(site: Site): PageContent | undefined {
  const named = site.guide.structures.flatMap((structure) =>
    elementTables(structure).differential.flatMap(({ id, stated, inherited }) => {
      const name = danishName(stated);
      return name === undefined
        ? []
        : [
            {
              name,
              id,
              profile: structure.definition.url,
              min: valueIn(stated, 'min') ?? valueIn(inherited, 'min'),
              max: valueIn(stated, 'max') ?? valueIn(inherited, 'max'),
              valueSet: textIn(objectIn(stated, 'binding'), 'valueSet'),
            },
          ];
    }),
  );
  if (named.length === 0) return undefined;
  const collator = new Intl.Collator('da');
  const sorted = [...named].sort((a, b) => collator.compare(a.name, b.name) || (a.profile + a.id < b.profile + b.id ? -1 : 1));
  const rows = sorted.map(
    ({ name, id, profile, min = '', max = '', valueSet }) =>
      html`<tr><th scope="row" lang="da" class="always">${name}</th><td><a href="${site.names.ofCanonical(profile) ?? ''}#${encodeURIComponent(anchor(id))}"><code>${breakable(id)}</code></a></td><td class="short">${min}..${max}</td><td>${site.link(profile)}</td><td>${valueSet === undefined ? html`` : site.link(valueSet)}</td></tr>\n`,
  );
  return {
    file: 'attributes.html',
    title: site.word('attributes'),
    lead: html`<p class="lead">${site.word('attributesNote')}</p>\n`,
    sections: [
      {
        id: 'list',
        heading: `${site.word('attributes')} (${sorted.length})`,
        content: html`<table class="list" aria-labelledby="list">
<thead><tr><th scope="col">${site.word('attribute')}</th><th scope="col">${site.word('element')}</th><th scope="col">${site.word('cardinality')}</th><th scope="col">${site.word('profile')}</th><th scope="col">${site.word('valueSet')}</th></tr></thead>
<tbody>
${rows}</tbody></table>
`,
      },
    ],
  };
}

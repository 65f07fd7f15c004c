import { shortName } from '../../fhir/canonical.js';
import { html, type Html } from '../../report/html/html-text.js';
import { countsOf } from '../diff/render-diff.js';
import { effects, type TextChange } from '../diff/change.js';
import { changeTable, textTable } from './changes-table.js';
import type { PageContent, Section } from './layout.js';
import type { Site } from './site.js';

/** What is new since an earlier version, definition by definition. */
export function changesPage(site: Site): PageContent | undefined {
  const { since } = site;
  if (since === undefined) return undefined;
  const counts = countsOf(since.changes);
  const summary = effects
    .filter((effect) => counts[effect] > 0)
    .map((effect) => html`<li><span class="flag ${effect}">${site.word(effect)}</span> ${counts[effect]}</li>\n`);
  const sections: Section[] = [...byDefinition(since.changes)].map(([definition, changes], index) => ({
    id: `change-${index}`,
    heading: headingOf(definition, site),
    content: html`${linkLine(definition, site)}${changeTable(changes, `change-${index}`, site)}`,
  }));
  const texts = [...byDefinition(since.texts)].map(
    ([definition, changes], index) =>
      html`<h3 id="text-${index}">${headingOf(definition, site)}</h3>\n${textTable(changes, `text-${index}`, site)}`,
  );
  return {
    file: 'changes.html',
    title: `${site.word('changesSince')} ${since.id === site.guide.id ? '' : `${since.id} `}${since.version}`,
    lead:
      summary.length === 0
        ? html`<p class="lead">${site.word('noChanges')}</p>\n`
        : html`<p class="lead">${site.word('changesNote')}</p>\n<ul class="plain">\n${summary}</ul>\n`,
    sections: [
      ...sections,
      ...(texts.length === 0
        ? []
        : [{ id: 'texts', heading: site.word('texts'), content: html`<p class="faint">${site.word('textsNote')}</p>\n${texts}` }]),
    ],
  };
}

const headingOf = (definition: string, site: Site): string =>
  site.names.ofCanonical(definition) === undefined ? shortName(definition) : site.labelOf(definition);

function linkLine(definition: string, site: Site): Html {
  const page = site.names.ofCanonical(definition);
  return page === undefined
    ? html`<p class="faint"><code>${definition}</code></p>\n`
    : html`<p><a href="${page}"><code>${definition}</code></a></p>\n`;
}

function byDefinition<T extends TextChange>(changes: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const change of changes) {
    const group = groups.get(change.definition);
    if (group === undefined) groups.set(change.definition, [change]);
    else group.push(change);
  }
  return groups;
}

import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import { exampleList } from './example-list.js';
import { factList, type Fact } from './facts.js';
import { markdownHtml } from './markdown-html.js';
import { objectsIn, textIn } from './read-json.js';
import type { PageContent, Section } from './layout.js';
import type { Site } from './site.js';
import { breakable } from './breakable.js';
import { titleOf, type Groups } from './groups.js';

/** The first page: what the guide is, and everything in it. */
export function indexPage(groups: Groups, site: Site): PageContent {
  const list = (id: keyof Groups): Section[] =>
    groups[id].length === 0 ? [] : [{ id, heading: site.word(id), content: definitionTable(groups[id], id, site) }];
  const examples = site.examples.map((example) => ({ example, fragment: '' }));
  return {
    file: 'index.html',
    title: site.title(),
    lead: lead(site),
    sections: [
      ...list('profiles'),
      ...list('datatypes'),
      ...list('extensions'),
      ...list('valueSets'),
      ...list('codeSystems'),
      ...list('others'),
      ...(examples.length === 0 ? [] : [{ id: 'examples', heading: site.word('examples'), content: exampleList(examples, site) }]),
    ],
  };
}

function lead(site: Site): Html {
  const { about, guide } = site;
  const description = textIn(about, 'description');
  const publisher = textIn(about, 'publisher');
  const dependencies = objectsIn(about, 'dependsOn').map(
    (each) => html`<li>${textIn(each, 'packageId') ?? textIn(each, 'uri') ?? ''} ${textIn(each, 'version') ?? ''}</li>`,
  );
  const facts: Fact[] = [
    ['FHIR', html`R4 (4.0.1)`],
    ...(guide.canonical === undefined ? [] : [[site.word('canonical'), html`<code>${guide.canonical}</code>`] as const]),
    ...(publisher === undefined ? [] : [[site.word('publisher'), html`${publisher}`] as const]),
    ...(dependencies.length === 0 ? [] : [[site.word('dependencies'), html`<ul>${dependencies}</ul>`] as const]),
  ];
  return html`<p class="kind">${guide.id} ${guide.version}</p>
${description === undefined ? html`` : html`<div class="lead text">${markdownHtml(description)}</div>\n`}${factList(facts)}`;
}

function definitionTable(resources: readonly JsonObject[], labelledBy: string, site: Site): Html {
  const rows = resources.map(
    (resource) =>
      html`<tr><th scope="row"><a href="${site.names.of(resource) ?? ''}">${breakable(titleOf(resource))}</a>${novelty(resource, site)}</th><td class="short">${kind(resource, site)}</td><td>${firstSentence(textIn(resource, 'description') ?? '')}</td></tr>\n`,
  );
  return html`<table class="list" aria-labelledby="${labelledBy}">
<thead><tr><th scope="col">${site.word('name')}</th><th scope="col">${site.word('type')}</th><th scope="col">${site.word('definition')}</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

/** New or changed since the version that the guide is compared with. */
function novelty(resource: JsonObject, site: Site): Html {
  const changes = site.since?.changes.filter(({ definition }) => definition === resource['url']) ?? [];
  if (changes.length === 0) return html``;
  const isNew = changes.some(({ element, after, before }) => element === undefined && after === 'new' && before === undefined);
  return html` <span class="flag other">${site.word(isNew ? 'added' : 'other')}</span>`;
}

function kind(resource: JsonObject, site: Site): Html {
  const type = resource['resourceType'] === 'StructureDefinition' ? textIn(resource, 'type') : textIn(resource, 'resourceType');
  return type === undefined ? html`` : resource['resourceType'] === 'StructureDefinition' ? site.typeLink(type) : html`${type}`;
}

/** Enough to know which one it is. */
function firstSentence(text: string): string {
  const plain = text.slice(0, 2000).replace(/\s+/g, ' ').trim();
  const end = plain.search(/[.!?] /);
  return end < 0 ? plain.slice(0, 300) : plain.slice(0, end + 1);
}

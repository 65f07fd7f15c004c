import { splitCanonical } from '../../fhir/canonical.js';
import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import { jsonHtml } from './json-html.js';
import { definitionLead, factList } from './facts.js';
import { objectIn, objectsIn, textIn, textsIn } from './read-json.js';
import type { PageContent } from './layout.js';
import type { ExampleEntry, Site } from './site.js';

/** The page of an example: what it shows, the profiles that it claims, and its JSON. */
export function examplePage({ resource, title, description }: ExampleEntry, file: string, site: Site): PageContent {
  const claimed = new Set(
    [resource, ...objectsIn(resource, 'entry').map((entry) => objectIn(entry, 'resource'))].flatMap((each) =>
      textsIn(objectIn(each, 'meta'), 'profile'),
    ),
  );
  const profiles = [...claimed]
    .filter((canonical) => site.names.ofCanonical(splitCanonical(canonical).url) !== undefined)
    .map((canonical) => html`<li>${site.link(canonical)}</li>`);
  const lead: Html = html`${description === undefined || description === title ? html`` : html`<p class="lead">${description.replace(/\s+/g, ' ')}</p>\n`}${factList(
    [
      [site.word('type'), site.typeLink(textIn(resource, 'resourceType') ?? '')],
      ...(profiles.length === 0 ? [] : [[site.word('claims'), html`<ul>${profiles}</ul>`] as const]),
    ],
  )}`;
  return {
    file,
    title,
    kind: site.word('example'),
    lead,
    sections: [{ id: 'json', heading: site.word('json'), content: jsonHtml(resource, site) }],
  };
}

/** The page of a definition that has no page of its own kind: a search parameter, a naming system. */
export function otherPage(resource: JsonObject, file: string, site: Site): PageContent {
  return {
    file,
    title: textIn(resource, 'title') ?? textIn(resource, 'name') ?? textIn(resource, 'id') ?? file,
    kind: textIn(resource, 'resourceType') ?? '',
    lead: definitionLead(resource, site),
    sections: [{ id: 'json', heading: site.word('json'), content: jsonHtml(resource, site) }],
  };
}

import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import type { NamedMember } from '../../terminology/terminology.js';
import { changeSections } from './changes-table.js';
import { usedBySection } from './example-list.js';
import { definitionLead } from './facts.js';
import { objectIn, objectsIn, textIn, textsIn } from './read-json.js';
import type { PageContent, Section } from './layout.js';
import type { Site } from './site.js';

/** Larger value sets are described and not listed. */
const mostCodes = 2000;
/** Parts of a composition that are shown. */
const mostParts = 200;

/** The page of a value set: its codes, how it is composed, and where it is used. */
export function valueSetPage(valueSet: JsonObject, file: string, site: Site): PageContent {
  const url = textIn(valueSet, 'url') ?? '';
  return {
    file,
    title: textIn(valueSet, 'title') ?? textIn(valueSet, 'name') ?? url,
    kind: site.word('valueSet'),
    lead: definitionLead(valueSet, site),
    sections: [
      codesSection(valueSet, url, site),
      ...composition(valueSet, site),
      ...changeSections(url, site),
      ...usedBySection(url, site),
    ],
  };
}

function codesSection(valueSet: JsonObject, url: string, site: Site): Section {
  const members = site.guide.terminology.members(url, mostCodes);
  if (members === undefined)
    return { id: 'codes', heading: site.word('codes'), content: html`<p class="note">${site.word('notListed')}</p>\n` };
  return { id: 'codes', heading: `${site.word('codes')} (${members.length})`, content: codeTable(members, valueSet, site) };
}

function codeTable(members: readonly NamedMember[], valueSet: JsonObject, site: Site): Html {
  const nameIn = site.displays.inValueSet(valueSet);
  const named = members.map((member) => ({
    ...member,
    da: nameIn(member.system, member.code, 'da'),
    en: nameIn(member.system, member.code, 'en'),
  }));
  const systems = [...new Set(members.map(({ system }) => system))];
  const has = (language: 'da' | 'en'): boolean =>
    named.some((member) => member[language] !== undefined && member[language] !== member.name);
  const columns = { da: has('da'), en: has('en'), system: systems.length > 1 };
  const rows = named.map(
    ({ system, code, name, da, en }) =>
      html`<tr><td class="code">${code}</td><th scope="row">${name ?? ''}</th>${columns.da ? html`<td lang="da" class="always">${da ?? ''}</td>` : html``}${columns.en ? html`<td lang="en" class="always">${en ?? ''}</td>` : html``}${columns.system ? html`<td class="code">${site.link(system, system)}</td>` : html``}</tr>\n`,
  );
  const [only] = systems;
  return html`${columns.system || only === undefined ? html`` : html`<p>${site.word('system')}: <code>${only}</code>${site.hrefOf(only) === undefined ? html`` : html` (${site.link(only)})`}</p>\n`}<table class="list" aria-labelledby="codes">
<thead><tr><th scope="col">${site.word('code')}</th><th scope="col">${site.word('display')}</th>${columns.da ? html`<th scope="col">${site.word('inDanish')}</th>` : html``}${columns.en ? html`<th scope="col">${site.word('inEnglish')}</th>` : html``}${columns.system ? html`<th scope="col">${site.word('system')}</th>` : html``}</tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

/** What the value set takes in and leaves out, in words. */
function composition(valueSet: JsonObject, site: Site): Section[] {
  const compose = objectIn(valueSet, 'compose');
  const parts = (name: 'include' | 'exclude'): Html[] =>
    objectsIn(compose, name)
      .slice(0, mostParts)
      .map((part) => html`<li>${site.word(name === 'include' ? 'includes' : 'excludes')} ${partText(part, site)}</li>\n`);
  const items = [...parts('include'), ...parts('exclude')];
  if (items.length === 0) return [];
  return [
    {
      id: 'content',
      heading: site.word('content'),
      content: html`<ul>
${items}</ul>
`,
    },
  ];
}

function partText(part: JsonObject, site: Site): Html {
  const system = textIn(part, 'system');
  const filters = objectsIn(part, 'filter').slice(0, mostParts);
  const sets = textsIn(part, 'valueSet').slice(0, mostParts);
  const imported =
    sets.length === 0
      ? html``
      : html`${site.word('membersOf')} ${sets.map((each, index) => html`${index === 0 ? '' : ' ∩ '}${site.link(each)}`)}`;
  if (system === undefined) return imported;
  const name = site.link(system, site.hrefOf(system) === undefined ? system : site.labelOf(system));
  const how =
    objectsIn(part, 'concept').length > 0 ? site.word('listed') : filters.length > 0 ? site.word('codesWhere') : site.word('allOf');
  const where = filters.map(
    (filter, index) =>
      html`${index === 0 ? ` ${site.word('where')} ` : ', '}<code>${textIn(filter, 'property') ?? ''} ${textIn(filter, 'op') ?? ''} ${textIn(filter, 'value') ?? ''}</code>${nameOf(filter, system, site)}`,
  );
  return html`${how} ${name}${where}${sets.length === 0 ? html`` : html` ∩ ${imported}`}`;
}

/** The name of the concept that a filter starts from. */
function nameOf(filter: JsonObject, system: string, site: Site): Html {
  const code = textIn(filter, 'value');
  if (code === undefined || !/^(?:is-a|descendent-of|is-not-a|generalizes)$/.test(textIn(filter, 'op') ?? '')) return html``;
  const found = site.guide.terminology.lookup({ system, code });
  return found.outcome === 'found' && found.displays[0] !== undefined ? html` (${found.displays[0]})` : html``;
}

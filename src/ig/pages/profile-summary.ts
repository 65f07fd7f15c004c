import type { JsonObject } from '../../fhir/json.js';
import { invariantText } from '../../finding/invariants/index.js';
import { html, type Html } from '../../report/html/html-text.js';
import { breakable } from './breakable.js';
import { danishName } from './element-table.js';
import { everywhere } from './element-about.js';
import type { ElementRow, ElementTables } from './element-rows.js';
import { anchor } from './page-names.js';
import { objectIn, objectsIn, textIn } from './read-json.js';
import type { Section } from './layout.js';
import type { Site } from './site.js';

/** Value sets with no more codes than these are listed beside their binding. */
const fewCodes = 12;

/** The elements whose codes come from a value set, where this profile says so; short value sets with their codes. */
export function bindingsSection({ differential }: ElementTables, site: Site): Section[] {
  const bound = differential.filter(({ stated }) => textIn(objectIn(stated, 'binding'), 'valueSet') !== undefined);
  if (bound.length === 0) return [];
  const rows = bound.map(({ id, stated, inherited }) => {
    const binding = objectIn(stated, 'binding');
    const valueSet = textIn(binding, 'valueSet') ?? '';
    const danish = danishName(stated) ?? danishName(inherited);
    return html`<tr><th scope="row"><a href="#${encodeURIComponent(anchor(id))}"><code>${breakable(id)}</code></a>${danish === undefined ? html`` : html` <span lang="da" class="always">${danish}</span>`}</th><td class="short">${textIn(binding, 'strength') ?? ''}</td><td>${site.link(valueSet)}${codes(valueSet, site)}</td></tr>\n`;
  });
  return [
    {
      id: 'bindings',
      heading: site.word('bindings'),
      content: html`<table class="list" aria-labelledby="bindings">
<thead><tr><th scope="col">${site.word('element')}</th><th scope="col">${site.word('strength')}</th><th scope="col">${site.word('valueSet')}</th></tr></thead>
<tbody>
${rows}</tbody></table>
`,
    },
  ];
}

function codes(valueSet: string, site: Site): Html {
  const members = site.guide.terminology.members(valueSet, fewCodes);
  if (members === undefined || members.length === 0) return html``;
  return html`<ul class="plain faint">${members.map(({ system, code, name }) => html`<li>${site.displays.of(system, code, site.language) ?? name ?? code}</li>`)}</ul>`;
}

/** An invariant, and the elements that it is stated of. */
interface StatedInvariant {
  readonly constraint: JsonObject;
  readonly elements: string[];
}

/** The invariants of this profile, and in a table of their own those of the definitions that it derives from. */
export function invariantSections({ differential, snapshot }: ElementTables, site: Site): Section[] {
  const own = invariantsOf(differential);
  const inherited = new Map([...invariantsOf(snapshot)].filter(([key]) => !own.has(key) && !everywhere.test(key)));
  return [
    ...(own.size === 0
      ? []
      : [{ id: 'invariants', heading: site.word('invariants'), content: invariantTable(own, 'invariants', '', site) }]),
    ...(inherited.size === 0
      ? []
      : [
          {
            id: 'inherited-invariants',
            heading: site.word('inheritedInvariants'),
            content: invariantTable(inherited, 'inherited-invariants', 'snapshot-', site),
          },
        ]),
  ];
}

function invariantsOf(rows: readonly ElementRow[]): Map<string, StatedInvariant> {
  const found = new Map<string, StatedInvariant>();
  for (const { id, stated } of rows) {
    for (const constraint of objectsIn(stated, 'constraint')) {
      const key = textIn(constraint, 'key');
      if (key === undefined) continue;
      const known = found.get(key);
      if (known === undefined) found.set(key, { constraint, elements: [id] });
      else known.elements.push(id);
    }
  }
  return found;
}

/** More elements than these are counted. */
const mostElements = 5;

function invariantTable(invariants: ReadonlyMap<string, StatedInvariant>, labelledBy: string, prefix: string, site: Site): Html {
  const rows = [...invariants].map(([key, { constraint, elements }]) => {
    const expression = textIn(constraint, 'expression');
    const links = elements
      .slice(0, mostElements)
      .map(
        (id, index) =>
          html`${index === 0 ? '' : ', '}<a href="#${prefix}${encodeURIComponent(anchor(id))}"><code>${breakable(id)}</code></a>`,
      );
    const rest = elements.length > mostElements ? html`, +${elements.length - mostElements}` : html``;
    return html`<tr id="invariant-${anchor(key)}"><th scope="row" class="code">${breakable(key)}</th><td>${links}${rest}</td><td class="short">${textIn(constraint, 'severity') ?? ''}</td><td><p>${meaning(constraint, site)}</p>${expression === undefined ? html`` : html`<code>${oneLine(expression)}</code>`}</td></tr>\n`;
  });
  return html`<table class="list" aria-labelledby="${labelledBy}">
<thead><tr><th scope="col">${site.word('invariant')}</th><th scope="col">${site.word('element')}</th><th scope="col">${site.word('severity')}</th><th scope="col">${site.word('description')}</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

/** What the definition says, and what reports say where data breaks it, if the toolkit has a text of its own. */
function meaning(constraint: JsonObject, site: Site): Html {
  const human = oneLine(textIn(constraint, 'human') ?? '');
  const key = textIn(constraint, 'key') ?? '';
  const text = (invariantText(key, textIn(constraint, 'source')) ?? invariantText(key, undefined))?.text[site.language];
  return text === undefined || text.includes('{')
    ? html`${human}`
    : html`${human} <span class="faint">${site.word('whenBroken')}: ${text}</span>`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import type { Effect } from '../diff/change.js';
import { breakable } from './breakable.js';
import { aboutElement } from './element-about.js';
import type { ElementRow } from './element-rows.js';
import { anchor } from './page-names.js';
import { objectsIn, textIn, textsIn, valueIn } from './read-json.js';
import type { Site } from './site.js';

/** More rows make a page that no browser shows well. */
const mostRows = 3000;
/** More types than these are any type. */
const mostTypes = 30;
/** Deeper rows are not moved further to the right. */
const deepest = 8;

/** How a table of elements is shown. */
export interface TableOptions {
  /** What the ids of the rows begin with. */
  readonly prefix: string;
  readonly labelledBy: string;
  /** Effects of the changes of an element since the earlier version. */
  readonly effectsOf: (element: string) => readonly Effect[];
}

/** The elements of a profile: name, cardinality, types, and everything else that is demanded of them. */
export function elementTable(rows: readonly ElementRow[], site: Site, options: TableOptions): Html {
  const cut = rows.length > mostRows ? html`<p class="faint">${`${rows.length - mostRows} ${site.word('more')}`}</p>\n` : html``;
  return html`<table class="elements" aria-labelledby="${options.labelledBy}">
<thead><tr><th scope="col" class="col-name">${site.word('element')}</th><th scope="col" class="col-card">${site.word('cardinality')}</th><th scope="col" class="col-type">${site.word('type')}</th><th scope="col">${site.word('description')}</th></tr></thead>
<tbody>
${rows.slice(0, mostRows).map((row) => rowHtml(row, site, options))}</tbody>
</table>
${cut}`;
}

function rowHtml(row: ElementRow, site: Site, { prefix, effectsOf }: TableOptions): Html {
  const { id, depth, stated, inherited } = row;
  const max = valueIn(stated, 'max') ?? valueIn(inherited, 'max');
  const isProhibited = max === '0';
  const isAround = Object.keys(stated).length === 0;
  const classes = [`d${Math.min(depth, deepest)}`, ...(isProhibited ? ['prohibited'] : []), ...(isAround ? ['around'] : [])].join(' ');
  return html`<tr id="${prefix}${anchor(id)}" class="${classes}"><th scope="row">${nameCell(row, site, effectsOf(id))}</th><td class="card">${depth === 0 ? html`` : cardinality(stated, inherited)}</td><td class="type">${isProhibited ? html`` : types(stated, inherited, site)}</td><td class="about">${aboutElement(row, site, isProhibited)}</td></tr>
`;
}

function nameCell({ name, slice, stated, inherited }: ElementRow, site: Site, effects: readonly Effect[]): Html {
  const flags = [
    ...(stated['mustSupport'] === true ? [html` <span class="flag must">${site.word('mustSupport')}</span>`] : []),
    ...(stated['isModifier'] === true ? [html` <span class="flag">${site.word('modifier')}</span>`] : []),
    ...[...new Set(effects)].map((effect) => html` <span class="flag ${effect}">${site.word(effect)}</span>`),
  ];
  const isProhibited = valueIn(stated, 'max') === '0';
  const danish = danishName(stated) ?? (isProhibited ? undefined : danishName(inherited));
  return html`<span class="name">${breakable(name)}${slice === undefined ? html`` : html`<span class="slice">:${breakable(slice)}</span>`}</span>${flags}${danish === undefined ? html`` : html` <span class="danish always" lang="da">${danish}</span>`}`;
}

/** The name that the guide gives an element in Danish. */
export function danishName(element: JsonObject | undefined): string | undefined {
  return /^\[D[KA]\]\s+(\S.*)$/.exec(textIn(element, 'short') ?? '')?.[1]?.trim();
}

function cardinality(stated: JsonObject, inherited: JsonObject | undefined): Html {
  const [min, max] = [valueIn(stated, 'min'), valueIn(stated, 'max')];
  const part = (own: string | undefined, other: string | undefined): Html =>
    own === undefined ? html`<span class="inherited">${other ?? ''}</span>` : html`${own}`;
  const [below, above] = [part(min, valueIn(inherited, 'min')), part(max, valueIn(inherited, 'max'))];
  return html`${below}${min === undefined && max === undefined ? html`<span class="inherited">..</span>` : html`..`}${above}`;
}

/** The types that an element may have, with profiles and targets; in grey where the definition leaves them as they were. */
function types(stated: JsonObject, inherited: JsonObject | undefined, site: Site): Html {
  const own = objectsIn(stated, 'type');
  const list = own.length > 0 ? own : objectsIn(inherited, 'type');
  const content = textIn(stated, 'contentReference') ?? textIn(inherited, 'contentReference');
  if (content !== undefined) return html`<span class="inherited">${site.word('sameAs')} ${content.slice(content.indexOf('#') + 1)}</span>`;
  if (list.length === 0) return html``;
  const shown =
    list.length > mostTypes
      ? html`${site.word('anyType')}`
      : html`${list.map((type, index) => html`${index === 0 ? '' : ' | '}${typeHtml(type, site)}`)}`;
  return own.length > 0 ? shown : html`<span class="inherited">${shown}</span>`;
}

function typeHtml(type: JsonObject, site: Site): Html {
  const code = textIn(type, 'code') ?? '';
  const profiles = textsIn(type, 'profile');
  const targets = textsIn(type, 'targetProfile').filter((target) => target !== 'http://hl7.org/fhir/StructureDefinition/Resource');
  const list = (canonicals: readonly string[]): Html =>
    html`${canonicals.slice(0, mostTypes).map((each, index) => html`${index === 0 ? '' : ' | '}${site.link(each)}`)}`;
  return html`${site.typeLink(code)}${profiles.length === 0 ? html`` : html` (${list(profiles)})`}${targets.length === 0 ? html`` : html` → ${list(targets)}`}`;
}

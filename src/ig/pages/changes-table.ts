import type { Bilingual } from '../../finding/message.js';
import { html, type Html } from '../../report/html/html-text.js';
import { breakable } from './breakable.js';
import type { Change, Effect, TextChange } from '../diff/change.js';
import { anchor } from './page-names.js';
import type { Section } from './layout.js';
import type { Site } from './site.js';

/** More rows than these are counted. */
const most = 1000;
/** Longer texts are cut. */
const longest = 1500;

/** The effects of an element's changes since the earlier version. */
export function effectsByElement(definition: string, { since }: Site): (element: string) => readonly Effect[] {
  const effects = new Map<string, Effect[]>();
  for (const { definition: url, element, effect } of since?.changes ?? []) {
    if (url === definition && element !== undefined) effects.set(element, [...(effects.get(element) ?? []), effect]);
  }
  return (element) => effects.get(element) ?? [];
}

/** What is new in a definition since the earlier version. */
export function changeSections(definition: string, site: Site): Section[] {
  const changes = site.since?.changes.filter((change) => change.definition === definition) ?? [];
  if (site.since === undefined || changes.length === 0) return [];
  return [{ id: 'changes', heading: `${site.word('changesSince')} ${site.since.version}`, content: changeTable(changes, 'changes', site) }];
}

/** Changes of one definition as a table. */
export function changeTable(changes: readonly Change[], labelledBy: string, site: Site): Html {
  const rows = changes
    .slice(0, most)
    .map(
      (change) => html`<tr><td><span class="flag ${change.effect}">${site.word(change.effect)}</span></td>${cells(change, site)}</tr>\n`,
    );
  return table([site.word('effect'), ...columns(site)], rows, { labelledBy, count: changes.length }, site);
}

/** Changes of texts of one definition as a table. */
export function textTable(changes: readonly TextChange[], labelledBy: string, site: Site): Html {
  return table(
    columns(site),
    changes.slice(0, most).map((change) => html`<tr>${cells(change, site)}</tr>\n`),
    { labelledBy, count: changes.length },
    site,
  );
}

function table(
  head: readonly string[],
  rows: readonly Html[],
  { labelledBy, count }: { readonly labelledBy: string; readonly count: number },
  site: Site,
): Html {
  return html`<table class="list" aria-labelledby="${labelledBy}">
<thead><tr>${head.map((word) => html`<th scope="col">${word}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>
${count > most ? html`<p class="faint">${`${count - most} ${site.word('more')}`}</p>\n` : html``}`;
}

const columns = (site: Site): string[] => [site.word('element'), site.word('what'), site.word('before'), site.word('after')];

function cells({ definition, element, aspect, before, after }: TextChange, site: Site): Html {
  const page = site.names.ofCanonical(definition);
  const name = element === undefined ? html`` : html`<code>${breakable(element)}</code>`;
  const linked =
    element === undefined || page === undefined || !element.includes('.')
      ? name
      : html`<a href="${page}#snapshot-${encodeURIComponent(anchor(element))}">${name}</a>`;
  return html`<td class="at">${linked}</td><td class="short">${aspects[aspect]?.[site.language] ?? aspect}</td><td>${value(before, site)}</td><td>${value(after, site)}</td>`;
}

function value(text: string | undefined, site: Site): Html {
  if (text === undefined) return html`<span class="faint">–</span>`;
  if (text === 'new') return html`${site.word('added')}`;
  if (text === 'was there') return html`${site.word('yes')}`;
  return html`${text.slice(0, longest).replace(/\s+/g, ' ')}${text.length > longest ? '…' : ''}`;
}

/** What changed, as ltt diff calls it. Names of FHIR stay as they are. */
const aspects: Readonly<Record<string, Bilingual>> = {
  min: { en: 'least number', da: 'mindste antal' },
  max: { en: 'greatest number', da: 'højeste antal' },
  type: { en: 'type', da: 'type' },
  binding: { en: 'binding', da: 'binding' },
  fixed: { en: 'fixed value', da: 'fast værdi' },
  pattern: { en: 'pattern', da: 'mønster' },
  invariant: { en: 'invariant', da: 'invariant' },
  'invariant key': { en: 'key of the invariant', da: 'invariantens navn' },
  slice: { en: 'slice', da: 'slice' },
  'slice name': { en: 'name of the slice', da: 'slicens navn' },
  'slicing rules': { en: 'slicing rules', da: 'regler for slices' },
  'slicing order': { en: 'order of slices', da: 'rækkefølge af slices' },
  'imposed profile': { en: 'imposed profile', da: 'pålagt profil' },
  mustSupport: { en: 'must support', da: 'must support' },
  profile: { en: 'profile', da: 'profil' },
  'value set': { en: 'value set', da: 'værdisæt' },
  'code system': { en: 'code system', da: 'kodesystem' },
  code: { en: 'code', da: 'kode' },
  concept: { en: 'code', da: 'kode' },
  display: { en: 'display', da: 'visningsnavn' },
  'other codes': { en: 'other codes', da: 'andre koder' },
  title: { en: 'title', da: 'titel' },
  description: { en: 'description', da: 'beskrivelse' },
  purpose: { en: 'purpose', da: 'formål' },
  short: { en: 'short text', da: 'kort tekst' },
  definition: { en: 'definition', da: 'definition' },
  comment: { en: 'comment', da: 'kommentar' },
  requirements: { en: 'requirements', da: 'krav' },
  example: { en: 'example', da: 'eksempel' },
};

import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import { changeSections } from './changes-table.js';
import { definitionLead, type Fact } from './facts.js';
import { objectsIn, textIn } from './read-json.js';
import type { PageContent, Section } from './layout.js';
import type { Site } from './site.js';

/** Concepts that are shown. */
const mostConcepts = 5000;
/** Deeper concepts are not moved further to the right. */
const deepest = 8;

/** The page of a code system: its concepts as a tree. */
export function codeSystemPage(codeSystem: JsonObject, file: string, site: Site): PageContent {
  const url = textIn(codeSystem, 'url') ?? '';
  const caseSensitive = codeSystem['caseSensitive'];
  const content = textIn(codeSystem, 'content');
  const supplements = textIn(codeSystem, 'supplements');
  const facts: Fact[] = [
    ...(supplements === undefined ? [] : [[site.word('derivesFrom'), site.link(supplements)] as const]),
    ...(content === undefined ? [] : [[site.word('content'), html`${content}`] as const]),
    ...(typeof caseSensitive === 'boolean'
      ? [[site.word('caseSensitive'), html`${site.word(caseSensitive ? 'yes' : 'no')}`] as const]
      : []),
  ];
  return {
    file,
    title: textIn(codeSystem, 'title') ?? textIn(codeSystem, 'name') ?? url,
    kind: site.word('codeSystem'),
    lead: definitionLead(codeSystem, site, facts),
    sections: [...concepts(codeSystem, url, site), ...changeSections(url, site)],
  };
}

interface Concept {
  readonly depth: number;
  readonly concept: JsonObject;
}

function concepts(codeSystem: JsonObject, url: string, site: Site): Section[] {
  const all = conceptsOf(codeSystem);
  if (all.length === 0) return [];
  const supplemented = textIn(codeSystem, 'supplements') ?? url;
  const rows = all.slice(0, mostConcepts).map(({ depth, concept }) => ({
    depth,
    code: textIn(concept, 'code') ?? '',
    display: textIn(concept, 'display') ?? '',
    definition: textIn(concept, 'definition') ?? '',
  }));
  const names = rows.map(({ code, display }) => ({
    da: other(site.displays.of(supplemented, code, 'da'), display),
    en: other(site.displays.of(supplemented, code, 'en'), display),
  }));
  const columns = {
    da: names.some(({ da }) => da !== undefined),
    en: names.some(({ en }) => en !== undefined),
    definition: rows.some(({ definition, display }) => definition !== '' && definition !== display),
  };
  const row = ({ depth, code, display, definition }: (typeof rows)[number], index: number): Html =>
    html`<tr><td class="code">${code}</td><th scope="row" class="d${Math.min(depth, deepest)} tree">${display}</th>${columns.da ? html`<td lang="da" class="always">${names[index]?.da ?? ''}</td>` : html``}${columns.en ? html`<td lang="en" class="always">${names[index]?.en ?? ''}</td>` : html``}${columns.definition ? html`<td>${definition === display ? '' : definition.replace(/\s+/g, ' ')}</td>` : html``}</tr>\n`;
  return [
    {
      id: 'codes',
      heading: `${site.word('codes')} (${all.length})`,
      content: html`<table class="list" aria-labelledby="codes">
<thead><tr><th scope="col">${site.word('code')}</th><th scope="col">${site.word('display')}</th>${columns.da ? html`<th scope="col">${site.word('inDanish')}</th>` : html``}${columns.en ? html`<th scope="col">${site.word('inEnglish')}</th>` : html``}${columns.definition ? html`<th scope="col">${site.word('definition')}</th>` : html``}</tr></thead>
<tbody>
${rows.map(row)}</tbody></table>
${all.length > mostConcepts ? html`<p class="faint">${`${all.length - mostConcepts} ${site.word('more')}`}</p>\n` : html``}`,
    },
  ];
}

const other = (name: string | undefined, display: string): string | undefined => (name === display ? undefined : name);

/** All concepts in the order of the tree. */
function conceptsOf(codeSystem: JsonObject): Concept[] {
  const found: Concept[] = [];
  const waiting: Concept[] = objectsIn(codeSystem, 'concept')
    .map((concept) => ({ depth: 0, concept }))
    .reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    const below = objectsIn(next.concept, 'concept');
    for (let index = below.length - 1; index >= 0; index--) {
      const concept = below[index];
      if (concept !== undefined) waiting.push({ depth: next.depth + 1, concept });
    }
  }
  return found;
}

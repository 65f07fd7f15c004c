import type { JsonObject } from '../../fhir/json.js';
import { html, type Html } from '../../report/html/html-text.js';
import type { LintedStructure } from '../lint/linted-guide.js';
import { changeSections, effectsByElement } from './changes-table.js';
import { elementTables } from './element-rows.js';
import { elementTable } from './element-table.js';
import { exampleList, usedBySection } from './example-list.js';
import { definitionLead, type Fact } from './facts.js';
import { bindingsSection, invariantSections } from './profile-summary.js';
import { objectsIn, textIn } from './read-json.js';
import { rulesAbout } from './rules-page.js';
import type { PageContent, Section } from './layout.js';
import type { Site } from './site.js';

/** What a StructureDefinition is, for the reader. */
export function kindOf({ definition: { type, kind } }: LintedStructure): 'profile' | 'extension' | 'datatype' {
  return type === 'Extension' ? 'extension' : kind === 'resource' ? 'profile' : 'datatype';
}

/** The page of a profile or extension: what it demands, all elements, bindings, invariants, rules, examples. */
export function profilePage(structure: LintedStructure, file: string, site: Site): PageContent {
  const { resource } = structure.linted;
  const { definition } = structure;
  const tables = elementTables(structure);
  const effectsOf = effectsByElement(definition.url, site);
  const none = html`<p>${site.word('noDifferential')}</p>\n`;
  return {
    file,
    title: textIn(resource, 'title') ?? textIn(resource, 'name') ?? definition.url,
    kind: site.word(kindOf(structure)),
    lead: definitionLead(resource, site, leadFacts(resource, site)),
    sections: [
      ...contexts(resource, site),
      section(
        'differential',
        site.word('differential'),
        tables.differential.length === 0
          ? none
          : html`<p class="faint">${site.word('differentialNote')}</p>
${elementTable(tables.differential, site, { prefix: '', labelledBy: 'differential', effectsOf })}`,
      ),
      ...bindingsSection(tables, site),
      ...invariantSections(tables, site),
      ...rulesAbout(definition.url, tables, site),
      ...changeSections(definition.url, site),
      ...(kindOf(structure) === 'profile'
        ? [section('examples', site.word('examples'), exampleList(site.examplesOf(definition.url), site))]
        : []),
      ...usedBySection(definition.url, site),
      section(
        'snapshot',
        site.word('snapshot'),
        html`<p class="faint">${site.word(tables.isComputed ? 'derivedNote' : 'snapshotNote')}</p>
${elementTable(tables.snapshot, site, { prefix: 'snapshot-', labelledBy: 'snapshot', effectsOf })}`,
      ),
    ],
  };
}

function section(id: string, heading: string, content: Html): Section {
  return { id, heading, content };
}

function leadFacts(resource: JsonObject, site: Site): Fact[] {
  const [base, type] = [textIn(resource, 'baseDefinition'), textIn(resource, 'type')];
  return [
    ...(type === undefined ? [] : [[site.word('constrains'), site.typeLink(type)] as const]),
    ...(base === undefined ? [] : [[site.word('derivesFrom'), site.link(base)] as const]),
  ];
}

/** Where an extension may be used. */
function contexts(resource: JsonObject, site: Site): Section[] {
  const stated = objectsIn(resource, 'context');
  if (resource['type'] !== 'Extension' || stated.length === 0) return [];
  return [
    section(
      'contexts',
      site.word('contexts'),
      html`<ul>
${stated.map((each) => html`<li><code>${textIn(each, 'expression') ?? ''}</code>${each['type'] === 'element' ? '' : ` (${textIn(each, 'type') ?? ''})`}</li>\n`)}</ul>
`,
    ),
  ];
}

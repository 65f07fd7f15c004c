import { html, type Html } from '../../report/html/html-text.js';
import { metasOf, type Guide, type Source } from '../../rules/guide.js';
import { elementOf, elementText } from '../../rules/pages/element-text.js';
import { phrases } from '../../rules/pages/phrases.js';
import type { RuleMeta } from '../../rules/rule.js';
import { ruleStages } from '../../rules/stage.js';
import type { ElementTables } from './element-rows.js';
import { anchor } from './page-names.js';
import type { PageContent, Section } from './layout.js';
import type { Site } from './site.js';

/** The business rules of the guide, by stage of the reporting chain. */
export function rulesPage(site: Site): PageContent | undefined {
  const { rules: guide, language } = site;
  if (guide === undefined) return undefined;
  const metas = metasOf(guide);
  return {
    file: 'rules.html',
    title: site.word('rules'),
    lead: html`<p class="lead">${site.word('rulesNote')}</p>\n`,
    sections: ruleStages.flatMap((stage) => {
      const list = metas.filter((meta) => meta.stage === stage);
      return list.length === 0
        ? []
        : [
            {
              id: `stage-${stage}`,
              heading: sentence(phrases[language].stages[stage]),
              content: html`${list.map((meta) => ruleHtml(meta, guide, site))}`,
            },
          ];
    }),
  };
}

function ruleHtml(meta: RuleMeta, guide: Guide, site: Site): Html {
  const { language } = site;
  const { id, severity, title, about, inferred, messages, appliesTo, sources } = meta;
  const isInferred = sources.includes('inferred');
  const said = isInferred ? phrases[language].fromUs : phrases[language].fromSource;
  return html`<article class="rule ${severity}" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title"><code>${id}</code> ${title[language]} <span class="badge ${severity}">${phrases[language].severity[severity]}</span></h3>
<p><strong>${said}.</strong> ${about[language]}</p>
${inferred === undefined ? html`` : html`<p>${isInferred ? html`` : html`<strong>${phrases[language].fromUs}.</strong> `}${inferred[language]}</p>\n`}<blockquote aria-label="${site.word('messages')}">${Object.values(messages).map((message) => html`<p>${message[language]}</p>`)}</blockquote>
<p class="faint">${site.word('about')}: ${appliesTo.map((name, index) => html`${index === 0 ? '' : ', '}${elementLink(name, guide, site)}`)}</p>
<p class="faint">${site.word('source')}: ${sources.map((name, index) => html`${index === 0 ? '' : '; '}${sourceHtml(guide.vocabulary.sources[name], name, site)}`)}</p>
</article>
`;
}

/** The element that a rule is about, on the page of its profile. */
function elementLink(name: string, guide: Guide, site: Site): Html {
  const { element, profile } = elementOf(name, guide.vocabulary);
  const structure =
    profile === undefined ? undefined : site.guide.structures.find(({ definition }) => definition.url.endsWith(`/${profile}`));
  const file = structure === undefined ? undefined : site.names.ofCanonical(structure.definition.url);
  const text = elementText(name, guide.vocabulary);
  return file === undefined ? html`${text}` : html`<a href="${file}#snapshot-${encodeURIComponent(anchor(element))}">${text}</a>`;
}

function sourceHtml(source: Source | undefined, name: string, { language }: Site): Html {
  if (source === undefined) return html`${name}`;
  return source.url === undefined ? html`${source[language]}` : html`<a href="${source.url}">${source[language]}</a>`;
}

/** The business rules about elements of a profile. */
export function rulesAbout(profile: string, tables: ElementTables, site: Site): Section[] {
  const { rules: guide, language } = site;
  if (guide === undefined) return [];
  const about = metasOf(guide).filter(({ appliesTo }) =>
    appliesTo.some((name) => {
      const { profile: id } = elementOf(name, guide.vocabulary);
      return id !== undefined && profile.endsWith(`/${id}`);
    }),
  );
  if (about.length === 0) return [];
  const elements = new Set([...tables.differential, ...tables.snapshot].map(({ id }) => id));
  const items = about.map(({ id, title, appliesTo, severity }) => {
    const here = appliesTo
      .filter((name) => elements.has(elementOf(name, guide.vocabulary).element))
      .map((name) => elementText(name, guide.vocabulary));
    return html`<tr><th scope="row" class="short"><a href="rules.html#${id}"><code>${id}</code></a></th><td>${title[language]}</td><td>${here.join(', ')}</td><td class="short">${phrases[language].severity[severity]}</td></tr>\n`;
  });
  return [
    {
      id: 'rules',
      heading: site.word('rules'),
      content: html`<table class="list" aria-labelledby="rules">
<thead><tr><th scope="col">Id</th><th scope="col">${site.word('what')}</th><th scope="col">${site.word('element')}</th><th scope="col">${site.word('severity')}</th></tr></thead>
<tbody>
${items}</tbody></table>
`,
    },
  ];
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import { languages, type Language } from '../../finding/message.js';
import { html, type Html } from '../../report/html/html-text.js';
import { pageHead, type PageStyle } from '../../report/html/shell.js';
import { breakable } from './breakable.js';
import { pageWords } from './page-words.js';
import type { Site } from './site.js';

/** A page before it is put into the frame that all pages share. */
export interface PageContent {
  /** `StructureDefinition-x.html` */
  readonly file: string;
  readonly title: string;
  /** What kind of page it is: Profile, Value set. */
  readonly kind?: string;
  readonly sections: readonly Section[];
  /** Between the heading and the first section. */
  readonly lead?: Html;
}

/** A part of a page with a heading, which the list at its top leads to. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

/** The frame of all pages of a site. */
export interface Frame {
  readonly style: PageStyle;
  readonly generator: string;
  /** The pages in the margin, by group. */
  readonly menu: readonly MenuGroup[];
  /** The folder of each language's pages, seen from the pages of this one. */
  readonly folders: Readonly<Record<Language, string>>;
}

/** A group of pages in the margin. */
export interface MenuGroup {
  readonly heading: string;
  readonly entries: readonly { readonly file: string; readonly label: string }[];
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', da: 'Dansk' };

/** Fewer sections need no list. */
const fewSections = 3;

/** A page as a file: nothing in it acts, and it asks for nothing. */
export function pageFile(page: PageContent, site: Site, frame: Frame): string {
  const { file, title, kind, sections, lead = html`` } = page;
  const full = file === 'index.html' ? `${site.title()} ${site.guide.version}` : `${title} – ${site.title()} ${site.guide.version}`;
  return html`${pageHead({ language: site.language, title: full, generator: frame.generator }, frame.style)}<body>
<a class="skip" href="#content">${site.word('skip')}</a>
<header class="site"><div><a class="guide" href="index.html">${site.title()}</a> <span class="version">${site.guide.id} ${site.guide.version}</span></div>
<a class="to-pages" href="#pages">${site.word('allPages')}</a>
${languageSwitch(file, site, frame)}</header>
<div class="layout">
<main id="content" tabindex="-1">
${kind === undefined ? html`` : html`<p class="kind">${kind}</p>\n`}<h1>${breakable(title)}</h1>
${lead}${sections.length < fewSections ? html`` : contents(sections, site)}${sections.map(sectionHtml)}</main>
${menu(file, site, frame)}</div>
<footer class="site"><p>${site.guide.id} ${site.guide.version} · ${site.word('madeBy')} ${frame.generator}</p></footer>
</body>
</html>
`.source;
}

function languageSwitch(file: string, { language }: Site, { folders }: Frame): Html {
  const each = languages.map((other) =>
    other === language
      ? html`<strong lang="${other}" class="always" aria-current="true">${languageNames[other]}</strong>\n`
      : html`<a lang="${other}" class="always" hreflang="${other}" href="${folders[other]}${file}">${languageNames[other]}</a>\n`,
  );
  return html`<nav class="languages" aria-label="${pageWords.language[language]}">
${each}</nav>
`;
}

function menu(file: string, site: Site, { menu: groups }: Frame): Html {
  const item = ({ file: target, label }: MenuGroup['entries'][number]): Html =>
    html`<li><a href="${target}"${target === file ? html` aria-current="page"` : html``}>${breakable(label)}</a></li>\n`;
  return html`<nav class="all-pages" id="pages" aria-label="${site.word('allPages')}">
${groups.map(({ heading, entries }) => html`${heading === '' ? html`` : html`<h2>${heading}</h2>\n`}<ul>\n${entries.map(item)}</ul>\n`)}</nav>
`;
}

function contents(sections: readonly Section[], site: Site): Html {
  return html`<nav class="contents" aria-label="${site.word('onThisPage')}"><ul>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ul></nav>
`;
}

function sectionHtml({ id, heading, content }: Section): Html {
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}</section>
`;
}

import type { JsonObject } from '../../fhir/json.js';
import type { Language } from '../../finding/message.js';
import type { PageStyle } from '../../report/html/shell.js';
import { loadPage } from '../../report/html/shell.js';
import { attributesPage } from './attributes-page.js';
import { changesPage } from './changes-page.js';
import { codeSystemPage } from './code-system-page.js';
import { groupsOf, titleOf, type Groups } from './groups.js';
import { indexPage } from './index-page.js';
import { pageFile, type Frame, type MenuGroup, type PageContent } from './layout.js';
import type { PageWord } from './page-words.js';
import { profilePage } from './profile-page.js';
import { examplePage, otherPage } from './resource-page.js';
import { rulesPage } from './rules-page.js';
import { Site, type SiteContent } from './site.js';
import { valueSetPage } from './value-set-page.js';

/** How the pages of a guide are written. */
export interface PagesOptions {
  /** The language of the pages in the folder itself; the other one has a folder of its own in it. */
  readonly language: Language;
  readonly style: PageStyle;
  /** Who makes the pages: name and version. */
  readonly generator: string;
}

/** More pages of a group are only listed on the first page: the margin is on every page. */
const mostInMenu = 60;

/** Joins the style of the pages from the files of report/page/. */
export async function loadPagesStyle(read: (name: string) => Promise<string>): Promise<PageStyle> {
  const { style } = await loadPage(read, ['base.css', 'pages.css'], []);
  return { style };
}

/** The pages of a guide in both languages, by path: `index.html`, `da/index.html`. The same guide gives the same pages. */
export function guidePages(content: SiteContent, { language, style, generator }: PagesOptions): Map<string, string> {
  const other: Language = language === 'en' ? 'da' : 'en';
  const files = new Map<string, string>();
  const add = (spoken: Language, folder: string, folders: Frame['folders']): void => {
    const site = new Site(content, spoken);
    const { pages, menu } = sitePages(site);
    for (const page of pages) files.set(`${folder}${page.file}`, pageFile(page, site, { style, generator, menu, folders }));
  };
  add(language, '', foldersOf([language, ''], [other, `${other}/`]));
  add(other, `${other}/`, foldersOf([language, '../'], [other, '']));
  return files;
}

function foldersOf(...folders: readonly [Language, string][]): Frame['folders'] {
  return Object.fromEntries(folders) as unknown as Frame['folders'];
}

function sitePages(site: Site): { readonly pages: readonly PageContent[]; readonly menu: readonly MenuGroup[] } {
  const groups = groupsOf(site);
  const general = [attributesPage(site), rulesPage(site), changesPage(site)].filter((page) => page !== undefined);
  const each = (resources: readonly JsonObject[], page: (resource: JsonObject, file: string, site: Site) => PageContent): PageContent[] =>
    resources.map((resource) => page(resource, site.names.of(resource) ?? '', site));
  const structures = [...groups.profiles, ...groups.datatypes, ...groups.extensions].flatMap((resource) => {
    const structure = site.structures.get(resource);
    return structure === undefined ? [] : [profilePage(structure, site.names.of(resource) ?? '', site)];
  });
  return {
    pages: [
      indexPage(groups, site),
      ...general,
      ...structures,
      ...each(groups.valueSets, valueSetPage),
      ...each(groups.codeSystems, codeSystemPage),
      ...each(groups.others, otherPage),
      ...site.examples.map((example) => examplePage(example, site.names.of(example.resource) ?? '', site)),
    ],
    menu: menuOf(groups, general, site),
  };
}

/** The margin: pages about the whole guide, then its definitions by kind. */
function menuOf(groups: Groups, general: readonly PageContent[], site: Site): MenuGroup[] {
  const listed = (word: PageWord & keyof Groups): MenuGroup[] => {
    const resources = groups[word];
    if (resources.length === 0) return [];
    const more = resources.length > mostInMenu ? [{ file: `index.html#${word}`, label: `… ${resources.length}` }] : [];
    return [
      {
        heading: site.word(word),
        entries: [
          ...resources.slice(0, mostInMenu).map((resource) => ({ file: site.names.of(resource) ?? '', label: titleOf(resource) })),
          ...more,
        ],
      },
    ];
  };
  const examples =
    site.examples.length === 0 ? [] : [{ file: 'index.html#examples', label: `${site.word('examples')} (${site.examples.length})` }];
  return [
    {
      heading: '',
      entries: [
        { file: 'index.html', label: site.word('start') },
        ...general.map(({ file, title }) => ({ file, label: file === 'changes.html' ? site.word('changes') : title })),
        ...examples,
      ],
    },
    ...listed('profiles'),
    ...listed('datatypes'),
    ...listed('extensions'),
    ...listed('valueSets'),
    ...listed('codeSystems'),
    ...listed('others'),
  ];
}

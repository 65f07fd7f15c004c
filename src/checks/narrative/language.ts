import type { NarrativeFaults } from './narrative-faults.js';
import type { Narrative, Section } from './read-narrative.js';

/** The languages of a narrative's sections: a div for each, directly in its own, with xml:lang. */
export function sectionLanguages({ sections }: Narrative): string[] {
  return [...new Set(sections.filter(isLanguageSection).map(({ attributes }) => attributes.get('xml:lang') ?? ''))];
}

/** Either everything stands in a section by language, or nothing does. */
export function checkSections(narrative: Narrative, faults: NarrativeFaults): void {
  const languages = sectionLanguages(narrative);
  const rest = narrative.sections.some((section) => section.hasContent && !isLanguageSection(section));
  if (languages.length > 0 && rest) faults.add('narrative-language-mixed', { languages: languages.join(', ') });
}

/**
 * Does the narrative of a resource say that it is in the resource's language, in both attributes
 * (https://www.w3.org/TR/xhtml1/#C_7)? Where it has sections by language, the first speaks for the whole.
 */
export function checkLanguage(narrative: Narrative, language: string, faults: NarrativeFaults): void {
  const { lang, xmlLang } = statedLanguages(narrative);
  if (lang === undefined && xmlLang === undefined) {
    faults.add('narrative-language-missing', { language, attribute: 'lang, xml:lang' });
    return;
  }
  if (lang === undefined) faults.add('narrative-language-missing', { language, attribute: 'lang' });
  else if (lang !== language) faults.add('narrative-language-differs', { language, attribute: 'lang', found: lang });
  if (xmlLang === undefined) faults.add('narrative-language-missing', { language, attribute: 'xml:lang' });
  else if (xmlLang !== language && xmlLang !== lang)
    faults.add('narrative-language-differs', { language, attribute: 'xml:lang', found: xmlLang });
}

function statedLanguages({ attributes, sections }: Narrative): { readonly lang: string | undefined; readonly xmlLang: string | undefined } {
  const own = { lang: attributes.get('lang'), xmlLang: attributes.get('xml:lang') };
  if (own.lang !== undefined || own.xmlLang !== undefined) return own;
  const filled = sections.filter((section) => section.hasContent);
  const [first] = filled;
  if (!first || !filled.every((section) => section.attributes.has('xml:lang'))) return own;
  return { lang: first.attributes.get('lang'), xmlLang: first.attributes.get('xml:lang') };
}

function isLanguageSection({ name, attributes }: Section): boolean {
  return name === 'div' && attributes.has('xml:lang');
}

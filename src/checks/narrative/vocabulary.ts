/** What a narrative may hold where: one entry for each element that is allowed. */
export interface ElementRule {
  /** Attributes of its own, besides those that every element has. */
  readonly attributes: ReadonlySet<string>;
  /** Running text: no blocks inside, at any depth. */
  readonly isText?: true;
  /** Inline markup that does not stand in itself, at any depth. */
  readonly isOnce?: true;
  /** The only elements that may stand directly in it, and then no text; empty for elements without content. */
  readonly only?: ReadonlySet<string>;
  /** The elements it must stand in directly. */
  readonly within?: ReadonlySet<string>;
}

const rule = (attributes = '', rest: Omit<ElementRule, 'attributes'> = {}): ElementRule => ({ attributes: names(attributes), ...rest });
const names = (text: string): ReadonlySet<string> => new Set(text.split(' ').filter((name) => name !== ''));
const all = (elements: string, of: ElementRule): [string, ElementRule][] => [...names(elements)].map((name) => [name, of]);

/**
 * The elements of HTML 4.0's chapters 7 to 11 (without 9.4: ins, del) and 15 that HTML 4.0 does not deprecate, and a, img, map
 * and area (http://hl7.org/fhir/R4/narrative.html, txt-1). What may stand in what is XHTML 1.0, as far as HL7's validator demands it.
 */
export const elements: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ['div', rule()],
  ['blockquote', rule('cite')],
  ...all('p h1 h2 h3 h4 h5 h6 address span', rule('', { isText: true })),
  ['pre', rule('space', { isText: true })],
  ...all('b i em strong small big sub sup code tt dfn var abbr acronym cite bdo kbd samp', rule('', { isText: true, isOnce: true })),
  ['q', rule('cite', { isText: true, isOnce: true })],
  ['a', rule('href name charset type hreflang rel rev shape coords', { isText: true, isOnce: true })],
  ...all('br hr', rule('', { only: names('') })),
  ['img', rule('src alt longdesc height width usemap ismap border', { only: names('') })],
  ['map', rule('name', { only: names('area') })],
  ['area', rule('shape coords href nohref alt', { only: names('') })],
  ...all('ul ol', rule('', { only: names('li') })),
  ['li', rule('', { within: names('ul ol') })],
  ['dl', rule('', { only: names('dt dd') })],
  ['dt', rule('', { isText: true, within: names('dl') })],
  ['dd', rule('', { within: names('dl') })],
  ['table', rule('summary border frame rules cellspacing cellpadding', { only: names('caption colgroup col thead tfoot tbody tr') })],
  ['caption', rule('', { isText: true, within: names('table') })],
  ['colgroup', rule('', { within: names('table') })],
  ['col', rule('', { only: names(''), within: names('colgroup table') })],
  ...all('thead tfoot tbody', rule('', { only: names('tr'), within: names('table') })),
  ['tr', rule('', { only: names('td th'), within: names('table thead tfoot tbody') })],
  ['th', rule('nowrap', { within: names('tr') })],
  ['td', rule('nowrap', { within: names('tr') })],
]);

/** Attributes that any element may have; those of table cells and columns are allowed throughout, as HL7's validator does. */
export const commonAttributes: ReadonlySet<string> = names(
  'id class style title lang xml:lang xml:space dir accesskey tabindex span width align valign char charoff abbr axis headers scope rowspan colspan',
);

/** Blocks that running text must not hold. */
export const blocks: ReadonlySet<string> = names('div pre table ul ol');

/** What a paragraph must not hold besides. */
export const notInParagraph: ReadonlySet<string> = names('p blockquote');

/** Elements that do something, or fetch what does: named as such, not only as unknown. */
export const activeElements: ReadonlySet<string> = names(
  'script noscript object embed applet param iframe frame frameset form input select option textarea button link base meta',
);

/** Attributes whose value is a URL. */
export const urlAttributes: ReadonlySet<string> = names('href src cite longdesc usemap');

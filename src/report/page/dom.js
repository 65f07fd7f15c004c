/**
 * An element with its attributes and content. Text is set as text, never as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {readonly (Node | string)[]} content
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, attributes, content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/**
 * A text in both languages, of which the style shows the one that the page is in.
 * @param {string} en
 * @param {string} da
 * @returns {(Node | string)[]}
 */
function both(en, da) {
  return en === da ? [en] : [element('span', { lang: 'en' }, [en]), element('span', { lang: 'da' }, [da])];
}

/**
 * One of the page's own words, its placeholders filled.
 * @param {HtmlWord} word
 * @param {Readonly<Record<string, string | number>>} [values]
 */
function word(word, values = {}) {
  const { en, da } = data.words[word];
  return both(filled(en, values, 'en-GB'), filled(da, values, 'da-DK'));
}

/** @param {string} template @param {Readonly<Record<string, string | number>>} values @param {string} locale how it writes numbers */
function filled(template, values, locale) {
  return template.replace(/\{(\w+)\}/g, (_, name) => (values[name] ?? 0).toLocaleString(locale));
}

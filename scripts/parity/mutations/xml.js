/**
 * Changes of an XML document as XML: what only this format can get wrong, and the same faults as in JSON in its own form.
 * @param {string} text a well-formed document
 * @returns {Iterable<{ kind: string, at: string, kin: string, makeText: () => string }>}
 */
export function* xmlEdits(text) {
  const elements = elementsOf(text);
  for (const element of elements) yield* elementEdits(text, element, elements);
  yield* documentEdits(text);
}

/**
 * An element's place in the text: `start` to `end` in all, its start tag up to `tagEnd`.
 * @typedef {{ name: string, at: string, kin: string, start: number, tagEnd: number, end: number, value?: string, parent?: XmlElement }}
 * XmlElement
 */

/** Every element of a well-formed document outside of narratives. @param {string} text @returns {XmlElement[]} */
export function elementsOf(text) {
  const [found, open] = [[], []];
  for (const match of text.matchAll(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g)) {
    const [tag, closing, name, attributes, selfClosing] = match;
    if (name === undefined) continue;
    const end = match.index + tag.length;
    if (closing) {
      open.pop().end = end;
      continue;
    }
    const parent = open.at(-1);
    const value = /\svalue\s*=\s*"([^"]*)"/.exec(attributes)?.[1];
    const element = {
      name,
      at: parent ? `${parent.at}.${name}` : name,
      kin: /^[A-Z]/.test(name) ? name : `${parent?.kin ?? ''}.${name}`,
      start: match.index,
      tagEnd: end,
      end,
      ...(value === undefined ? {} : { value }),
      parent,
    };
    if (!open.some((outer) => outer.name === 'div')) found.push(element);
    if (!selfClosing) open.push(element);
  }
  return found;
}

function* elementEdits(text, element, elements) {
  const { at, kin, start, tagEnd, end, name, value, parent } = element;
  const edit = (kind, makeText) => ({ kind: `xml: ${kind}`, at: `${at} (${start})`, kin, makeText });
  const put = (from, to, by) => text.slice(0, from) + by + text.slice(to);
  const tag = text.slice(start, tagEnd);
  const changed = (by) => put(start, tagEnd, by);
  const afterName = start + 1 + name.length;
  if (parent === undefined) return;
  yield edit('element deleted', () => put(start, end, ''));
  yield edit('element doubled', () => put(end, end, text.slice(start, end)));
  yield edit('element unknown before', () => put(start, start, '<remark value="text"/>'));
  yield edit('text before the element', () => put(start, start, 'text'));
  yield edit('comment before the element', () => put(start, start, '<!-- remark -->'));
  yield edit('unknown attribute', () => put(afterName, afterName, ' remark="text"'));
  yield edit('element id', () => put(afterName, afterName, ' id="part-1"'));
  yield edit('element of another namespace', () => put(afterName, afterName, ' xmlns="http://test.example/other"'));
  const next = elements.find((other) => other.parent === parent && other.start >= end);
  if (next)
    yield edit(
      'swapped with the next',
      () =>
        text.slice(0, start) +
        text.slice(next.start, next.end) +
        text.slice(end, next.start) +
        text.slice(start, end) +
        text.slice(next.end),
    );
  if (/\/>$/.test(tag)) yield edit('written with an end tag', () => put(tagEnd - 2, tagEnd, `></${name}>`));
  if (value === undefined) {
    if (/^[a-z]/.test(name) && name !== 'div') yield edit('value on a complex element', () => put(afterName, afterName, ' value="text"'));
    if (/^[a-z]/.test(name) && name !== 'div') yield edit('emptied', () => put(start, end, `<${name}/>`));
    return;
  }
  const valued = (kind, other) =>
    edit(`value ${kind}`, () => changed(tag.replace(/(\svalue\s*=\s*)"[^"]*"/, (_, before) => `${before}"${other}"`)));
  yield valued('empty', '');
  yield valued('blank', '  ');
  yield valued('with a space before', ` ${value}`);
  yield valued('with a space after', `${value} `);
  yield valued('with a line break', `${value.slice(0, 2)}&#10;${value.slice(2)}`);
  yield valued('in capitals', value.toUpperCase());
  yield valued('of one letter', 'x');
  yield valued('a character longer', `${value}0`);
  yield valued('a character shorter', value.slice(0, -1));
  yield valued('as a character reference', `&#${value.codePointAt(0) ?? 120};${[...value].slice(1).join('')}`);
  yield valued('with an unknown entity', `${value}&remark;`);
  yield valued('with a control character', `${value}&#1;`);
  yield edit('value deleted', () => changed(tag.replace(/\svalue\s*=\s*"[^"]*"/, '')));
  yield edit('value twice', () => changed(tag.replace(/\svalue\s*=\s*"[^"]*"/, '$&$&')));
  yield edit('value as text', () => put(start, end, `<${name}>${value}</${name}>`));
}

function* documentEdits(text) {
  const root = /<([A-Z]\w*)/.exec(text)?.[1] ?? 'document';
  const edit = (kind, makeText) => ({ kind: `xml document: ${kind}`, at: root, kin: 'document', makeText });
  yield edit('without namespace', () => text.replace(' xmlns="http://hl7.org/fhir"', ''));
  yield edit('of another namespace', () => text.replace(' xmlns="http://hl7.org/fhir"', ' xmlns="http://test.example/other"'));
  yield edit('with a prefix', () =>
    text.replace(`<${root} xmlns=`, `<f:${root} xmlns:f=`).replace(new RegExp(`</${root}>\\s*$`), `</f:${root}>`),
  );
  yield edit('with a document type', () => text.replace(`<${root}`, `<!DOCTYPE ${root}>\n<${root}`));
  yield edit('cut off', () => text.slice(0, Math.floor(text.length / 2)));
  yield edit('more after the end', () => `${text}<remark/>`);
  yield edit('comment after the end', () => `${text}<!-- remark -->`);
  yield edit('byte order mark', () => `\uFEFF${text}`);
  yield edit('blank line before', () => `\n${text}`);
  yield edit('unclosed element', () => text.replace(/<\/(\w+)>\s*$/, ''));
  yield edit('schema location', () =>
    text.replace(
      `<${root}`,
      `<${root} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir ../fhir-all.xsd"`,
    ),
  );
  yield edit('processing instruction', () => text.replace(`<${root}`, `<?remark text?>\n<${root}`));
  yield edit('on one line', () => text.replace(/>\s+</g, '><'));
  yield edit('carriage returns', () => text.replace(/\r?\n/g, '\r\n'));
  yield edit('root of unknown type', () => text.replaceAll(new RegExp(`(</?)${root}\\b`, 'g'), `$1${root}s`));
}

import type { XmlTag } from './parse-xml.js';

/** Where an attribute's name stands in the text of its start tag, which the parser has accepted. */
export function attributeOffset(source: string, tag: XmlTag, name: string): number {
  const attribute = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  attribute.lastIndex = tag.offset + 1 + tag.name.length;
  for (let from = attribute.lastIndex, match = attribute.exec(source); match !== null; from = attribute.lastIndex, match = attribute.exec(source)) {
    if (match[1] === name) return from + match[0].indexOf(name);
  }
  return tag.offset;
}

import type { XmlTag } from './parse-xml.js';

/**
 * Where the name of each attribute stands in the text. The start tag, which the parser has accepted, is read when the first is asked for.
 */
export function attributeOffsets(source: string, tag: XmlTag): (name: string) => number {
  let offsets: Map<string, number> | undefined;
  return (name) => (offsets ??= readOffsets(source, tag)).get(name) ?? tag.offset;
}

function readOffsets(source: string, tag: XmlTag): Map<string, number> {
  const offsets = new Map<string, number>();
  const attribute = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/y;
  attribute.lastIndex = tag.offset + 1 + tag.name.length;
  for (
    let from = attribute.lastIndex, match = attribute.exec(source);
    match !== null;
    from = attribute.lastIndex, match = attribute.exec(source)
  ) {
    const [whole, name = ''] = match;
    offsets.set(name, from + whole.indexOf(name));
  }
  return offsets;
}

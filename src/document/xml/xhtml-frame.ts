import type { XmlReadContext, OpenElement } from './frame.js';
import { xhtmlNamespace } from './namespaces.js';
import type { XmlTag } from './parse-xml.js';

/**
 * The narrative's <div>, which JSON has as a text. It is taken from the source as it stands there, unless it could not
 * stand alone: then it is written anew, with its namespace and without prefixes.
 */
export class XhtmlFrame implements OpenElement {
  readonly namespace = xhtmlNamespace;
  readonly mixed = true;
  readonly #desk: XmlReadContext;
  readonly #offset: number;
  readonly #complete: (xhtml: string) => void;
  /** The pieces of the new text, and the names of the elements that are open; undefined when the source will do. */
  readonly #written: { readonly pieces: string[]; readonly open: string[] } | undefined;
  #depth = 1;

  constructor(desk: XmlReadContext, tag: XmlTag, complete: (xhtml: string) => void) {
    this.#desk = desk;
    this.#offset = tag.offset;
    this.#complete = complete;
    const declares = tag.attributes.some(({ name, value }) => name === 'xmlns' && value.trim() === xhtmlNamespace);
    if (declares && tag.name === tag.local) return;
    this.#written = { pieces: [], open: [] };
    this.#write(tag, ` xmlns="${xhtmlNamespace}"`);
  }

  open(tag: XmlTag): OpenElement {
    this.#depth++;
    this.#write(tag, '');
    return this;
  }

  text(text: string): void {
    this.#written?.pieces.push(escape(text));
  }

  close(end: number): void {
    this.#depth--;
    this.#written?.pieces.push(`</${this.#written.open.pop() ?? ''}>`);
    if (this.#depth > 0) return;
    // Line ends as an XML parser gives them (XML 1.0, section 2.11).
    this.#complete(this.#written?.pieces.join('') ?? this.#desk.source.slice(this.#offset, end).replace(/\r\n?/g, '\n'));
  }

  #write({ local, attributes }: XmlTag, declaration: string): void {
    const own = attributes.filter(({ name, prefix }) => name !== 'xmlns' && prefix !== 'xmlns');
    this.#written?.open.push(local);
    this.#written?.pieces.push(
      `<${local}${declaration}${own.map(({ name, value }) => ` ${name}="${escape(value).replace(/"/g, '&quot;')}"`).join('')}>`,
    );
  }
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

import type { OpenElement } from './frame.js';
import type { XmlTag } from './parse-xml.js';
import { Properties } from './properties.js';

/**
 * An element that FHIR does not have where it stands. It is kept under its name, so that the validator sees it; what
 * its content would be as JSON nobody can say, and it is kept as it comes.
 */
export class UnknownFrame implements OpenElement {
  readonly namespace: string;
  readonly #store: (value: unknown) => void;
  readonly #properties = new Properties();
  readonly #value: string | undefined;
  #text = '';

  constructor(tag: XmlTag, store: (value: unknown) => void) {
    this.namespace = tag.namespace;
    this.#store = store;
    for (const { name, prefix, value } of tag.attributes) {
      if (name !== 'xmlns' && prefix !== 'xmlns') this.#properties.add(name, false, value);
    }
    this.#value = tag.attributes.find(({ name }) => name === 'value')?.value;
  }

  open(tag: XmlTag): OpenElement {
    const index = this.#properties.add(tag.local, false, undefined);
    return new UnknownFrame(tag, (value) => this.#properties.complete(tag.local, index, value, undefined));
  }

  text(text: string): void {
    this.#text += text;
  }

  close(): void {
    const content = {};
    this.#properties.fill(content);
    const keys = Object.keys(content);
    if (keys.length === 1 && this.#value !== undefined) this.#store(this.#value);
    else this.#store(keys.length === 0 && this.#text !== '' ? this.#text.trim() : content);
  }
}

import { ignored, type XmlReadContext, type OpenElement } from './frame.js';
import type { XmlAttribute, XmlTag } from './parse-xml.js';
import { primitiveValue } from './primitive-value.js';
import type { Spot } from './spot.js';
import type { XmlKind } from './xml-types.js';

/** What a primitive has beside its value: where that is read to, and the attributes it begins with. */
export interface Extra {
  readonly into: object;
  readonly attributes: readonly XmlAttribute[];
}

/** Takes what a primitive was read to, and the text of its value. */
export type CompletePrimitive = (value: unknown, extra: object | undefined, text?: string) => void;

/** A primitive element: its value in an attribute, and an id and extensions, which JSON has in a property of their own. */
export class PrimitiveFrame implements OpenElement {
  readonly namespace: string;
  readonly #desk: XmlReadContext;
  readonly #name: string;
  readonly #spot: Spot;
  readonly #kind: XmlKind;
  readonly #complete: CompletePrimitive;
  readonly #openExtra: (extra: Extra) => OpenElement;
  #value: string | undefined;
  #extra: { readonly into: object; readonly frame: OpenElement } | undefined;
  #text: { readonly parts: string[]; readonly offset: number } | undefined;

  /** @param openExtra begins what is read besides the value, if there is anything. */
  constructor(
    desk: XmlReadContext,
    tag: XmlTag,
    spot: Spot,
    kind: XmlKind,
    complete: CompletePrimitive,
    openExtra: (extra: Extra) => OpenElement,
  ) {
    this.namespace = tag.namespace;
    this.#desk = desk;
    this.#name = tag.name;
    this.#spot = spot;
    this.#kind = kind;
    this.#complete = complete;
    this.#openExtra = openExtra;
    let others: XmlAttribute[] | undefined;
    for (const attribute of tag.attributes) {
      if (attribute.name === 'value') this.#value ??= attribute.value;
      else (others ??= []).push(attribute);
    }
    if (others !== undefined) this.#begin(others);
  }

  open(tag: XmlTag): OpenElement {
    if (tag.local === 'value') return this.#takeElement(tag);
    return (this.#extra?.frame ?? this.#begin([])).open(tag);
  }

  text(text: string, offset: number): void {
    if (this.#value !== undefined || this.#extra !== undefined) {
      if (this.#text === undefined) this.#desk.report('xml-text', { element: this.#name, text }, this.#spot, offset);
      this.#text ??= { parts: [], offset };
    } else {
      this.#text ??= { parts: [], offset };
      this.#text.parts.push(text);
    }
  }

  close(end: number): void {
    this.#extra?.frame.close(end);
    const value = this.#value ?? this.#textAsValue();
    const extra = this.#extra?.into;
    if (value === undefined) {
      // Where there is neither value nor content, the validator is to see that the element is empty.
      this.#complete(undefined, extra ?? {});
    } else {
      this.#complete(primitiveValue(this.#kind, value), extra !== undefined && Object.keys(extra).length > 0 ? extra : undefined, value);
    }
  }

  #begin(attributes: readonly XmlAttribute[]): OpenElement {
    const into = {};
    const frame = this.#openExtra({ into, attributes });
    this.#extra = { into, frame };
    return frame;
  }

  /** The value as an element of its own, which it should not be, is read as if it were not. */
  #takeElement({ local, offset, attributes }: XmlTag): OpenElement {
    this.#desk.report('xml-attribute-expected', { name: local, parent: this.#name }, this.#spot, offset);
    this.#value ??= attributes.find(({ name }) => name === 'value')?.value;
    return ignored;
  }

  #textAsValue(): string | undefined {
    if (this.#text === undefined || this.#text.parts.length === 0) return undefined;
    const text = this.#text.parts.join('').trim();
    this.#desk.report('xml-value-as-text', { element: this.#name, text }, this.#spot, this.#text.offset);
    return text;
  }
}

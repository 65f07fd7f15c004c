import type { Bilingual } from '../../finding/message.js';
import { shorten } from '../../text/shorten.js';
import { attributeOffsets } from './attribute-offsets.js';
import { ignored, type XmlReadContext, type OpenElement } from './frame.js';
import { describeNamespace, fhirNamespace } from './namespaces.js';
import type { XmlTag } from './parse-xml.js';
import type { Spot } from './spot.js';

/** Begins a resource. `into` is the object that becomes it. */
export type OpenResource = (desk: XmlReadContext, tag: XmlTag, spot: Spot, into: Record<string, unknown>) => OpenElement;

/** An element around one resource: Bundle.entry.resource, contained. JSON has no such thing; there the resource stands at its place. */
export class WrapperFrame implements OpenElement {
  readonly namespace: string;
  readonly #desk: XmlReadContext;
  readonly #tag: XmlTag;
  readonly #spot: Spot;
  readonly #into: object;
  readonly #openResource: OpenResource;
  #count = 0;

  constructor(desk: XmlReadContext, tag: XmlTag, spot: Spot, into: object, openResource: OpenResource) {
    this.namespace = tag.namespace;
    this.#desk = desk;
    this.#tag = tag;
    this.#spot = spot;
    this.#into = into;
    this.#openResource = openResource;
    const offsetOf = attributeOffsets(desk.source, tag);
    for (const { name, prefix } of tag.attributes) {
      if (name !== 'xmlns' && prefix !== 'xmlns')
        desk.report('xml-wrapper-extra', { element: tag.name, found: attribute(name) }, spot, offsetOf(name));
    }
  }

  open(tag: XmlTag): OpenElement {
    this.#count++;
    if (this.#count > 1) return ignored;
    if (tag.namespace !== fhirNamespace && tag.namespace !== this.namespace) {
      this.#desk.report(
        'xml-namespace',
        { element: tag.name, found: describeNamespace(tag.namespace), expected: fhirNamespace },
        this.#spot,
        tag.offset,
      );
    }
    this.#spot.move(tag.offset);
    return this.#openResource(this.#desk, tag, this.#spot, this.#into as Record<string, unknown>);
  }

  text(text: string, offset: number): void {
    const found = shorten(text.replace(/\s+/g, ' ').trim(), 60);
    this.#desk.report('xml-wrapper-extra', { element: this.#tag.name, found: textFound(found) }, this.#spot, offset);
  }

  close(): void {
    if (this.#count !== 1)
      this.#desk.report('xml-resource-count', { element: this.#tag.name, count: this.#count }, this.#spot, this.#tag.offset);
  }
}

const attribute = (name: string): Bilingual => ({ en: `the attribute "${name}"`, da: `attributten "${name}"` });
const textFound = (text: string): Bilingual => ({ en: `the text "${text}"`, da: `teksten "${text}"` });

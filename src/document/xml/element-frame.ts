import { own } from '../../fhir/json.js';
import type { Bilingual } from '../../finding/message.js';
import { isUsualNumber, keepNumberText } from '../../fhir/number-text.js';
import { attributeOffsets } from './attribute-offsets.js';
import { ignored, type XmlReadContext, type OpenElement } from './frame.js';
import { describeNamespace, fhirNamespace, xhtmlNamespace } from './namespaces.js';
import type { XmlAttribute, XmlTag } from './parse-xml.js';
import { PrimitiveFrame } from './primitive-frame.js';
import { define, Properties } from './properties.js';
import type { Spot } from './spot.js';
import { UnknownFrame } from './unknown-frame.js';
import { WrapperFrame } from './wrapper-frame.js';
import { XhtmlFrame } from './xhtml-frame.js';
import type { XmlChild, XmlShape } from './xml-types.js';

/** An element of known shape: a resource, a value of a datatype, or what a primitive has beside its value. */
export class ElementFrame implements OpenElement {
  readonly namespace: string;
  readonly #desk: XmlReadContext;
  readonly #name: string;
  readonly #spot: Spot;
  readonly #shape: XmlShape;
  readonly #into: object;
  readonly #properties = new Properties();
  /** The child that stands last in the order of the definition, of those that were read. */
  #last: { readonly name: string; readonly order: number } | undefined;
  /** Names of children that were found out of order: each is reported once. */
  #misplaced: Set<string> | undefined;
  #hasText = false;
  /** How numbers are written that JavaScript writes in another way. */
  #texts: { readonly key: string; readonly index: number; readonly text: string }[] | undefined;

  /** @param into the object that is filled when the element ends. */
  constructor(desk: XmlReadContext, tag: XmlTag, spot: Spot, shape: XmlShape, into: object) {
    this.namespace = tag.namespace;
    this.#desk = desk;
    this.#name = tag.name;
    this.#spot = spot;
    this.#shape = shape;
    this.#into = into;
    if (tag.attributes.length === 0) return;
    const offsetOf = attributeOffsets(desk.source, tag);
    for (const attribute of tag.attributes) this.#take(attribute, offsetOf);
  }

  open(tag: XmlTag): OpenElement {
    const child = this.#shape.child(tag.local);
    return child === undefined ? this.#openUnknown(tag) : this.#openKnown(tag, child);
  }

  text(text: string, offset: number): void {
    if (!this.#hasText) this.#desk.report('xml-text', { element: this.#name, text }, this.#spot, offset);
    this.#hasText = true;
  }

  close(): void {
    this.#properties.fill(this.#into);
    for (const { key, index, text } of this.#texts ?? []) {
      const value: unknown = own(this.#into, key);
      if (Array.isArray(value)) keepNumberText(value, Math.max(index, 0), text);
      else keepNumberText(this.#into, key, text);
    }
  }

  /** Keeps how a number is written until the object is filled: only then is it known what is an array. */
  #keepText(key: string, index: number, text: string): void {
    this.#desk.unusualNumbers = true;
    (this.#texts ??= []).push({ key, index, text });
  }

  #take({ name, prefix, value }: XmlAttribute, offsetOf: (name: string) => number): void {
    if (name === 'xmlns' || prefix === 'xmlns') return;
    const child = prefix === '' ? this.#shape.child(name) : undefined;
    if (child?.attribute) {
      const index = this.#properties.add(name, false, value);
      if (this.#spot.wanted !== undefined) this.#spot.below(name, index, child.segment, offsetOf(name));
      return;
    }
    this.#desk.report(
      'xml-attribute-unknown',
      { element: this.#name, name, hint: child === undefined ? '' : asElement(name) },
      this.#spot,
      offsetOf(name),
    );
  }

  #openKnown(tag: XmlTag, child: XmlChild): OpenElement {
    const key = tag.local;
    const properties = this.#properties;
    const kind = child.kind();
    const value = kind === 'complex' || kind === 'resource' ? {} : undefined;
    const index = properties.add(key, child.array, value);
    const spot = this.#spot.below(key, index, child.segment, tag.offset);
    const complete = (found: unknown, extra?: object, text?: string): void => {
      properties.complete(key, index, found, extra);
      if (typeof found === 'number' && text !== undefined && !isUsualNumber(text)) this.#keepText(key, index, text);
    };
    this.#checkNamespace(tag, kind === 'xhtml' ? xhtmlNamespace : fhirNamespace, spot);
    if (child.attribute) this.#desk.report('xml-attribute-expected', { name: key, parent: this.#name }, spot, tag.offset);
    else this.#checkOrder(tag, child, spot);
    switch (kind) {
      case 'xhtml':
        return new XhtmlFrame(this.#desk, tag, complete);
      case 'resource':
        return new WrapperFrame(this.#desk, tag, spot, value ?? {}, openResource);
      case 'complex': {
        const shape = child.shape();
        return shape === undefined ? new UnknownFrame(tag, complete) : new ElementFrame(this.#desk, tag, spot, shape, value ?? {});
      }
      default: {
        // Most primitives have nothing beside their value.
        const beside = spot.isNoted ? spot.extra(tag.offset) : undefined;
        return new PrimitiveFrame(this.#desk, tag, spot, kind, complete, ({ into, attributes }) => {
          return new ElementFrame(this.#desk, { ...tag, attributes }, beside ?? spot.extra(tag.offset), child.shape() ?? nothing, into);
        });
      }
    }
  }

  #openUnknown(tag: XmlTag): OpenElement {
    // A foreign name in a foreign namespace is one mistake; the right name in a wrong one is read all the same.
    if (this.#checkNamespace(tag, fhirNamespace, this.#spot)) return ignored;
    const key = unknownKey(tag.local);
    const index = this.#properties.add(key, false, undefined);
    this.#spot.below(key, index, key, tag.offset);
    return new UnknownFrame(tag, (value) => this.#properties.complete(key, index, value, undefined));
  }

  /** Reports a wrong namespace, unless it is that of the element around it, which has been reported. */
  #checkNamespace({ name, namespace, offset }: XmlTag, expected: string, spot: Spot): boolean {
    if (namespace === expected || (namespace === this.namespace && expected === fhirNamespace)) return false;
    this.#desk.report('xml-namespace', { element: name, found: describeNamespace(namespace), expected }, spot, offset);
    return true;
  }

  #checkOrder(tag: XmlTag, { order }: XmlChild, spot: Spot): void {
    const last = this.#last;
    if (last === undefined || order >= last.order) {
      if (last?.order !== order) this.#last = { name: tag.name, order };
      return;
    }
    this.#misplaced ??= new Set();
    if (this.#misplaced.has(tag.local)) return;
    this.#misplaced.add(tag.local);
    this.#desk.report('xml-order', { element: tag.name, after: last.name }, spot, tag.offset);
  }
}

/** A primitive whose type is not known has nothing but its value. */
const nothing: XmlShape = { child: () => undefined };

/** The element that is a resource, where one begins. `into` is its object, which gets the type first. */
export function openResource(desk: XmlReadContext, tag: XmlTag, spot: Spot, into: Record<string, unknown>): OpenElement {
  into['resourceType'] = tag.local;
  const shape = desk.types.resource(tag.local);
  if (shape !== undefined) return new ElementFrame(desk, tag, spot, shape, into);
  return new UnknownFrame(tag, (value) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) if (key !== 'resourceType') define(into, key, item);
  });
}

/** A name that is no element's, under which JSON would mean something else: then it is kept in its brackets. */
function unknownKey(name: string): string {
  return name.startsWith('_') || name === 'resourceType' ? `<${name}>` : name;
}

function asElement(name: string): Bilingual {
  return { en: `; write it as an element: <${name} …>`, da: `; skriv den som et element: <${name} …>` };
}

import { partAround, shorten } from '../../text/shorten.js';
import { shown } from '../value/format.js';
import { checkAttributes } from './check-attributes.js';
import { NarrativeFaults, type NarrativeFault } from './narrative-faults.js';
import { Nesting } from './nesting.js';
import { scanXml, type XmlVisitor } from './scan-xml.js';
import { activeElements, elements } from './vocabulary.js';

/** What stands directly in the div. */
export interface Section {
  /** Absent for text. */
  readonly name?: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The beginning of its text. */
  readonly excerpt: string;
  /** It has text or an image. */
  readonly hasContent: boolean;
}

/** A narrative, read. */
export interface Narrative {
  readonly faults: readonly NarrativeFault[];
  /** Ids, and names of anchors. */
  readonly anchors: ReadonlySet<string>;
  /** Ids that links and images of the narrative point to (`#id`). */
  readonly targets: ReadonlySet<string>;
  /** Attributes of the div itself. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly sections: readonly Section[];
}

/** The namespace of a narrative's div. */
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';

/**
 * Reads the XHTML of Narrative.div, in one pass and linear time; after a fault in its XML form nothing more is read. What is wrong is added
 * to `faults`.
 */
export function readNarrative(xhtml: string, faults = new NarrativeFaults()): Narrative {
  const reader = new NarrativeReader(faults);
  const fault = scanXml(xhtml, reader);
  if (fault) faults.add('narrative-malformed', { problem: fault.problem, near: partAround(xhtml, fault.offset, 20, 40) });
  else if (!reader.hasContent) faults.add('narrative-empty', {});
  return {
    faults: faults.list,
    anchors: reader.anchors,
    targets: reader.targets,
    attributes: reader.attributes,
    sections: reader.sections,
  };
}

const excerptLength = 30;
const none: ReadonlyMap<string, string> = new Map();

class NarrativeReader implements XmlVisitor {
  readonly anchors = new Set<string>();
  readonly targets = new Set<string>();
  attributes = none;
  readonly sections: { name?: string; attributes: ReadonlyMap<string, string>; excerpt: string; hasContent: boolean }[] = [];
  hasContent = false;
  readonly #faults: NarrativeFaults;
  readonly #nesting = new Nesting();
  readonly #namespaces = new Map<string, string>();

  constructor(faults: NarrativeFaults) {
    this.#faults = faults;
  }

  open(qualified: string, attributes: ReadonlyMap<string, string>): void {
    if (attributes.size > 0) this.#declareNamespaces(attributes);
    const name = this.#localName(qualified);
    const { depth } = this.#nesting;
    const rule = elements.get(name);
    if (depth === 0) this.#root(name, qualified, attributes);
    else if (rule) {
      const outer = this.#nesting.conflict(name, rule);
      if (outer !== undefined) this.#faults.add('narrative-nesting', { inner: `<${name}>`, outer });
    } else if (activeElements.has(name.toLowerCase())) this.#faults.add('narrative-active', { what: `<${name}>` });
    else this.#faults.add('narrative-element', { name: shown(name, 40) });
    if (depth === 1) this.sections.push({ name, attributes, excerpt: '', hasContent: false });
    if (attributes.size > 0) {
      if (depth > 0 && attributes.has('xmlns')) this.#requireNamespace(name, attributes.get('xmlns'));
      checkAttributes(name, rule, attributes, this.#faults);
      this.#collect(name, attributes);
    }
    if (name === 'img') this.#hasSomething();
    this.#nesting.push(name, rule);
  }

  close(): void {
    this.#nesting.pop();
  }

  text(source: string, start: number, end: number, isBlank: boolean): void {
    if (isBlank) return;
    const { depth, closedToText } = this.#nesting;
    if (closedToText !== undefined) this.#faults.add('narrative-nesting', { inner: { en: 'Text', da: 'Tekst' }, outer: closedToText });
    if (depth === 1) this.sections.push({ attributes: none, excerpt: '', hasContent: false });
    this.#hasSomething();
    const section = this.sections.at(-1);
    if (section && section.excerpt.length < excerptLength) {
      section.excerpt = shorten(
        `${section.excerpt} ${shorten(source.slice(start, Math.min(end, start + 400)), 200).trim()}`.trim(),
        excerptLength,
      );
    }
  }

  declaration(kind: 'doctype' | 'instruction'): void {
    // Nothing is read after a DOCTYPE, so nothing is known to be missing.
    if (kind === 'doctype') this.hasContent = true;
    const what =
      kind === 'doctype'
        ? { en: 'document type declaration (DOCTYPE)', da: 'dokumenttypeerklæring (DOCTYPE)' }
        : { en: 'processing instruction (<?…?>)', da: 'behandlingsinstruktion (<?…?>)' };
    this.#faults.add('narrative-declaration', { what });
  }

  entity(entity: string): void {
    this.#faults.add('narrative-entity', { entity });
  }

  #hasSomething(): void {
    this.hasContent = true;
    const section = this.sections.at(-1);
    if (section) section.hasContent = true;
  }

  #root(name: string, qualified: string, attributes: ReadonlyMap<string, string>): void {
    this.attributes = attributes;
    if (name !== 'div') this.#faults.add('narrative-root', { found: shown(name, 40) });
    // With a prefix, it is the prefix that says which namespace it is.
    if (name === qualified) this.#requireNamespace(name, attributes.get('xmlns'));
  }

  #requireNamespace(element: string, found: string | undefined): void {
    if (found !== xhtmlNamespace) this.#faults.add('narrative-namespace', { element: shown(element, 40), found: shown(found ?? '', 80) });
  }

  #declareNamespaces(attributes: ReadonlyMap<string, string>): void {
    for (const [name, value] of attributes) if (name.startsWith('xmlns:')) this.#namespaces.set(name.slice('xmlns:'.length), value);
  }

  /** A prefix for XHTML is unusual, but says the same. */
  #localName(qualified: string): string {
    const colon = qualified.indexOf(':');
    return colon > 0 && this.#namespaces.get(qualified.slice(0, colon)) === xhtmlNamespace ? qualified.slice(colon + 1) : qualified;
  }

  #collect(name: string, attributes: ReadonlyMap<string, string>): void {
    const id = attributes.get('id');
    if (id !== undefined) this.#anchor(id);
    const anchor = name === 'a' ? attributes.get('name') : undefined;
    if (anchor !== undefined && anchor !== id) this.#anchor(anchor);
    const target = attributes.get(name === 'img' ? 'src' : 'href');
    if (target !== undefined && target.length > 1 && target.startsWith('#')) this.targets.add(target.slice(1));
  }

  #anchor(id: string): void {
    if (this.anchors.has(id)) this.#faults.add('narrative-id-repeated', { id: shown(id, 80) });
    this.anchors.add(id);
  }
}

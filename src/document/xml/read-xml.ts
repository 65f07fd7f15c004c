import type { MessageId } from '../../finding/catalogue.js';
import type { Param } from '../../finding/message.js';
import { markUnusualNumbers } from '../../fhir/number-text.js';
import type { Problem } from '../../finding/problem.js';
import { shorten } from '../../text/shorten.js';
import { ElementFrame, openResource } from './element-frame.js';
import type { XmlReadContext, OpenElement } from './frame.js';
import { describeNamespace, fhirNamespace } from './namespaces.js';
import { parseXml, type XmlHandler, type XmlTag } from './parse-xml.js';
import type { WantedPlace } from './places.js';
import { Spot } from './spot.js';
import type { XmlTypes } from './xml-types.js';

/** Something that reading found wrong with the data. */
export interface Remark {
  readonly id: MessageId;
  readonly params: Readonly<Record<string, Param>>;
  readonly spot: Spot;
  readonly offset: number;
}

export interface XmlReading {
  /** The resource, in the form that JSON.parse would give its JSON. */
  readonly value: unknown;
  readonly remarks: readonly Remark[];
  /** Where processing instructions begin. */
  readonly instructions: readonly number[];
  /** The root is in another namespace than FHIR's, and its name is no resource's. */
  readonly foreign: boolean;
}

/**
 * Reads a resource from FHIR's XML (http://hl7.org/fhir/R4/xml.html). What is wrong with it stays in the value where JSON
 * can show it, for the validator to find; what JSON cannot show is a remark.
 * @param wanted the root of the places whose offsets are to be noted.
 */
export function readXml(source: string, types: XmlTypes, wanted?: WantedPlace): XmlReading | { readonly problem: Problem } {
  const reader = new Reader(source, types, wanted);
  const problem = parseXml(source, reader);
  if (reader.unusualNumbers) markUnusualNumbers(reader.value);
  return problem === undefined
    ? { value: reader.value, remarks: reader.remarks, instructions: reader.instructions, foreign: reader.foreign }
    : { problem };
}

class Reader implements XmlHandler, XmlReadContext {
  readonly source: string;
  readonly types: XmlTypes;
  readonly value: Record<string, unknown> = {};
  readonly remarks: Remark[] = [];
  readonly instructions: number[] = [];
  foreign = false;
  unusualNumbers = false;
  readonly #wanted: WantedPlace | undefined;
  readonly #frames: OpenElement[] = [];
  #root: { readonly name: string; readonly spot: Spot; readonly offset: number } | undefined;

  constructor(source: string, types: XmlTypes, wanted: WantedPlace | undefined) {
    this.source = source;
    this.types = types;
    this.#wanted = wanted;
  }

  open(tag: XmlTag): void {
    const frame = this.#frames.at(-1);
    this.#frames.push(frame === undefined ? this.#openRoot(tag) : frame.open(tag));
  }

  text(text: string, offset: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    if (frame.mixed) frame.text(text, offset);
    else if (/[^ \t\r\n]/.test(text)) frame.text(text, skipBlank(this.source, offset));
  }

  instruction(offset: number): void {
    if (this.instructions.length < maxInstructions) this.instructions.push(offset);
  }

  close(end: number): void {
    this.#frames.pop()?.close(end);
    if (this.#frames.length === 0) this.#checkContent();
  }

  report(id: MessageId, params: Readonly<Record<string, Param>>, spot: Spot, offset: number): void {
    const cut = Object.entries(params).map(([name, param]) => [name, typeof param === 'string' ? shown(param) : param]);
    this.remarks.push({ id, params: Object.fromEntries(cut) as Record<string, Param>, spot, offset });
  }

  #openRoot(tag: XmlTag): OpenElement {
    const spot = Spot.root(tag.local, this.#wanted, tag.offset);
    const frame = openResource(this, tag, spot, this.value);
    if (frame instanceof ElementFrame) this.#root = { name: tag.local, spot, offset: tag.offset };
    if (tag.namespace !== fhirNamespace) {
      if (frame instanceof ElementFrame)
        this.report(
          'xml-namespace',
          { element: tag.name, found: describeNamespace(tag.namespace), expected: fhirNamespace },
          spot,
          tag.offset,
        );
      else this.foreign = true;
    }
    return frame;
  }

  /** No element of FHIR is empty in XML, the resource itself included. */
  #checkContent(): void {
    if (this.#root === undefined || this.remarks.length > 0) return;
    for (const name in this.value) if (name !== 'resourceType') return;
    this.report('xml-element-empty', { element: this.#root.name }, this.#root.spot, this.#root.offset);
  }
}

/** More of them are not reported. */
const maxInstructions = 20;

const longest = 80;

/** Text of the document as a message quotes it: on one line, and cut where it is long. */
function shown(text: string): string {
  return shorten(
    shorten(text, 4 * longest)
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  );
}

function skipBlank(source: string, from: number): number {
  const blank = /[ \t\r\n]*/y;
  blank.lastIndex = from;
  blank.test(source);
  return blank.lastIndex;
}

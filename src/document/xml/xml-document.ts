import { messageOf, type MessageId } from '../../finding/catalogue.js';
import type { Finding } from '../../finding/finding.js';
import type { Step } from '../../fhir/path.js';
import { resourceOf } from '../expression.js';
import { Lines, type LineAndColumn } from '../lines.js';
import type { Reading, SourceDocument } from '../source-document.js';
import { decodeXml, isMislabelled, type DecodedXml } from './decode-xml.js';
import { inTermsOfXml } from './own-words.js';
import { WantedPlace } from './places.js';
import { readXml, type Remark, type XmlReading } from './read-xml.js';
import type { XmlTypes } from './xml-types.js';

/** Reads an XML document from its bytes. */
export function readXmlDocument(bytes: Uint8Array, types: XmlTypes): Reading {
  const decoded = decodeXml(bytes);
  if ('problem' in decoded) return decoded;
  const { text } = decoded;
  const reading = readXml(text, types);
  if (!('problem' in reading)) return { document: new XmlDocument(decoded, reading, types) };
  const sourceLine = new Lines(text).text(reading.problem.line ?? 0);
  return { ...reading, ...(sourceLine === undefined ? {} : { sourceLine }) };
}

class XmlDocument implements SourceDocument {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly foreign: boolean;
  readonly #text: string;
  readonly #types: XmlTypes;
  #lines: Lines | undefined;

  constructor(decoded: DecodedXml, { value, remarks, instructions, foreign }: XmlReading, types: XmlTypes) {
    this.#text = decoded.text;
    this.#types = types;
    this.value = value;
    this.foreign = foreign;
    this.findings = [
      ...this.#aboutEncoding(decoded),
      ...this.#aboutProlog(instructions),
      ...remarks.map((remark) => this.#finding(remark)),
    ];
  }

  inOwnTerms(findings: readonly Finding[]): Finding[] {
    return inTermsOfXml(findings, this.value, this.findings);
  }

  /** The text is read once more: what has no findings, as most documents, should not pay for places nobody asks for. */
  positions(paths: readonly (readonly Step[])[]): LineAndColumn[] {
    const root = new WantedPlace();
    const places = paths.map((path) => path.reduce((place, step) => place.want(step), root));
    readXml(this.#text, this.#types, root);
    return places.map((place) => this.#index().at(place.nearest()));
  }

  sourceLine(line: number): string | undefined {
    return this.#index().text(line);
  }

  #index(): Lines {
    this.#lines ??= new Lines(this.#text);
    return this.#lines;
  }

  #finding({ id, params, spot, offset }: Remark): Finding {
    const path = spot.path();
    const resource = resourceOf(this.value, path);
    const { severity, code } = messageOf(id);
    return {
      id,
      severity,
      code,
      params,
      expression: spot.expression(),
      path,
      ...this.#index().at(offset),
      ...(resource === undefined ? {} : { resource }),
    };
  }

  /** FHIR is exchanged as UTF-8 (http://hl7.org/fhir/R4/http.html#mime-type). */
  #aboutEncoding(decoded: DecodedXml): Finding[] {
    const { encoding, declared = '' } = decoded;
    const about = isMislabelled(decoded)
      ? { id: 'xml-encoding-mismatch' as const, params: { declared, encoding } }
      : { id: 'xml-encoding' as const, params: { encoding } };
    if (about.id === 'xml-encoding' && encoding === 'UTF-8') return [];
    return [this.#aboutDocument(about, { line: 1, column: 1 })];
  }

  /** XML allows both; HL7's validator refuses the document. */
  #aboutProlog(instructions: readonly number[]): Finding[] {
    const blank = /^\s/.test(this.#text) ? [this.#aboutDocument({ id: 'xml-blank-before', params: {} }, { line: 1, column: 1 })] : [];
    return [
      ...blank,
      ...instructions.map((offset) => this.#aboutDocument({ id: 'xml-processing-instruction', params: {} }, this.#index().at(offset))),
    ];
  }

  #aboutDocument(about: Pick<Finding, 'params'> & { readonly id: MessageId }, place: LineAndColumn): Finding {
    const { severity, code } = messageOf(about.id);
    const resource = resourceOf(this.value, []);
    return {
      ...about,
      severity,
      code,
      expression: resource?.split('/')[0] ?? '',
      path: [],
      ...place,
      ...(resource === undefined ? {} : { resource }),
    };
  }
}

import { SaxesParser, type SaxesAttributeNSIncomplete } from 'saxes';
import type { Problem } from '../../finding/problem.js';
import { maxDepth } from '../limits.js';
import { Lines } from '../lines.js';
import { diagnose } from './diagnose.js';
import type { OpenElement } from './situation.js';

/** A start tag. Offsets are in UTF-16 code units of the text. */
export interface XmlTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  /** Empty when it is in none. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Of its `<`. */
  readonly offset: number;
}

export interface XmlAttribute {
  /** As written, with its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly value: string;
}

/** What is made of a text while it is parsed. Comments are not told. */
export interface XmlHandler {
  open(tag: XmlTag): void;
  /** @param end offset after the end tag. */
  close(end: number): void;
  /** Text, blank or not, up to the next markup; a CDATA section is text. @param offset where it begins. */
  text(text: string, offset: number): void;
  /** A processing instruction, in the root or around it; the XML declaration is none. */
  instruction(offset: number): void;
}

const lessThan = 0x3c;

/** Ends the parser's work: what it would say after its first complaint follows from that one. */
class Stop extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.id);
    this.problem = problem;
  }
}

/**
 * Parses XML 1.0 with namespaces, strictly. There is no document type declaration, and so no entity but the five of XML
 * itself. Returns what is wrong with the text, at the first place where it is no XML; `handler` has then seen what comes before.
 */
export function parseXml(text: string, handler: XmlHandler): Problem | undefined {
  const parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  /** Offset after what was last told, where text or the next markup begins. */
  let end = 0;
  let closed: OpenElement | undefined;

  const stop = (problem: Problem, offset: number): never => {
    throw new Stop({ ...problem, ...new Lines(text).at(offset) });
  };
  parser.on('error', (error) => {
    const fault = diagnose(error.message, { text, position: parser.position, end, open, closed });
    return stop(fault.problem, fault.offset);
  });
  parser.on('doctype', () => stop({ id: 'xml-doctype', params: {} }, text.lastIndexOf('<!DOCTYPE', parser.position)));
  // Gathered as they come: the tag has them in an object that is slow to list.
  let attributes: SaxesAttributeNSIncomplete[] = [];
  parser.on('attribute', (attribute) => {
    attributes.push(attribute);
  });
  parser.on('opentag', ({ name, local, uri }) => {
    // What was told last ends where the tag begins, or else it is to be sought: no < can stand in a tag, XML forbids it in values.
    const offset = text.charCodeAt(end) === lessThan ? end : text.lastIndexOf('<', parser.position - 1);
    if (open.length >= maxDepth) stop({ id: 'xml-too-deep', params: { limit: maxDepth } }, offset);
    open.push({ name, offset });
    end = parser.position;
    const tag = { name, local, namespace: uri, offset, attributes };
    attributes = [];
    handler.open(tag);
  });
  parser.on('closetag', () => {
    closed = open.pop();
    end = parser.position;
    handler.close(end);
  });
  parser.on('text', (content) => {
    // Outside the root there is only white space; the parser complains of anything else after telling it.
    if (open.length === 0) return;
    handler.text(content, end);
    end = parser.position - 1;
  });
  parser.on('cdata', (content) => {
    handler.text(content, end + '<![CDATA['.length);
    end = parser.position;
  });
  const skip = (): void => {
    end = parser.position;
  };
  // A comment is told before its last character has been read.
  parser.on('comment', () => {
    end = parser.position + 1;
  });
  parser.on('processinginstruction', () => {
    skip();
    handler.instruction(text.lastIndexOf('<?', parser.position));
  });
  parser.on('xmldecl', skip);
  try {
    parser.write(text).close();
    return undefined;
  } catch (error) {
    if (error instanceof Stop) return error.problem;
    throw error;
  }
}

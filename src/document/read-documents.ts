import type { Problem } from '../finding/problem.js';
import { decode, wideEncoding } from './decode.js';
import { readJsonDocument } from './json/json-document.js';
import { ndjsonLines, type NdjsonLine } from './ndjson.js';
import { otherFormat } from './other-format.js';
import { recognise } from './recognise.js';
import type { Reading } from './source-document.js';
import type { XmlTypes } from './xml/xml-types.js';

/** What reading needs to know of FHIR: nothing for JSON. */
export interface FormTypes {
  /** Asked for when there is XML to be read. */
  xmlTypes(): XmlTypes;
}

/**
 * The documents of a file, one after another: one for JSON and XML, one for each line of NDJSON. What cannot be read is a
 * reading with a problem, and never keeps the rest from being read. `name` is the file's name or path; only its extension matters.
 */
export async function* readDocuments(name: string, bytes: Uint8Array, types: FormTypes): AsyncGenerator<Reading> {
  const reading = await readDocument(name, bytes, types);
  if (reading !== 'lines') yield reading;
  else for (const line of ndjsonLines(bytes)) yield readLine(line);
}

/** The one document of a file; or `lines`, when there is one on each line. */
export async function readDocument(name: string, bytes: Uint8Array, types: FormTypes): Promise<Reading | 'lines'> {
  const problem = otherFormat(bytes);
  if (problem !== undefined) return { problem };
  const form = recognise(name, bytes);
  // Wide characters have no lines that could be cut as bytes.
  switch (form === 'ndjson' && wideEncoding(bytes) !== undefined ? 'json' : form) {
    case 'xml': {
      // Loaded on demand: most of what is read is JSON, which has no use for an XML parser.
      const { readXmlDocument } = await import('./xml/xml-document.js');
      return readXmlDocument(bytes, types.xmlTypes());
    }
    case 'ndjson': {
      const [first] = ndjsonLines(bytes);
      if (first === undefined) return { problem: { id: 'document-empty', params: {}, line: 1, column: 1 } };
      // A file named NDJSON may hold one document over several lines.
      return !isJson(first.bytes) && isJson(bytes) ? readWhole(bytes) : 'lines';
    }
    case 'json': {
      const reading = readWhole(bytes);
      return reading.problem !== undefined && isLineAfterLine(reading.problem, bytes) ? 'lines' : reading;
    }
  }
}

/** The document of one line. */
export function readLine({ line, bytes }: NdjsonLine): Reading {
  return readWhole(bytes, line);
}

/**
 * Whether a file has a document on each line, told by its beginning alone, so that it need not be in memory as a whole;
 * undefined when that cannot be told. It is never another answer than that of readDocument.
 * @param head the beginning of the file, of which the last line may not be all there
 */
export function beginsWithLines(name: string, head: Uint8Array): boolean | undefined {
  const form = recognise(name, head);
  if (form === 'xml' || wideEncoding(head) !== undefined) return false;
  const lines = [...ndjsonLines(head.subarray(0, head.lastIndexOf(lineFeed) + 1))];
  const [first, second] = lines;
  if (first === undefined || second === undefined) return undefined;
  if (form === 'json') return isJson(first.bytes) && startsValue(second.bytes);
  return isJson(first.bytes) || lines.some(({ bytes }, index) => endsDocument(bytes, lines[index + 1]?.bytes)) ? true : undefined;
}

const lineFeed = 0x0a;

/** After a complete object or array, one document can go on with a comma or closing bracket only. */
function endsDocument(bytes: Uint8Array, next: Uint8Array | undefined): boolean {
  return next !== undefined && startsValue(bytes) && startsValue(next) && isJson(bytes);
}

function startsValue(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7b || bytes[0] === 0x5b;
}

function readWhole(bytes: Uint8Array, line?: number): Reading {
  const decoded = decode(bytes);
  if ('text' in decoded) return readJsonDocument(decoded.text, line);
  const { problem } = decoded;
  return line === undefined ? { problem } : { line, problem: { ...problem, line } };
}

/** A file of one complete document on each line, told by the second one beginning right after the first one's line. */
function isLineAfterLine(problem: Problem, bytes: Uint8Array): boolean {
  if (problem.id !== 'json-second-document' || problem.column !== 1) return false;
  const [first, second] = ndjsonLines(bytes);
  return first !== undefined && second?.line === problem.line && isJson(first.bytes);
}

function isJson(bytes: Uint8Array): boolean {
  const decoded = decode(bytes);
  if (!('text' in decoded)) return false;
  try {
    JSON.parse(decoded.text);
    return true;
  } catch {
    return false;
  }
}

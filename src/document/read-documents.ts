import type { Problem } from '../finding/problem.js';
import { decode, wideEncoding } from './decode.js';
import { readJsonDocument } from './json/json-document.js';
import { ndjsonLines } from './ndjson.js';
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
  const form = recognise(name, bytes);
  // Wide characters have no lines that could be cut as bytes.
  switch (form === 'ndjson' && wideEncoding(bytes) !== undefined ? 'json' : form) {
    case 'xml': {
      // Loaded on demand: most of what is read is JSON, which has no use for an XML parser.
      const { readXmlDocument } = await import('./xml/xml-document.js');
      yield readXmlDocument(bytes, types.xmlTypes());
      return;
    }
    case 'ndjson':
      yield* isOneDocument(bytes) ? [readWhole(bytes)] : readLines(bytes);
      return;
    case 'json': {
      const reading = readWhole(bytes);
      yield* reading.problem !== undefined && isLineAfterLine(reading.problem, bytes) ? readLines(bytes) : [reading];
    }
  }
}

function readWhole(bytes: Uint8Array, line?: number): Reading {
  const decoded = decode(bytes);
  if ('text' in decoded) return readJsonDocument(decoded.text, line);
  const { problem } = decoded;
  return line === undefined ? { problem } : { line, problem: { ...problem, line } };
}

function* readLines(bytes: Uint8Array): Generator<Reading> {
  let empty = true;
  for (const { line, bytes: content } of ndjsonLines(bytes)) {
    empty = false;
    yield readWhole(content, line);
  }
  if (empty) yield { problem: { id: 'document-empty', params: {}, line: 1, column: 1 } };
}

/** A file named NDJSON that holds one document over several lines. */
function isOneDocument(bytes: Uint8Array): boolean {
  const [first] = ndjsonLines(bytes);
  return first !== undefined && !isJson(first.bytes) && isJson(bytes);
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

import type { Problem } from '../../finding/problem.js';
import { decode, wideEncoding } from '../decode.js';
import { maxBytes } from '../limits.js';

/** The text of an XML document, and how its bytes were read. */
export interface DecodedXml {
  readonly text: string;
  /** The encoding that was used. */
  readonly encoding: string;
  /** The one that the XML declaration names, as it is written there. */
  readonly declared?: string;
}

/** Encodings of one byte for a letter that are read because they are met in practice. */
const narrow: ReadonlySet<string> = new Set(['iso-8859-1', 'iso-8859-15', 'latin1', 'windows-1252']);
const utf8: ReadonlySet<string> = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii']);
const wide = /^(?:utf-16(?:le|be)?|ucs-2|iso-10646-ucs-2)$/;

/**
 * The text of XML, in the encoding that its byte order mark or its declaration names (XML 1.0, appendix F). Where the
 * declaration cannot be right, since it would not itself be legible, the bytes count.
 */
export function decodeXml(bytes: Uint8Array): DecodedXml | { readonly problem: Problem } {
  if (bytes.length > maxBytes) return { problem: { id: 'document-too-large', params: { size: bytes.length, limit: maxBytes } } };
  const isWide = wideEncoding(bytes);
  if (isWide === 'UTF-32') return unsupported(isWide);
  if (isWide !== undefined) {
    const text = new TextDecoder(bytes[0] === 0xfe || bytes[0] === 0 ? 'utf-16be' : 'utf-16le').decode(bytes);
    return decoded(text, 'UTF-16', declarationIn(text));
  }
  const declared = declarationIn(new TextDecoder('windows-1252').decode(bytes.subarray(0, 1000)).replace(/^ï»¿/, ''));
  const name = declared?.toLowerCase() ?? 'utf-8';
  if (declared !== undefined && narrow.has(name)) return decoded(new TextDecoder(name).decode(bytes), declared, declared);
  if (declared !== undefined && !utf8.has(name) && !wide.test(name)) return unsupported(declared);
  const plain = decode(bytes);
  return 'text' in plain ? decoded(plain.text, 'UTF-8', declared) : plain;
}

/** True when the XML declaration names another encoding than the one that was used. */
export function isMislabelled({ encoding, declared }: DecodedXml): boolean {
  if (declared === undefined) return false;
  const name = declared.toLowerCase();
  return encoding === 'UTF-16' ? !wide.test(name) : encoding === 'UTF-8' && !utf8.has(name);
}

function decoded(text: string, encoding: string, declared: string | undefined): DecodedXml {
  return { text, encoding, ...(declared === undefined ? {} : { declared }) };
}

function declarationIn(text: string): string | undefined {
  return /^\s*<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z][\w.:-]{0,39})["']/.exec(text.slice(0, 1000))?.[1];
}

function unsupported(encoding: string): { readonly problem: Problem } {
  return { problem: { id: 'xml-encoding-unsupported', params: { encoding }, line: 1, column: 1 } };
}

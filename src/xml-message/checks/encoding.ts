import { isMislabelled, type DecodedXml } from '../../document/xml/decode-xml.js';
import type { Reporter } from '../reporter.js';
import type { LetterParts } from './letter.js';

/** The declaration of the encoding against the bytes. */
export function checkEncoding({ root }: LetterParts, decoded: DecodedXml, bytes: Uint8Array, reporter: Reporter): void {
  const { declared, encoding, text } = decoded;
  if (declared === undefined) return;
  if (isMislabelled(decoded)) {
    reporter.report('xml-encoding-mismatch', root, { declared, encoding });
    return;
  }
  if (encoding === 'UTF-8' || encoding === 'UTF-16') return;
  // Two letters of Latin-1 that together are one of UTF-8: Ã¦ for æ.
  const [seen] = /[\u00c2-\u00df][\u0080-\u00bf]/.exec(text) ?? [];
  if (seen !== undefined && isUtf8(bytes)) reporter.report('letter-encoding-utf8', root, { declared, seen });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

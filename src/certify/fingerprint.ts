import { hex, sha256OfBytes } from '../report/sha256.js';

/** The SHA-256 of a public key (DER, Base64), in hexadecimal: what people compare, and what names a key. */
export function fingerprintOf(publicKey: string): string {
  return hex(sha256OfBytes(Uint8Array.from(atob(publicKey), (char) => char.charCodeAt(0))));
}

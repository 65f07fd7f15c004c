import { hex, sha256OfBytes } from '../report/sha256.js';
import type { UnsignedCertificate } from './certificate.js';
import { canonicalBytes } from './signature.js';

/** The number of hexadecimal digits of the hash: enough that no two certificates of a register share them. */
const digits = 12;

/** A number for a certificate whose issuer gives none: protocol, year, and the beginning of the SHA-256 of all the rest. */
export function numberOf(rest: Omit<UnsignedCertificate, 'number'>): string {
  return `${rest.protocol.name}-${rest.time.slice(0, 4)}-${hex(sha256OfBytes(canonicalBytes(rest))).slice(0, digits)}`;
}

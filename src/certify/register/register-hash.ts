import { hex, sha256OfBytes } from '../../report/sha256.js';
import type { Certificate } from '../certificate.js';
import { canonicalBytes } from '../signature.js';
import type { Register } from './register.js';

/** What a register knows a certificate by: others may still countersign it. */
export function certificateHash(certificate: Certificate): string {
  return hashOf({ ...certificate, countersignatures: undefined });
}

/** What the next edition names this one by. */
export function registerHash(register: Register): string {
  return hashOf(register);
}

function hashOf(value: unknown): string {
  return hex(sha256OfBytes(canonicalBytes(value)));
}

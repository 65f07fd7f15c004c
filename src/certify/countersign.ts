import type { Certificate, Countersignature } from './certificate.js';
import { canonicalBytes, signatureOver, type CheckSignature, type Signer } from './signature.js';

/** The certificate with another's signature beside that of its issuer. */
export function countersigned(certificate: Certificate, by: string, time: string, signer: Signer): Certificate {
  const signature = signatureOver(countersignedBytes(certificate, { by, time }), signer);
  return { ...certificate, countersignatures: [...(certificate.countersignatures ?? []), { ...signature, by, time }] };
}

/** Whether a countersignature belongs to this certificate, to its issuer's signature, and to the name and time beside it. */
export function isRightCountersignature(certificate: Certificate, countersignature: Countersignature, check: CheckSignature): boolean {
  return check(countersignedBytes(certificate, countersignature), countersignature.value, countersignature.publicKey);
}

/**
 * What is countersigned: the certificate with its signature, and by whom and when. Other countersignatures are no part of it, so that their
 * order is free.
 */
function countersignedBytes(certificate: Certificate, { by, time }: Pick<Countersignature, 'by' | 'time'>): Uint8Array {
  return canonicalBytes({ certificate: { ...certificate, countersignatures: undefined }, by, time });
}

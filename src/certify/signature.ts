import { canonicalJson } from './canonical-json.js';
import type { Certificate, Signature, UnsignedCertificate } from './certificate.js';

/** Signs with somebody's key. The caller has the cryptography; certify/ has none. */
export interface Signer {
  /** The public key as SubjectPublicKeyInfo (DER), in Base64. */
  readonly publicKey: string;
  /** An Ed25519 signature over these bytes, in Base64. */
  sign(bytes: Uint8Array): string;
}

/** Whether an Ed25519 signature (Base64) over these bytes was made with the key that belongs to a public key (DER, Base64). */
export type CheckSignature = (bytes: Uint8Array, value: string, publicKey: string) => boolean;

/** The certificate with a signature over all the rest of it. */
export function signed(certificate: UnsignedCertificate, signer: Signer): Certificate {
  return { ...certificate, signature: signatureOver(signedBytes(certificate), signer) };
}

/** What is signed: the certificate without its signature and countersignatures, as canonical JSON in UTF-8. */
export function signedBytes(certificate: Certificate | UnsignedCertificate): Uint8Array {
  return canonicalBytes({ ...certificate, signature: undefined, countersignatures: undefined });
}

/** A signature over bytes, with the key that belongs to it. */
export function signatureOver(bytes: Uint8Array, signer: Signer): Signature {
  return { algorithm: 'Ed25519', canonicalisation: 'RFC8785', publicKey: signer.publicKey, value: signer.sign(bytes) };
}

/** A value as canonical JSON in UTF-8: the bytes that are signed. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}

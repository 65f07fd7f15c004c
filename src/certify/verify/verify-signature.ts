import type { Certificate } from '../certificate.js';
import { signedBytes, type CheckSignature } from '../signature.js';

/**
 * What the signature tells: nothing (`unsigned`); that it does not belong to this certificate (`wrong`), or was made with
 * another key than the one that was given (`other-key`); that nothing was changed, but not who signed (`intact`); or that the
 * holder of the given key signed exactly this (`confirmed`).
 */
export type SignatureVerdict = 'unsigned' | 'wrong' | 'other-key' | 'intact' | 'confirmed';

/** @param publicKey the key that the signer is known by (DER, Base64), where one is given */
export function verifySignature(certificate: Certificate, publicKey: string | undefined, check: CheckSignature): SignatureVerdict {
  const { signature } = certificate;
  if (signature === undefined) return 'unsigned';
  const bytes = signedBytes(certificate);
  if (!check(bytes, signature.value, signature.publicKey)) return 'wrong';
  if (publicKey === undefined) return 'intact';
  return check(bytes, signature.value, publicKey) ? 'confirmed' : 'other-key';
}

import type { Certificate } from '../certificate.js';
import { signedBytes, type CheckSignature } from '../signature.js';

/**
 * What the signature tells: nothing (`unsigned`); that it does not belong to this certificate (`wrong`), or was made with
 * a key that is not known (`other-key`); that nothing was changed, but not who signed (`intact`); or that the
 * holder of a known key signed exactly this (`confirmed`).
 */
export type SignatureVerdict = 'unsigned' | 'wrong' | 'other-key' | 'intact' | 'confirmed';

/**
 * @param publicKeys the keys that the signer is known by (DER, Base64): one that was given, or those of a register; undefined when nobody
 * is known
 */
export function verifySignature(
  certificate: Certificate,
  publicKeys: readonly string[] | undefined,
  check: CheckSignature,
): SignatureVerdict {
  const { signature } = certificate;
  if (signature === undefined) return 'unsigned';
  if (!check(signedBytes(certificate), signature.value, signature.publicKey)) return 'wrong';
  if (publicKeys === undefined) return 'intact';
  return publicKeys.includes(signature.publicKey) ? 'confirmed' : 'other-key';
}

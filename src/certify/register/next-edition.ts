import type { Signer } from '../signature.js';
import { fingerprintOf } from '../fingerprint.js';
import { RegisterError, type RegisterContent } from './edit-register.js';
import { signsAt } from './keys.js';
import { registerHash } from './register-hash.js';
import type { Register } from './register.js';
import { signedRegister } from './verify-register.js';

/**
 * The next edition of a register, signed.
 * @param before undefined for the first edition
 * @throws {RegisterError} when the signer's key is not one that signs this register now
 */
export function nextEdition(
  { issuer, keys, certificates }: RegisterContent,
  before: Register | undefined,
  time: string,
  signer: Signer,
): Register {
  const key = keys.find(({ id }) => id === fingerprintOf(signer.publicKey));
  if (key?.role !== 'issuer') throw new RegisterError('the key that signs is not an issuer’s key of this register');
  if (!signsAt(key, time)) throw new RegisterError('the key that signs has ended; sign with the one that took its place');
  if (before !== undefined && time < before.time)
    throw new RegisterError(`the last edition was signed at ${before.time}, which is later than this computer’s clock says it is`);
  return signedRegister(
    {
      format: 'ltt-register/1',
      issuer,
      edition: (before?.edition ?? 0) + 1,
      time,
      ...(before === undefined ? {} : { previous: registerHash(before) }),
      keys,
      certificates,
    },
    signer,
  );
}

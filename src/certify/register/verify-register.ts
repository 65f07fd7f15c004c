import type { Bilingual } from '../../finding/message.js';
import { fingerprintOf } from '../fingerprint.js';
import { canonicalBytes, signatureOver, type CheckSignature, type Signer } from '../signature.js';
import { signsAt, vouchesFor } from './keys.js';
import { registerFaults } from './register-faults.js';
import type { Register } from './register.js';

/**
 * What the signature of a register tells: that it does not have one, or not one that holds; that its own key signed it, whose
 * holder is not known (`own-key`); or that a key signed it that the given one vouches for (`confirmed`).
 */
export interface RegisterVerdict {
  readonly trust: 'refused' | 'own-key' | 'confirmed';
  /** Why it is refused. */
  readonly faults: readonly Bilingual[];
}

/** The register with a signature over all the rest of it. */
export function signedRegister(register: Omit<Register, 'signature'>, signer: Signer): Register {
  return { ...register, signature: signatureOver(registerBytes(register), signer) };
}

/** @param publicKey a key that the issuer is known by (DER, Base64), where one is given */
export function verifyRegister(register: Register, publicKey: string | undefined, check: CheckSignature): RegisterVerdict {
  const faults = [...registerFaults(register, check), ...signatureFaults(register, check)];
  if (faults.length === 0 && publicKey !== undefined) faults.push(...trustFaults(register, fingerprintOf(publicKey)));
  if (faults.length > 0) return { trust: 'refused', faults };
  return { trust: publicKey === undefined ? 'own-key' : 'confirmed', faults };
}

function registerBytes(register: Omit<Register, 'signature'>): Uint8Array {
  return canonicalBytes({ ...register, signature: undefined });
}

function signatureFaults(register: Register, check: CheckSignature): Bilingual[] {
  const { signature, keys, time } = register;
  if (signature === undefined) return [{ en: 'it is not signed', da: 'det er ikke underskrevet' }];
  if (!check(registerBytes(register), signature.value, signature.publicKey))
    return [
      { en: 'its signature does not belong to it: one of them was changed', da: 'underskriften hører ikke til det: et af dem er ændret' },
    ];
  const key = keys.find(({ id }) => id === fingerprintOf(signature.publicKey));
  if (key === undefined)
    return [{ en: 'it is signed with a key that is not in it', da: 'det er underskrevet med en nøgle, der ikke er i det' }];
  if (key.role !== 'issuer')
    return [{ en: 'it is signed with a countersigner’s key', da: 'det er underskrevet med en medunderskrivers nøgle' }];
  return signsAt(key, time)
    ? []
    : [
        {
          en: 'it is signed with a key that was not in use at that time',
          da: 'det er underskrevet med en nøgle, der ikke var i brug på det tidspunkt',
        },
      ];
}

function trustFaults({ keys, signature }: Register, given: string): Bilingual[] {
  if (!keys.some(({ id }) => id === given)) return [{ en: 'the given key is not in it', da: 'den angivne nøgle er ikke i det' }];
  const signer = signature === undefined ? '' : fingerprintOf(signature.publicKey);
  return vouchesFor(given, signer, keys)
    ? []
    : [
        {
          en: 'it is signed with a key that the given key does not vouch for',
          da: 'det er underskrevet med en nøgle, som den angivne nøgle ikke står inde for',
        },
      ];
}

import { fingerprintOf } from '../fingerprint.js';
import { canonicalBytes, type CheckSignature, type Signer } from '../signature.js';
import type { RegisterKey } from './register.js';

type NewKey = Omit<RegisterKey, 'id' | 'endorsement'>;

/** A key for a register. The first one is endorsed by nobody. */
export function registerKey(key: NewKey, endorser?: Signer): RegisterKey {
  const made = { id: fingerprintOf(key.publicKey), ...key };
  return endorser === undefined
    ? made
    : { ...made, endorsement: { by: fingerprintOf(endorser.publicKey), value: endorser.sign(endorsedBytes(made)) } };
}

/** Whether the endorsement of a key was made with another. */
export function isEndorsedBy(key: RegisterKey, by: RegisterKey, check: CheckSignature): boolean {
  return key.endorsement?.by === by.id && check(endorsedBytes(key), key.endorsement.value, by.publicKey);
}

/** What is endorsed: whose key it is, for what and from when. When it ends is written down later. */
function endorsedBytes({ id, publicKey, role, holder, from }: RegisterKey): Uint8Array {
  return canonicalBytes({ id, publicKey, role, holder, from });
}

/** Whether a key may sign at a time. */
export function signsAt({ from, until, revoked }: RegisterKey, time: string): boolean {
  return from <= time && (until === undefined || time < until) && (revoked === undefined || time < revoked.time);
}

/** Whether a chain of endorsements leads from one key to another; a key vouches for itself. */
export function vouchesFor(from: string, to: string, keys: readonly RegisterKey[]): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = to; id !== undefined && !seen.has(id); id = keys.find((key) => key.id === id)?.endorsement?.by) {
    if (id === from) return true;
    seen.add(id);
  }
  return false;
}

import type { Certificate, Issuer } from '../certificate.js';
import { fingerprintOf } from '../fingerprint.js';
import type { CheckSignature, Signer } from '../signature.js';
import { isRightCountersignature } from '../countersign.js';
import { verifySignature } from '../verify/verify-signature.js';
import { entryOf } from './entry.js';
import { registerKey, signsAt } from './keys.js';
import type { Direction, Register, RegisteredCertificate, RegisterKey, KeyRole } from './register.js';
import { standingFaults } from './standing.js';

/** A change that a register does not take, in words for whoever asked for it. */
export class RegisterError extends Error {}

/** What an edition says, before it gets its number, time and signature. */
export type RegisterContent = Pick<Register, 'issuer' | 'keys' | 'certificates'>;

/** An empty register with the key that signs it. */
export function newRegister(issuer: Issuer, publicKey: string, time: string): RegisterContent {
  return { issuer, keys: [registerKey({ publicKey, role: 'issuer', holder: issuer.name, from: time })], certificates: [] };
}

/** How a certificate is written down. */
export interface Registering {
  readonly time: string;
  readonly direction: Direction;
  /** The number of a certificate that it takes the place of. */
  readonly replaces?: string | undefined;
}

/**
 * Adds a certificate. It must be one that the register vouches for afterwards.
 * @throws {RegisterError}
 */
export function withCertificate(
  register: RegisterContent,
  certificate: Certificate,
  { time, direction, replaces }: Registering,
  check: CheckSignature,
): RegisterContent {
  const { number } = certificate;
  if (verifySignature(certificate, undefined, check) !== 'intact')
    throw new RegisterError(`certificate ${number} does not have a signature that belongs to it`);
  if (certificate.result !== 'passed') throw new RegisterError(`certificate ${number} is not passed: a register has only those that are`);
  if (register.certificates.some((each) => each.number === number))
    throw new RegisterError(`the register has a certificate ${number} already`);
  const wrong = certificate.countersignatures?.find((each) => !isRightCountersignature(certificate, each, check));
  if (wrong !== undefined) throw new RegisterError(`the countersignature of ${wrong.by} does not belong to certificate ${number}`);
  const others =
    replaces === undefined
      ? register.certificates
      : changed(register.certificates, replaces, (entry) => ({ ...entry, replacedBy: number }));
  const content = { ...register, certificates: [...others, entryOf(certificate, time, direction)] };
  const [fault] = standingFaults(certificate, { format: 'ltt-register/1', edition: 1, time, ...content });
  if (fault !== undefined) throw new RegisterError(`certificate ${number} cannot be registered: ${fault.en}`);
  return content;
}

/** @throws {RegisterError} when it is not there, or was revoked before */
export function withRevoked(register: RegisterContent, number: string, time: string, reason: string): RegisterContent {
  const revoke = (entry: RegisteredCertificate): RegisteredCertificate => {
    if (entry.revoked !== undefined) throw new RegisterError(`certificate ${number} was revoked at ${entry.revoked.time}`);
    return { ...entry, revoked: { time, reason } };
  };
  return { ...register, certificates: changed(register.certificates, number, revoke) };
}

function changed(
  certificates: readonly RegisteredCertificate[],
  number: string,
  change: (entry: RegisteredCertificate) => RegisteredCertificate,
): RegisteredCertificate[] {
  if (!certificates.some((entry) => entry.number === number)) throw new RegisterError(`the register does not have a certificate ${number}`);
  return certificates.map((entry) => (entry.number === number ? change(entry) : entry));
}

/** Adds a key that the signer's key endorses. @throws {RegisterError} */
export function withKey(
  register: RegisterContent,
  key: { readonly publicKey: string; readonly role: KeyRole; readonly holder: string; readonly time: string },
  endorser: Signer,
): RegisterContent {
  const { publicKey, role, holder, time } = key;
  if (register.keys.some(({ id }) => id === fingerprintOf(publicKey))) throw new RegisterError('the register has this key already');
  if (role === 'countersigner' && register.keys.some((each) => each.role === role && each.holder === holder && signsAt(each, time)))
    throw new RegisterError(`${holder} has a key that is in use; retire it first`);
  return { ...register, keys: [...register.keys, registerKey({ publicKey, role, holder, from: time }, endorser)] };
}

/**
 * Ends a key: from now on it signs nothing. With a reason it is revoked, as after a loss, and what it signed counts only if it
 * was registered before.
 * @throws {RegisterError} when the key is not there or has ended, or no issuer's key would be left to sign the register
 */
export function withoutKey(register: RegisterContent, id: string, time: string, reason: string | undefined): RegisterContent {
  const found = register.keys.filter((key) => key.id.startsWith(id.toLowerCase()));
  const [key] = found;
  if (key === undefined || found.length > 1)
    throw new RegisterError(found.length > 1 ? `several keys begin with ${id}` : `the register does not have a key ${id}`);
  if (key.revoked !== undefined || (key.until !== undefined && reason === undefined))
    throw new RegisterError(`the key ${key.id} has ended already`);
  const ended: RegisterKey = reason === undefined ? { ...key, until: time } : { ...key, revoked: { time, reason } };
  const keys = register.keys.map((each) => (each === key ? ended : each));
  if (!keys.some((each) => each.role === 'issuer' && signsAt(each, time)))
    throw new RegisterError('no key would be left to sign the register; add the next one first');
  return { ...register, keys };
}

import type { Bilingual } from '../../finding/message.js';
import type { Certificate, Countersignature } from '../certificate.js';
import type { Register } from '../register/register.js';
import type { RegisterVerdict } from '../register/verify-register.js';
import type { InputDifferences } from './compare-inputs.js';
import { isSame, type VerdictDifferences } from './compare-verdicts.js';
import type { SignatureVerdict } from './verify-signature.js';

/** What a verification found out. */
export interface Verification {
  readonly certificate: Certificate;
  readonly signature: SignatureVerdict;
  /** Each countersignature, and whether it belongs to the certificate. */
  readonly countersignatures: readonly { readonly countersignature: Countersignature; readonly isRight: boolean }[];
  /** What makes it no certificate, whoever signed it. */
  readonly contradictions: readonly Bilingual[];
  /** Its last day is over. */
  readonly expired: boolean;
  /** The signer's key was given: then a signature is required. */
  readonly keyGiven: boolean;
  /** What a register says, where one was given. */
  readonly register: RegisterVerification | undefined;
  /** What came of the files; undefined when none were given, so that the signature alone was checked. */
  readonly files: FileVerification | undefined;
}

export interface RegisterVerification {
  readonly register: Register;
  readonly verdict: RegisterVerdict;
  /** Why the register does not have the certificate as a valid one. */
  readonly standing: readonly Bilingual[];
}

export interface FileVerification {
  readonly inputs: InputDifferences;
  /** What running again gave otherwise; undefined when the files are not the same, so that there is nothing to compare. */
  readonly verdict: VerdictDifferences | undefined;
}

/**
 * Whether a certificate holds: it does not contradict itself, is not over, nothing was changed, and either the files are the same
 * and running again gives the same, or, without the files, it is signed by who is known: by a given key or a register.
 */
export function isConfirmed(verification: Verification): boolean {
  const { certificate, contradictions, expired, countersignatures, register, files } = verification;
  if (contradictions.length > 0 || expired || certificate.result === 'undetermined') return false;
  if (!isSigned(verification) || countersignatures.some(({ isRight }) => !isRight)) return false;
  if (register !== undefined && (register.verdict.trust === 'refused' || register.standing.length > 0)) return false;
  return files === undefined || (areSame(files.inputs) && files.verdict !== undefined && isSame(files.verdict));
}

/** By whom it must be signed depends on what it is checked with. */
function isSigned({ signature, keyGiven, register, files }: Verification): boolean {
  if (files === undefined || keyGiven || register !== undefined) return signature === 'confirmed';
  return signature !== 'wrong' && signature !== 'other-key';
}

/** Whether no file was changed, is missing, was added or has another name. */
export function areSame({ changed, missing, added, renamed }: InputDifferences): boolean {
  return changed.length + missing.length + added.length + renamed.length === 0;
}

import type { Bilingual } from '../../finding/message.js';
import type { Certificate } from '../certificate.js';
import type { InputDifferences } from './compare-inputs.js';
import { isSame, type VerdictDifferences } from './compare-verdicts.js';
import type { SignatureVerdict } from './verify-signature.js';

/** What a verification found out. */
export interface Verification {
  readonly certificate: Certificate;
  readonly signature: SignatureVerdict;
  /** What makes it no certificate, whoever signed it. */
  readonly contradictions: readonly Bilingual[];
  /** The signer's key was given: then a signature is required. */
  readonly keyGiven: boolean;
  /** What came of the files; undefined when none were given, so that the signature alone was checked. */
  readonly files: FileVerification | undefined;
}

export interface FileVerification {
  readonly inputs: InputDifferences;
  /** What running again gave otherwise; undefined when the files are not the same, so that there is nothing to compare. */
  readonly verdict: VerdictDifferences | undefined;
}

/**
 * Whether a certificate holds: it does not contradict itself, nothing was changed, and either the files are the same and running
 * again gives the same, or, without the files, the holder of a given key signed it.
 */
export function isConfirmed({ certificate, signature, contradictions, keyGiven, files }: Verification): boolean {
  if (contradictions.length > 0 || certificate.result === 'undetermined') return false;
  if (files === undefined || keyGiven) {
    if (signature !== 'confirmed') return false;
  } else if (signature === 'wrong' || signature === 'other-key') return false;
  return files === undefined || (areSame(files.inputs) && files.verdict !== undefined && isSame(files.verdict));
}

/** Whether no file was changed, is missing, was added or has another name. */
export function areSame({ changed, missing, added, renamed }: InputDifferences): boolean {
  return changed.length + missing.length + added.length + renamed.length === 0;
}

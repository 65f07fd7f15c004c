import { compareInputs, type InputFile } from '../../certify/verify/compare-inputs.js';
import { compareVerdicts } from '../../certify/verify/compare-verdicts.js';
import { otherAssignment } from '../../certify/verify/other-assignment.js';
import { contradictionsOf } from '../../certify/verify/contradictions.js';
import type { Certificate } from '../../certify/certificate.js';
import { isRightCountersignature } from '../../certify/countersign.js';
import type { Register } from '../../certify/register/register.js';
import { standingFaults } from '../../certify/register/standing.js';
import { verifyRegister } from '../../certify/register/verify-register.js';
import { isOver } from '../../certify/validity.js';
import {
  areSame,
  isConfirmed,
  type FileVerification,
  type RegisterVerification,
  type Verification,
} from '../../certify/verify/verification.js';
import { formatVerification } from '../../certify/verify/verification-text.js';
import { verifySignature } from '../../certify/verify/verify-signature.js';
import { mask } from '../../finding/mask.js';
import type { Language } from '../../finding/message.js';
import { checkSignature, readPublicKey } from './keys.js';
import { UsageError } from '../usage-error.js';
import { readAssignment, readRehearsal } from './read-assignment.js';
import { readCertificate } from './read-certificate.js';
import { readRegister } from '../register/register-file.js';
import { protocolOfHash, readProtocolFile } from './read-protocol-file.js';
import { runCertification, type CertificationRun } from './run-certification.js';
import type { CommandContext, ExitCode } from '../command.js';

/** What a verification is asked for. */
export interface VerifyRequest {
  readonly certificate: string;
  /** What was handed in; undefined to check the signature alone. */
  readonly folder: string | undefined;
  /** A PEM file with the signer's public key. */
  readonly key: string | undefined;
  /** A register that should have the certificate. */
  readonly register: string | undefined;
  /** The assignment that it names. */
  readonly assignment: string | undefined;
  /** The log of the rehearsal that it names. */
  readonly rehearsal: string | undefined;
  /** A certificate that is confirmed is enough, whatever its result. */
  readonly anyResult: boolean;
  readonly language: Language;
}

/**
 * Confirms a certificate's signatures, its standing in a register, and, with the files, the hash of each and, by running again, the
 * verdict.
 */
export async function verifyCertificate(request: VerifyRequest, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const { folder, key, anyResult, language } = request;
  const certificate = await readCertificate(request.certificate, io.cwd);
  const publicKey = key === undefined ? undefined : await readPublicKey(key, io.cwd);
  const register =
    request.register === undefined ? undefined : registerVerified(certificate, await readRegister(request.register, io.cwd), publicKey);
  const assignment = request.assignment === undefined ? undefined : await readAssignment(request.assignment, io.cwd);
  if (folder !== undefined && certificate.assignment !== undefined && assignment === undefined)
    throw new UsageError(`the certificate is for assignment ${certificate.assignment.number}: name its file with --assignment`);
  if (folder !== undefined && certificate.assignment?.rehearsal !== undefined && request.rehearsal === undefined)
    throw new UsageError('the certificate rests on a rehearsal: name its log with --rehearsal');
  const log =
    assignment === undefined || request.rehearsal === undefined ? undefined : readRehearsal(request.rehearsal, assignment, io.cwd);
  const run =
    folder === undefined
      ? undefined
      : await runCertification({ folder, protocol: await readProtocolFile(), vendor: certificate.vendor, assignment, log }, context);
  const verification: Verification = {
    certificate,
    signature: verifySignature(certificate, knownKeys(register, publicKey), checkSignature),
    countersignatures: (certificate.countersignatures ?? []).map((countersignature) => ({
      countersignature,
      isRight: isRightCountersignature(certificate, countersignature, checkSignature),
    })),
    contradictions: [
      ...contradictionsOf(certificate, protocolOfHash(certificate.protocol.hash)),
      ...(assignment === undefined ? [] : otherAssignment(certificate, assignment)),
    ],
    expired: isOver(certificate.validUntil, io.now().toISOString()),
    keyGiven: key !== undefined,
    register,
    files: run === undefined ? undefined : filesVerified(certificate, run),
  };
  await io.stdout.write(formatVerification(verification, language));
  if (run?.certificate.result === 'undetermined') return 2;
  return isConfirmed(verification) && (anyResult || certificate.result === 'passed') ? 0 : 1;
}

function registerVerified(certificate: Certificate, register: Register, publicKey: string | undefined): RegisterVerification {
  return { register, verdict: verifyRegister(register, publicKey, checkSignature), standing: standingFaults(certificate, register) };
}

/** Whose signature counts: that of an issuer's key in the register, or of the given key. */
function knownKeys(register: RegisterVerification | undefined, publicKey: string | undefined): string[] | undefined {
  if (register !== undefined)
    return register.verdict.trust === 'refused'
      ? []
      : register.register.keys.filter(({ role }) => role === 'issuer').map((each) => each.publicKey);
  return publicKey === undefined ? undefined : [publicKey];
}

function filesVerified(certificate: Certificate, run: CertificationRun): FileVerification {
  const inputs = compareInputs(certificate.inputs, filesOf(run, certificate.inputs));
  return { inputs, verdict: areSame(inputs) ? compareVerdicts(certificate, run.certificate) : undefined };
}

/** The files that were handed in; also one that was certified and is not FHIR any more, so that it counts as changed. */
function filesOf({ certificate, content }: CertificationRun, certified: readonly InputFile[]): InputFile[] {
  const names = new Set(certified.map(({ file }) => file));
  return [
    ...certificate.inputs,
    ...content.notRead.flatMap(({ file, sha256 }) => (sha256 !== undefined && names.has(mask(file)) ? [{ file, sha256 }] : [])),
  ];
}

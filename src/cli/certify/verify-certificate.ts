import type { Certificate } from '../../certify/certificate.js';
import { schemaFaults } from '../../certify/schema-faults.js';
import { compareInputs, type InputFile } from '../../certify/verify/compare-inputs.js';
import { compareVerdicts } from '../../certify/verify/compare-verdicts.js';
import { areSame, formatVerification, isConfirmed, type Verification } from '../../certify/verify/verification-text.js';
import { verifySignature } from '../../certify/verify/verify-signature.js';
import { mask } from '../../finding/mask.js';
import type { Language } from '../../finding/message.js';
import { resolve } from 'node:path';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';
import { checkSignature, readPublicKey } from './keys.js';
import { readProtocolFile, readSchema } from './read-protocol-file.js';
import { runCertification, type CertificationRun } from './run-certification.js';
import type { CommandContext, ExitCode } from '../command.js';

/** What a verification is asked for. */
export interface VerifyRequest {
  readonly certificate: string;
  readonly folder: string;
  /** A PEM file with the signer's public key. */
  readonly key: string | undefined;
  readonly language: Language;
}

/** Confirms a certificate's signature, the hash of every file, and, by running again, the verdict. */
export async function verifyCertificate({ certificate: file, folder, key, language }: VerifyRequest, context: CommandContext): Promise<ExitCode> {
  const { io } = context;
  const certificate = await readCertificate(file, io.cwd);
  const publicKey = key === undefined ? undefined : await readPublicKey(key, io.cwd);
  const run = await runCertification(folder, await readProtocolFile(), certificate.vendor, context);
  const inputs = compareInputs(certificate.inputs, filesOf(run, certificate.inputs));
  const verification: Verification = {
    signature: verifySignature(certificate, publicKey, checkSignature),
    inputs,
    verdict: areSame(inputs) ? compareVerdicts(certificate, run.certificate) : undefined,
    undetermined: certificate.result === 'undetermined',
    keyGiven: key !== undefined,
  };
  await io.stdout.write(formatVerification(verification, language));
  if (run.certificate.result === 'undetermined') return 2;
  return isConfirmed(verification) ? 0 : 1;
}

/** The files that were handed in; also one that was certified and is no FHIR any more, so that it counts as changed. */
function filesOf({ certificate, content }: CertificationRun, certified: readonly InputFile[]): InputFile[] {
  const names = new Set(certified.map(({ file }) => file));
  return [...certificate.inputs, ...content.notRead.filter(({ file }) => names.has(mask(file)))];
}

async function readCertificate(file: string, cwd: string): Promise<Certificate> {
  const content = readFileBytes(resolve(cwd, file));
  if ('problem' in content) throw new UsageError(`the certificate ${file} cannot be read`);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content.bytes));
  } catch (error) {
    throw new UsageError(`${file} is no certificate: it is not JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const faults = await schemaFaults(value, await readSchema('certificate'));
  if (faults.length > 0) throw new UsageError(`${file} is no certificate: ${faults.slice(0, 5).join('; ')}`);
  return value as Certificate;
}

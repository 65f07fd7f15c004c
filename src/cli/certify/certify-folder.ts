import type { Vendor } from '../../certify/certificate.js';
import { signed } from '../../certify/signature.js';
import type { Language } from '../../finding/message.js';
import { outcomeIn } from './certify-formats.js';
import { openSigner } from './keys.js';
import { checkOutput, writeCertificate } from './write-certificate.js';
import { demandAssignment, readAssignment, readRehearsal } from './read-assignment.js';
import { readProtocolFile } from './read-protocol-file.js';
import { runCertification, type CertificationOrder } from './run-certification.js';
import type { CommandContext, ExitCode } from '../command.js';

/** What a certification is asked for. */
export interface CertifyRequest {
  readonly folder: string;
  /** Undefined where nobody is named, or the assignment names them. */
  readonly vendor: Vendor | undefined;
  /** The result is told, and nothing is written. */
  readonly trial: boolean;
  /** The folder that the certificate is written to. */
  readonly out: string;
  readonly force: boolean;
  /** A PEM file. */
  readonly sign: string | undefined;
  readonly issue: CertificationOrder['issue'];
  /** The file of the assignment, and the public key (PEM) of who made it, where it is known. */
  readonly assignment: string | undefined;
  readonly key: string | undefined;
  /** The file of the rehearsal's log. */
  readonly rehearsal: string | undefined;
  readonly format: Parameters<typeof outcomeIn>[0];
  readonly language: Language;
}

const exitCodes = { passed: 0, 'not-passed': 1, undetermined: 2 } as const;
const nobody: Vendor = { name: '-', system: '-', systemVersion: '-', contact: '-' };

/** Certifies what a folder holds, tells the outcome, and writes the certificate. */
export async function certifyFolder(
  { folder, vendor, trial, out, force, sign, issue = {}, assignment: assignmentFile, key, rehearsal, format, language }: CertifyRequest,
  context: CommandContext,
): Promise<ExitCode> {
  const { io } = context;
  const protocol = await readProtocolFile();
  const assignment = assignmentFile === undefined ? undefined : await readAssignment(assignmentFile, io.cwd);
  if (assignment !== undefined && assignmentFile !== undefined) await demandAssignment(assignment, assignmentFile, protocol, key, io);
  const log = assignment === undefined || rehearsal === undefined ? undefined : readRehearsal(rehearsal, assignment, io.cwd);
  const whose = vendor ?? assignment?.vendor;
  if (!trial) await checkOutput(out, folder, force, io);
  const signer = sign === undefined ? undefined : await openSigner(sign, io.cwd);
  const { certificate } = await runCertification({ folder, protocol, vendor: whose ?? nobody, issue, assignment, log }, context);
  await io.stdout.write(outcomeIn(format, certificate, { language, withVendor: whose !== undefined, folder }));
  if (trial) {
    await io.stderr.write(
      `ltt: a trial, for which no certificate is written; ${assignment === undefined ? '--vendor, --system, --system-version and --contact make it a certification' : 'without --trial it is a certification'}\n`,
    );
  } else {
    const files = await writeCertificate(signer === undefined ? certificate : signed(certificate, signer), { out }, language, io);
    await io.stderr.write(`ltt: wrote ${files.join(', ')}\n`);
  }
  return exitCodes[certificate.result];
}

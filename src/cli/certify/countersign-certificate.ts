import { basename, dirname, relative, resolve } from 'node:path';
import { countersigned } from '../../certify/countersign.js';
import { verifySignature } from '../../certify/verify/verify-signature.js';
import type { Language } from '../../finding/message.js';
import { UsageError } from '../usage-error.js';
import { checkSignature, openSigner } from './keys.js';
import { readCertificate } from './read-certificate.js';
import { writeCertificate } from './write-certificate.js';
import type { CommandContext, ExitCode } from '../command.js';

/** What a countersigning is asked for. */
export interface CountersignRequest {
  readonly certificate: string;
  /** A PEM file. */
  readonly sign: string;
  readonly by: string;
  readonly language: Language;
}

/**
 * Puts a second signature on a certificate, and writes its files again.
 * @throws {UsageError} for one whose own signature does not belong to it: nobody can stand by what is not signed
 */
export async function countersignCertificate(
  { certificate: file, sign, by, language }: CountersignRequest,
  { io }: CommandContext,
): Promise<ExitCode> {
  const certificate = await readCertificate(file, io.cwd);
  const verdict = verifySignature(certificate, undefined, checkSignature);
  if (verdict !== 'intact')
    throw new UsageError(
      `${file} ${verdict === 'unsigned' ? 'is not signed: its issuer signs first' : 'has a signature that does not belong to it'}`,
    );
  const signer = await openSigner(sign, io.cwd);
  if (signer.publicKey === certificate.signature?.publicKey)
    throw new UsageError('a countersignature is somebody else’s: the given key signed the certificate itself');
  if (certificate.countersignatures?.some(({ publicKey }) => publicKey === signer.publicKey))
    throw new UsageError('the certificate has a countersignature with this key already');
  const folder = relative(io.cwd, dirname(resolve(io.cwd, file))) || '.';
  const files = await writeCertificate(
    countersigned(certificate, by, io.now().toISOString(), signer),
    { out: folder, name: basename(file) },
    language,
    io,
  );
  await io.stderr.write(`ltt: wrote ${files.join(', ')}\n`);
  return 0;
}

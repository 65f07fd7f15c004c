import { dirname, join, resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { loadCertificateAssets } from '../../certify/html/certificate-page.js';
import { RegisterError, type RegisterContent } from '../../certify/register/edit-register.js';
import { nextEdition } from '../../certify/register/next-edition.js';
import { registerPage } from '../../certify/register/register-page.js';
import type { Register } from '../../certify/register/register.js';
import { verifyRegister } from '../../certify/register/verify-register.js';
import type { Signer } from '../../certify/signature.js';
import { schemaFaults } from '../../certify/schema-faults.js';
import type { Language } from '../../finding/message.js';
import { checkSignature } from '../certify/keys.js';
import { readSignedFile } from '../certify/read-certificate.js';
import { readSchema } from '../certify/read-protocol-file.js';
import type { Io } from '../io.js';
import { writeWhole } from '../output/write-whole.js';
import { readAsset } from '../read-asset.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';

/** @throws {UsageError} for what is not a register */
export async function readRegister(file: string, cwd: string): Promise<Register> {
  return (await readSignedFile(file, 'a register', 'register', cwd)) as Register;
}

/** What happens to a register. */
export interface Edition {
  readonly file: string;
  readonly signer: Signer;
  readonly time: string;
  readonly language: Language;
}

/**
 * Writes the next edition of a register and its page. An edition that does not hold is not built upon.
 * @param before undefined where there must not be one yet
 * @param change what the edition says
 * @throws {UsageError}
 */
export async function writeEdition(
  { file, signer, time, language }: Edition,
  before: Register | undefined,
  change: (before: Register | undefined) => RegisterContent,
  io: Io,
): Promise<void> {
  const path = resolve(io.cwd, file);
  if (before === undefined && existsSync(path)) throw new UsageError(`${file} is there already`);
  if (before !== undefined) {
    const [fault] = verifyRegister(before, undefined, checkSignature).faults;
    if (fault !== undefined) throw new UsageError(`${file} is not a register to build upon: ${fault.en}`);
  }
  const register = refusing(() => nextEdition(change(before), before, time, signer));
  const faults = await schemaFaults(register, await readSchema('register'));
  if (faults.length > 0) throw new UsageError(`the register would not be right: ${faults.slice(0, 5).join('; ')}`);
  const page = join(dirname(path), 'register.html');
  try {
    await writeWhole(page, registerPage(register, await loadCertificateAssets(readAsset), language), io);
    await writeWhole(path, `${JSON.stringify(register, undefined, 2)}\n`, io);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
  }
  await io.stderr.write(`ltt: wrote edition ${register.edition} of ${file}, and its page register.html\n`);
}

function refusing<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RegisterError) throw new UsageError(error.message);
    throw error;
  }
}

import { verifyRegister } from '../../certify/register/verify-register.js';
import { formatRegister } from '../../certify/register/register-text.js';
import type { Language } from '../../finding/message.js';
import { checkSignature, readPublicKey } from '../certify/keys.js';
import type { ExitCode } from '../command.js';
import type { Io } from '../io.js';
import { readRegister } from './register-file.js';

/** Tells whether a register holds, and what is in it. */
export async function checkRegister(file: string, key: string | undefined, language: Language, io: Io): Promise<ExitCode> {
  const register = await readRegister(file, io.cwd);
  const verdict = verifyRegister(register, key === undefined ? undefined : await readPublicKey(key, io.cwd), checkSignature);
  await io.stdout.write(formatRegister(register, verdict, language));
  return verdict.trust === 'refused' ? 1 : 0;
}

import { Command, InvalidArgumentError, Option } from 'commander';
import { directions, type Direction, type KeyRole, type Register } from '../../certify/register/register.js';
import {
  newRegister,
  withCertificate,
  withKey,
  withoutKey,
  withRevoked,
  type RegisterContent,
} from '../../certify/register/edit-register.js';
import { languages, type Language } from '../../finding/message.js';
import { checkSignature, openSigner, readPublicKey } from '../certify/keys.js';
import { readCertificate } from '../certify/read-certificate.js';
import type { CommandContext, ExitCode } from '../command.js';
import { oneOf } from '../validate/validate-options.js';
import { checkRegister } from './check-register.js';
import { readRegister, writeEdition } from './register-file.js';

interface Signing {
  readonly sign: string;
  readonly lang: Language;
}

const notes = `
A register is one signed JSON file: the certificates that were issued, and the keys that sign them. Every change is a new edition that
names the one before it; a page for people, register.html, is written beside it. Publish both.

Example:
  ltt register create register.json --issuer "KL" --sign key.pem
  ltt register add register.json ltt-certificate/certificate.json --sign key.pem
  ltt certify --verify certificate.json --register register.json

Exit code: 0 done, or the register holds; 1 it does not; 2 the work could not be done.`;

/** The command `ltt register`. */
export function registerCommand(context: CommandContext): Command {
  const command = new Command('register').description('Keeps a signed register of certificates and keys.').addHelpText('after', notes);
  createAction(command, context);
  certificateActions(command, context);
  keyActions(command, context);
  command
    .command('check')
    .description('check a register: its signature, keys and entries')
    .argument('<register.json>')
    .option('--key <pub.pem>', "a public key of the issuer's that you trust")
    .addOption(language())
    .action(async (file: string, { key, lang }: { key?: string; lang: Language }) => {
      context.exit(await checkRegister(file, key, lang, context.io));
    });
  return command;
}

/** An action that writes an edition: it needs the key that signs it. */
function action(command: Command, name: string, description: string): Command {
  return command
    .command(name)
    .description(description)
    .argument('<register.json>')
    .requiredOption('--sign <key.pem>', "the issuer's Ed25519 key")
    .addOption(language());
}

function language(): Option {
  return new Option('--lang <language>', 'en or da').argParser(oneOf(languages)).default('en');
}

/** Reads the register, changes it, and writes the next edition. */
async function edit(
  file: string,
  { sign, lang }: Signing,
  { io, exit }: CommandContext,
  change: (register: Register, time: string, signer: Awaited<ReturnType<typeof openSigner>>) => RegisterContent,
): Promise<void> {
  const signer = await openSigner(sign, io.cwd);
  const register = await readRegister(file, io.cwd);
  const time = io.now().toISOString();
  await writeEdition({ file, signer, time, language: lang }, register, () => change(register, time, signer), io);
  exit(0 satisfies ExitCode);
}

function createAction(command: Command, { io, exit }: CommandContext): void {
  action(command, 'create', 'begin a register')
    .requiredOption('--issuer <name>', 'who issues the certificates')
    .addOption(new Option('--from <time>', 'when the key began to sign (default: now)').argParser(timeOf))
    .action(async (file: string, { issuer, sign, lang, from }: Signing & { issuer: string; from?: string }) => {
      const signer = await openSigner(sign, io.cwd);
      const time = io.now().toISOString();
      await writeEdition(
        { file, signer, time, language: lang },
        undefined,
        () => newRegister({ name: issuer }, signer.publicKey, from ?? time),
        io,
      );
      exit(0);
    });
}

function certificateActions(command: Command, context: CommandContext): void {
  action(command, 'add', 'register a certificate')
    .argument('<certificate.json>')
    .addOption(new Option('--direction <direction>', directions.join(', ')).argParser(oneOf(directions)).default('sending'))
    .option('--replaces <number>', 'the certificate that it takes the place of')
    .action(async (file: string, certificateFile: string, flags: Signing & { direction: Direction; replaces?: string }) => {
      const certificate = await readCertificate(certificateFile, context.io.cwd);
      const { direction, replaces } = flags;
      await edit(file, flags, context, (register, time) =>
        withCertificate(register, certificate, { time, direction, replaces }, checkSignature),
      );
    });
  action(command, 'revoke', 'revoke a certificate')
    .argument('<number>')
    .requiredOption('--reason <text>', 'why')
    .action(async (file: string, number: string, flags: Signing & { reason: string }) => {
      await edit(file, flags, context, (register, time) => withRevoked(register, number, time, flags.reason));
    });
}

function keyActions(command: Command, context: CommandContext): void {
  action(command, 'add-key', 'add a key: the next one of the issuer, or that of a countersigner')
    .argument('<pub.pem>')
    .requiredOption('--holder <name>', 'whose it is')
    .addOption(
      new Option('--role <role>', 'issuer or countersigner').argParser(oneOf(['issuer', 'countersigner'] as const)).default('issuer'),
    )
    .addOption(new Option('--from <time>', 'when it began to sign (default: now)').argParser(timeOf))
    .action(async (file: string, keyFile: string, flags: Signing & { holder: string; role: KeyRole; from?: string }) => {
      const publicKey = await readPublicKey(keyFile, context.io.cwd);
      const { holder, role, from } = flags;
      await edit(file, flags, context, (register, time, signer) =>
        withKey(register, { publicKey, role, holder, time: from ?? time }, signer),
      );
    });
  action(command, 'end-key', 'end a key: it signs nothing from now on; with a reason it is revoked, as after a loss')
    .argument('<fingerprint>', 'its beginning is enough')
    .option('--reason <text>', 'why it is revoked')
    .action(async (file: string, id: string, flags: Signing & { reason?: string }) => {
      await edit(file, flags, context, (register, time) => withoutKey(register, id, time, flags.reason));
    });
}

function timeOf(text: string): string {
  const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.test(text) ? new Date(text) : new Date(NaN);
  if (Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('It must be a date, or a time with its offset: 2027-01-31 or 2027-01-31T10:00:00+01:00.');
  return time.toISOString();
}

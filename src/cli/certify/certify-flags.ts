import { Option, type Command } from 'commander';
import { languages, type Language } from '../../finding/message.js';
import { oneOf } from '../validate/validate-options.js';
import { UsageError } from '../usage-error.js';
import { certifyFormats, type CertifyFormat } from './certify-formats.js';

/** The options of `ltt certify`. */
export interface CertifyFlags {
  readonly vendor?: string;
  readonly system?: string;
  readonly systemVersion?: string;
  readonly contact?: string;
  readonly issuer?: string;
  readonly number?: string;
  readonly validUntil?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly sign?: string;
  readonly verify?: string;
  readonly key?: string;
  readonly register?: string;
  readonly anyResult?: boolean;
  readonly countersign?: string;
  readonly by?: string;
  readonly compare?: string;
  readonly assign?: string;
  readonly persons?: string;
  readonly assignment?: string;
  readonly rehearsal?: string;
  readonly withoutRehearsal?: boolean;
  readonly trial?: boolean;
  readonly plan?: boolean;
  readonly format?: CertifyFormat;
  readonly lang: Language;
}

/** What `ltt certify` can do. One of it is done at a time. */
export type Mode =
  | 'certifying'
  | 'certifying by an assignment'
  | 'a trial'
  | '--verify'
  | '--countersign'
  | '--compare'
  | '--assign'
  | '--plan';

type FlagName = Exclude<keyof CertifyFlags, 'lang'>;

/** The options that each mode takes; `folder` is the argument. An option that would have no effect is a misunderstanding. */
const taken: Readonly<Record<Mode, readonly (FlagName | 'folder')[]>> = {
  certifying: [
    'folder',
    'vendor',
    'system',
    'systemVersion',
    'contact',
    'issuer',
    'number',
    'validUntil',
    'out',
    'force',
    'sign',
    'format',
  ],
  'certifying by an assignment': [
    'folder',
    'assignment',
    'rehearsal',
    'trial',
    'key',
    'issuer',
    'number',
    'validUntil',
    'out',
    'force',
    'sign',
    'format',
  ],
  '--assign': [
    'assign',
    'persons',
    'withoutRehearsal',
    'vendor',
    'system',
    'systemVersion',
    'contact',
    'issuer',
    'number',
    'validUntil',
    'force',
    'sign',
  ],
  'a trial': ['folder', 'format'],
  '--verify': ['folder', 'verify', 'key', 'register', 'assignment', 'rehearsal', 'anyResult'],
  '--compare': ['folder', 'compare', 'format'],
  '--countersign': ['countersign', 'by', 'sign'],
  '--plan': ['plan', 'assignment', 'format'],
};

/** Adds the options to the command. */
export function addCertifyOptions(command: Command): Command {
  return command
    .option('--vendor <name>', 'who hands in')
    .option('--system <name>', 'the case system that is certified')
    .option('--system-version <version>', 'its version')
    .option('--contact <text>', 'whom to ask')
    .option('--issuer <name>', 'who issues the certificate')
    .option('--number <number>', "the certificate's number (default: made of its content)")
    .option('--valid-until <date>', 'the last day on which it is valid: 2027-12-31')
    .option('--out <folder>', 'where certificate.json, certificate.html and test-report.json are written (default: ltt-certificate)')
    .option('--force', 'overwrite a certificate that is there')
    .option('--sign <key.pem>', 'sign the certificate with this Ed25519 key')
    .option(
      '--verify <certificate.json>',
      'check this certificate: its signature and, with the folder, the hash of each file and the verdict',
    )
    .option(
      '--key <pub.pem>',
      "with --verify: the signer's public key, or one that its register rests on; with --assignment: that of who made it",
    )
    .option('--register <register.json>', 'with --verify: a register that should have the certificate')
    .option('--any-result', 'with --verify: exit with 0 for a certificate that is confirmed, whatever its result')
    .option('--countersign <certificate.json>', 'put a second signature on this certificate, with --sign and --by')
    .option('--by <name>', 'with --countersign: who countersigns')
    .option('--compare <old.json>', 'tell how another certificate, named as the folder is, differs from this one')
    .option('--assign <assignment.json>', 'draw an assignment for a vendor and write it here, with --sign')
    .option('--persons <file>', 'with --assign: test persons, one on each line: a CPR number and a name')
    .option('--assignment <assignment.json>', 'the assignment that the series was made for; with --plan: print it')
    .option('--rehearsal <rehearsal.ndjson>', 'with --assignment: the log of ltt serve --certify')
    .option('--trial', 'with --assignment: tell the outcome, and write nothing')
    .option('--without-rehearsal', 'with --assign: no tasks that are done with the rehearsal')
    .option('--plan', 'tell what to hand in')
    .addOption(
      new Option(
        '--format <name>',
        'of the outcome: text, json, junit, sarif; with --plan: text, markdown, json; with --compare: text, json (default: text)',
      ).argParser(oneOf(certifyFormats)),
    )
    .addOption(new Option('--lang <language>', 'en or da; the verdict never depends on it').argParser(oneOf(languages)).default('en'));
}

/** @throws {UsageError} for options that the mode does not take */
export function demandMode(mode: Mode, folder: string | undefined, flags: CertifyFlags): void {
  const given = Object.entries({ folder, ...flags })
    .filter(([name, value]) => value !== undefined && name !== 'lang')
    .map(([name]) => name as FlagName | 'folder');
  const others = given
    .filter((name) => !taken[mode].includes(name))
    .map((name) => (name === 'folder' ? 'a folder' : `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`));
  if (others.length > 0) throw new UsageError(`${mode} does not go with ${others.join(', ')}`);
}

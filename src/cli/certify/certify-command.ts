import { Command, Option } from 'commander';
import { planJson } from '../../certify/plan/plan-json.js';
import { planMarkdown } from '../../certify/plan/plan-markdown.js';
import { planText } from '../../certify/plan/plan-text.js';
import type { Vendor } from '../../certify/certificate.js';
import { languages, type Language } from '../../finding/message.js';
import { certifyFolder } from './certify-folder.js';
import { readProtocolFile } from './read-protocol-file.js';
import { refuseOptions } from './refused-options.js';
import { verifyCertificate } from './verify-certificate.js';
import { UsageError } from '../usage-error.js';
import { oneOf } from '../validate/validate-options.js';
import type { CommandContext, ExitCode } from '../command.js';

interface CertifyFlags {
  readonly vendor?: string;
  readonly system?: string;
  readonly systemVersion?: string;
  readonly contact?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly sign?: string;
  readonly verify?: string;
  readonly key?: string;
  readonly anyResult?: boolean;
  readonly plan?: boolean;
  readonly format?: PlanFormat;
  readonly lang: Language;
}

const planFormats = ['text', 'markdown', 'json'] as const;
type PlanFormat = (typeof planFormats)[number];

const notes = `
Without --vendor, --system, --system-version and --contact it is a trial: the outcome is told, and nothing is written.
No configuration is read, and no option changes a verdict.

Exit code: 0 passed; with --verify: confirmed and passed (with --any-result: confirmed); 1 not; 2 the work could not be done.`;

/** The command `ltt certify`. */
export function certifyCommand(context: CommandContext): Command {
  const command = new Command('certify')
    .description('Holds a series of reports to the certification protocol and writes a certificate; checks a certificate again; or tells what to hand in.')
    .argument('[folder]', 'what was handed in: JSON, XML and NDJSON under any names')
    .option('--vendor <name>', 'who hands in')
    .option('--system <name>', 'the case system that is certified')
    .option('--system-version <version>', 'its version')
    .option('--contact <text>', 'whom to ask')
    .option('--out <folder>', 'where certificate.json, certificate.html and test-report.json are written (default: ltt-certificate)')
    .option('--force', 'overwrite a certificate that is there')
    .option('--sign <key.pem>', 'sign the certificate with this Ed25519 key')
    .option('--verify <certificate.json>', 'check this certificate: its signature and, with the folder, the hash of each file and the verdict')
    .option('--key <pub.pem>', "with --verify: the signer's public key")
    .option('--any-result', 'with --verify: exit with 0 for a certificate that is confirmed, whatever its result')
    .option('--plan', 'tell what to hand in')
    .addOption(new Option('--format <name>', `with --plan: ${planFormats.join(', ')} (default: text)`).argParser(oneOf(planFormats)))
    .addOption(new Option('--lang <language>', 'en or da; the verdict never depends on it').argParser(oneOf(languages)).default('en'))
    .addHelpText('after', notes)
    .action(async (folder: string | undefined, flags: CertifyFlags) => {
      context.exit(await certify(folder, flags, context));
    });
  return refuseOptions(command);
}

async function certify(folder: string | undefined, flags: CertifyFlags, context: CommandContext): Promise<ExitCode> {
  const { verify, key, anyResult, plan = false, format, lang: language, sign, out, force } = flags;
  if (plan) {
    onlyWith('--plan', { ...certifying(flags), folder, verify, key, 'any-result': anyResult });
    await context.io.stdout.write(await planIn(format ?? 'text', language));
    return 0;
  }
  onlyWith(verify === undefined ? 'certifying' : '--verify', { format });
  if (verify !== undefined) {
    onlyWith('--verify', certifying(flags));
    return verifyCertificate({ certificate: verify, folder, key, anyResult: anyResult ?? false, language }, context);
  }
  if (folder === undefined) throw new UsageError('name the folder with what was handed in; --plan tells what that is');
  onlyWith('certifying', { key, 'any-result': anyResult });
  const vendor = vendorOf(flags);
  if (vendor === undefined) onlyWith('a trial', { sign, out, force });
  return certifyFolder({ folder, vendor, out: out ?? 'ltt-certificate', force: force ?? false, sign, language }, context);
}

/** The options that only certifying knows. */
function certifying({ vendor, system, systemVersion, contact, out, force, sign }: CertifyFlags): Readonly<Record<string, unknown>> {
  return { vendor, system, 'system-version': systemVersion, contact, out, force, sign };
}

/** An option that would have no effect is a misunderstanding. */
function onlyWith(what: string, others: Readonly<Record<string, unknown>>): void {
  const given = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name === 'folder' ? 'a folder' : `--${name}`]));
  if (given.length > 0) throw new UsageError(`${what} does not go with ${given.join(', ')}`);
}

/** All four or none: a certificate says whose it is. */
function vendorOf({ vendor, system, systemVersion, contact }: CertifyFlags): Vendor | undefined {
  const stated = { '--vendor': vendor, '--system': system, '--system-version': systemVersion, '--contact': contact };
  const missing = Object.entries(stated).filter(([, text]) => text === undefined || text.trim() === '').map(([name]) => name);
  if (vendor === undefined && system === undefined && systemVersion === undefined && contact === undefined) return undefined;
  if (missing.length > 0) throw new UsageError(`a certificate says whose it is: ${missing.join(', ')} is missing`);
  return { name: vendor ?? '', system: system ?? '', systemVersion: systemVersion ?? '', contact: contact ?? '' };
}

async function planIn(format: PlanFormat, language: Language): Promise<string> {
  const protocol = await readProtocolFile();
  if (format === 'json') return planJson(protocol);
  return format === 'markdown' ? planMarkdown(protocol, language) : planText(protocol, language);
}

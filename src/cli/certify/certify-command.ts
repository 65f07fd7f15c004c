import { Command } from 'commander';
import type { Vendor } from '../../certify/certificate.js';
import { isDate } from '../../certify/validity.js';
import { assign } from './assign.js';
import { addCertifyOptions, demandMode, type CertifyFlags } from './certify-flags.js';
import { formatFor } from './certify-formats.js';
import { certifyFolder } from './certify-folder.js';
import { compareFiles } from './compare-files.js';
import { countersignCertificate } from './countersign-certificate.js';
import { refuseOptions } from './refused-options.js';
import type { CertificationOrder } from './run-certification.js';
import { writePlan } from './write-plan.js';
import { verifyCertificate } from './verify-certificate.js';
import { UsageError } from '../usage-error.js';
import type { CommandContext, ExitCode } from '../command.js';

const notes = `
Without --vendor, --system, --system-version and --contact it is a trial: the outcome is told, and nothing is written.
No configuration is read, and no option changes a verdict.

Exit code: 0 passed; with --verify: confirmed and passed (with --any-result: confirmed); 1 not; 2 the work could not be done.`;

/** The command `ltt certify`. */
export function certifyCommand(context: CommandContext): Command {
  const command = new Command('certify')
    .description(
      'Holds a series of reports to the certification protocol and writes a certificate; checks a certificate again; or tells what to hand in.',
    )
    .argument('[folder]', 'what was handed in: JSON, XML and NDJSON under any names')
    .addHelpText('after', notes)
    .action(async (folder: string | undefined, flags: CertifyFlags) => {
      context.exit(await certify(folder, flags, context));
    });
  return refuseOptions(addCertifyOptions(command));
}

async function certify(folder: string | undefined, flags: CertifyFlags, context: CommandContext): Promise<ExitCode> {
  const { plan, verify, countersign, compare, assign: assignTo, assignment, rehearsal, lang: language } = flags;
  if (plan === true) {
    demandMode('--plan', folder, flags);
    return writePlan({ format: formatFor('--plan', flags.format), assignment, language }, context);
  }
  if (verify !== undefined) {
    demandMode('--verify', folder, flags);
    const { key, register, anyResult = false } = flags;
    return verifyCertificate({ certificate: verify, folder, key, register, assignment, rehearsal, anyResult, language }, context);
  }
  if (countersign !== undefined) {
    demandMode('--countersign', folder, flags);
    const { sign, by } = flags;
    if (sign === undefined || by === undefined || by.trim() === '')
      throw new UsageError('--countersign needs --sign <key.pem> and --by <name>');
    return countersignCertificate({ certificate: countersign, sign, by, language }, context);
  }
  if (compare !== undefined) {
    demandMode('--compare', folder, flags);
    if (folder === undefined) throw new UsageError('--compare needs two certificates: ltt certify --compare old.json new.json');
    return compareFiles({ before: compare, after: folder, json: formatFor('--compare', flags.format) === 'json', language }, context);
  }
  if (assignTo !== undefined) {
    demandMode('--assign', folder, flags);
    const { sign, persons, withoutRehearsal = false, force = false } = flags;
    const assigned = vendorOf(flags);
    if (sign === undefined || assigned === undefined)
      throw new UsageError('--assign needs --vendor, --system, --system-version, --contact and --sign <key.pem>');
    return assign({ file: assignTo, vendor: assigned, issue: issueOf(flags), sign, persons, rehearsal: !withoutRehearsal, force }, context);
  }
  if (folder === undefined) throw new UsageError('name the folder with what was handed in; --plan tells what that is');
  const vendor = vendorOf(flags);
  demandMode(assignment !== undefined ? 'certifying by an assignment' : vendor === undefined ? 'a trial' : 'certifying', folder, flags);
  const { out = 'ltt-certificate', force = false, sign, key, trial = vendor === undefined && assignment === undefined } = flags;
  if (trial && sign !== undefined) throw new UsageError('a trial does not go with --sign');
  return certifyFolder(
    {
      folder,
      vendor,
      trial,
      out,
      force,
      sign,
      issue: issueOf(flags),
      assignment,
      key,
      rehearsal,
      format: formatFor('outcome', flags.format),
      language,
    },
    context,
  );
}

/** All four or none: a certificate says whose it is. */
function vendorOf({ vendor, system, systemVersion, contact }: CertifyFlags): Vendor | undefined {
  const stated = { '--vendor': vendor, '--system': system, '--system-version': systemVersion, '--contact': contact };
  const missing = Object.entries(stated)
    .filter(([, text]) => text === undefined || text.trim() === '')
    .map(([name]) => name);
  if (vendor === undefined && system === undefined && systemVersion === undefined && contact === undefined) return undefined;
  if (missing.length > 0) throw new UsageError(`a certificate says whose it is: ${missing.join(', ')} is missing`);
  return { name: vendor ?? '', system: system ?? '', systemVersion: systemVersion ?? '', contact: contact ?? '' };
}

/** Who issues the certificate, under which number, and for how long. */
function issueOf({ issuer, number, validUntil }: CertifyFlags): NonNullable<CertificationOrder['issue']> {
  if (issuer?.trim() === '') throw new UsageError('--issuer is empty');
  if (number !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/.test(number))
    throw new UsageError(`--number must be up to 64 letters, digits and . _ / -, but is ${number}`);
  if (validUntil !== undefined && !isDate(validUntil))
    throw new UsageError(`--valid-until must be a date such as 2027-12-31, but is ${validUntil}`);
  return {
    ...(issuer === undefined ? {} : { issuer: { name: issuer } }),
    ...(number === undefined ? {} : { number }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Assignment } from '../../certify/assign/assignment.js';
import { signedAssignment } from '../../certify/assign/assignment-faults.js';
import { drawTasks } from '../../certify/assign/draw-tasks.js';
import type { Vendor } from '../../certify/certificate.js';
import { schemaFaults } from '../../certify/schema-faults.js';
import { danishDate, isOver } from '../../certify/validity.js';
import type { CommandContext, ExitCode } from '../command.js';
import { writeWhole } from '../output/write-whole.js';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';
import { openSigner } from './keys.js';
import { protocolOf, readPersons, readRecipeFile } from './read-assignment.js';
import { readProtocolFile, readSchema } from './read-protocol-file.js';
import type { CertificationOrder } from './run-certification.js';

/** What an assignment is asked for. */
export interface AssignRequest {
  /** Where it is written. */
  readonly file: string;
  readonly vendor: Vendor;
  readonly issue: NonNullable<CertificationOrder['issue']>;
  /** A PEM file. */
  readonly sign: string;
  /** A file with test persons; undefined for those that come with the toolkit. */
  readonly persons: string | undefined;
  /** Whether tasks are done with `ltt serve --certify`. */
  readonly rehearsal: boolean;
  readonly force: boolean;
}

/** An assignment is valid so long, in days, when nothing else is said. */
const usualDays = 28;
const day = 86_400_000;

/** Draws an assignment for a vendor, signs it and writes it. */
export async function assign(
  { file, vendor, issue, sign, persons, rehearsal, force }: AssignRequest,
  { io }: CommandContext,
): Promise<ExitCode> {
  const path = resolve(io.cwd, file);
  if (!force && existsSync(path)) throw new UsageError(`${file} is there already; name another, or say --force`);
  const now = io.now();
  const issued = now.toISOString();
  const validUntil = issue.validUntil ?? danishDate(new Date(now.getTime() + usualDays * day).toISOString());
  if (isOver(validUntil, new Date(now.getTime() + 2 * day).toISOString()))
    throw new UsageError(`an assignment needs some days to be done in, but would be valid until ${validUntil}`);
  const signer = await openSigner(sign, io.cwd);
  const [{ recipe, hash }, protocol] = [await readRecipeFile(), await readProtocolFile()];
  const nonce = randomBytes(16).toString('hex');
  const drawnFor = { nonce, issued, validUntil, rehearsal, persons: persons === undefined ? recipe.persons : readPersons(persons, io.cwd) };
  const { issuer, number = `A-${issued.slice(0, 4)}-${nonce.slice(0, 12)}` } = issue;
  const assignment: Assignment = signedAssignment(
    {
      format: 'ltt-assignment/1',
      number,
      ...drawnFor,
      ...(issuer === undefined ? {} : { issuer }),
      vendor,
      protocol: protocolOf(protocol),
      recipe: hash,
      tasks: drawTasks(recipe, drawnFor),
    },
    signer,
  );
  const faults = await schemaFaults(assignment, await readSchema('assignment'));
  if (faults.length > 0) throw new UsageError(`the assignment would not be right: ${faults.slice(0, 5).join('; ')}`);
  try {
    await writeWhole(path, `${JSON.stringify(assignment, undefined, 2)}\n`, io);
  } catch (error) {
    throw new UsageError(`cannot write ${file}: ${reasonOf(error)}`);
  }
  await io.stderr.write(
    `ltt: wrote ${file}, assignment ${number} for ${vendor.name}; ltt certify --plan --assignment ${file} prints it for the vendor\n`,
  );
  return 0;
}

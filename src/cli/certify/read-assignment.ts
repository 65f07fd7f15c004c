import { basename, resolve } from 'node:path';
import type { Assignment } from '../../certify/assign/assignment.js';
import { assignmentFaults } from '../../certify/assign/assignment-faults.js';
import type { NamedLog } from '../../certify/assign/follow.js';
import { readLog } from '../../certify/rehearsal/rehearsal-log.js';
import type { Recipe, TestPerson } from '../../certify/assign/recipe.js';
import type { CompiledProtocol } from '../../certify/compiled-protocol.js';
import { schemaFaults } from '../../certify/schema-faults.js';
import { isCalendarDate } from '../../fhir/calendar.js';
import { cprDate, passesModulus11 } from '../../rules/number/cpr.js';
import { sha256Of } from '../output/hash.js';
import { readPackageFile } from '../package-file.js';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';
import type { Io } from '../io.js';
import { checkSignature, readPublicKey } from './keys.js';
import { readSignedFile } from './read-certificate.js';
import { readSchema } from './read-protocol-file.js';

/** A recipe, and the SHA-256 of its file. */
export interface RecipeFile {
  readonly recipe: Recipe;
  readonly hash: string;
}

/** Reads the recipe that comes with the toolkit, and checks it by its schema. */
export async function readRecipeFile(): Promise<RecipeFile> {
  const bytes = readPackageFile('testcases/certification/ltt-1.0.1.assignment.json');
  const recipe: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const faults = await schemaFaults(recipe, await readSchema('assignment-recipe'));
  if (faults.length > 0) throw new TypeError(`the recipe of assignments is not right: ${faults.join('; ')}`);
  return { recipe: recipe as Recipe, hash: sha256Of(bytes) };
}

/** How a protocol is named in assignments. */
export function protocolOf({ protocol: { id, version }, hash }: CompiledProtocol): Assignment['protocol'] {
  return { name: id, version, hash };
}

/** Reads an assignment, whatever it is worth. @throws {UsageError} for what is not one */
export async function readAssignment(file: string, cwd: string): Promise<Assignment> {
  return (await readSignedFile(file, 'an assignment', 'assignment', cwd)) as Assignment;
}

/**
 * @param key the public key (PEM) of who made the assignment, where it is known
 * @throws {UsageError} for an assignment that nobody can be certified by, in the words of its first fault
 */
export async function demandAssignment(
  assignment: Assignment,
  file: string,
  protocol: CompiledProtocol,
  key: string | undefined,
  { cwd, now }: Pick<Io, 'cwd' | 'now'>,
): Promise<void> {
  const { recipe, hash } = await readRecipeFile();
  const publicKey = key === undefined ? undefined : await readPublicKey(key, cwd);
  const [fault] = assignmentFaults(
    assignment,
    { recipe, recipeHash: hash, protocol: protocolOf(protocol), now: now().toISOString(), publicKey },
    checkSignature,
  );
  if (fault !== undefined) throw new UsageError(`nobody can be certified by ${file}: ${fault.en}`);
}

/**
 * The log of a rehearsal for an assignment, every line of it checked.
 * @throws {UsageError} for what is not its log, or was changed
 */
export function readRehearsal(file: string, assignment: Assignment, cwd: string): NamedLog {
  const content = readFileBytes(resolve(cwd, file));
  if ('problem' in content) throw new UsageError(`${file} cannot be read; the log of a rehearsal is expected there`);
  const log = readLog(new TextDecoder().decode(content.bytes), assignment, checkSignature);
  if ('fault' in log) throw new UsageError(`${file} is no evidence: ${log.fault.en}`);
  return { file: basename(file), hash: sha256Of(content.bytes), log };
}

/**
 * Test persons that a certifier gives: one on each line, a CPR number and perhaps a name.
 * @throws {UsageError} for a number that may be a real person's
 */
export function readPersons(file: string, cwd: string): TestPerson[] {
  const content = readFileBytes(resolve(cwd, file));
  if ('problem' in content) throw new UsageError(`${file} cannot be read; test persons are expected there`);
  const lines = new TextDecoder()
    .decode(content.bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new UsageError(`${file} has no test persons: one on each line, a CPR number and a name`);
  return lines.map((line, index) => {
    const [, digits = '', more = '', name = ''] = /^(\d{6})-?(\d{4})[\s,;]*(.*)$/.exec(line) ?? [];
    const cpr = `${digits}${more}`;
    const date = cprDate(cpr);
    if (date === undefined || !isCalendarDate(date.year, date.month, date.day))
      throw new UsageError(`line ${index + 1} of ${file} does not begin with a CPR number`);
    if (passesModulus11(cpr))
      throw new UsageError(
        `the number on line ${index + 1} of ${file} passes modulus 11 and may be a real person’s; official test persons’ numbers do not`,
      );
    return { name: name === '' ? `${index + 1}` : name, cpr };
  });
}

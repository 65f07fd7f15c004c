import type { Severity } from '../../finding/severity.js';
import type { PatchOperation } from './json-patch.js';

/** A document and everything that is to be found in it. What vendors get too: see testcases/README.md. */
export interface GoldenCase {
  /** Its folder and file name: `citizen/active-missing`. */
  readonly name: string;
  /** What is wrong in the document, or what it shows, in one line. */
  readonly about: string;
  readonly document: unknown;
  /** Canonicals the document is held to; otherwise those it claims, as ever. */
  readonly profiles: readonly string[];
  readonly expect: readonly ExpectedFinding[];
  /** A document alone, which states nothing about its findings. */
  readonly isPlain?: true;
}

/**
 * A finding as `ltt validate --format json` has it, without what follows from the rest. Every property must agree, and one
 * that is absent here is absent there. `source` is left out where the profile itself states what is broken.
 */
export interface ExpectedFinding {
  readonly id: string;
  readonly severity: Severity;
  readonly expression: string;
  readonly profile?: string;
  readonly definition?: string;
  readonly rule?: string;
  readonly source?: string;
}

/** A case as its file has it: a document, or a base document and what is changed in it. */
export interface CaseFile {
  readonly about: string;
  readonly base?: string;
  readonly change?: readonly PatchOperation[];
  readonly document?: unknown;
  readonly profiles?: readonly string[];
  readonly expect: readonly ExpectedFinding[];
}

const properties = new Set(['about', 'base', 'change', 'document', 'profiles', 'expect']);
const findingProperties = new Set(['id', 'severity', 'expression', 'profile', 'definition', 'rule', 'source']);
const operationProperties = new Set(['op', 'path', 'value', 'from']);

/**
 * Takes JSON for a case file.
 * @throws {RangeError} that says what is wrong with it; a misspelt property would otherwise be a demand that is never made
 */
export function asCaseFile(value: unknown): CaseFile {
  const file = objectOf(value, 'the case', properties);
  if (typeof file['about'] !== 'string' || file['about'] === '') throw new RangeError('about: one line of text is expected');
  if ((file['document'] === undefined) === (file['base'] === undefined)) throw new RangeError('either document or base is expected');
  if (file['base'] === undefined && file['change'] !== undefined) throw new RangeError('change: there is no base to change');
  if (file['base'] !== undefined && typeof file['base'] !== 'string') throw new RangeError('base: the name of a file in bases is expected');
  for (const operation of listOf(file['change'] ?? [], 'change')) objectOf(operation, 'change', operationProperties);
  if (!listOf(file['profiles'] ?? [], 'profiles').every((profile) => typeof profile === 'string'))
    throw new RangeError('profiles: canonicals are expected');
  for (const finding of listOf(file['expect'], 'expect')) {
    const stated = objectOf(finding, 'expect', findingProperties);
    if (['id', 'severity', 'expression'].some((key) => typeof stated[key] !== 'string'))
      throw new RangeError('expect: each finding has id, severity and expression');
  }
  return value as CaseFile;
}

function objectOf(value: unknown, what: string, allowed: ReadonlySet<string>): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RangeError(`${what}: an object is expected`);
  const unknown = Object.keys(value).find((key) => !allowed.has(key));
  if (unknown !== undefined) throw new RangeError(`${what}: there is no property "${unknown}"; expected ${[...allowed].join(', ')}`);
  return value as Readonly<Record<string, unknown>>;
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError(`${what}: an array is expected`);
  return value as unknown[];
}

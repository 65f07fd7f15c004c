import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the reference said of a case: an issue of its OperationOutcome. Its expression is empty where the reference names no place. */
export interface ExpectedIssue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  readonly expression: string;
  readonly text: string;
}

/** One case of HL7's validator suite, as `cases.json` holds it: a document, the definitions it comes with, and the outcome. */
export interface SuiteCase {
  readonly name: string;
  readonly module: string;
  readonly file: string;
  readonly supporting: readonly string[];
  readonly profiles: readonly string[];
  readonly expected: readonly ExpectedIssue[];
  /** The same document held to a profile besides. */
  readonly profile?: { readonly source: string; readonly supporting?: readonly string[]; readonly expected: readonly ExpectedIssue[] };
  /** Settings that the reference was run with. */
  readonly 'security-checks'?: boolean;
  readonly examples?: boolean;
  readonly validateReference?: string;
  readonly assumeValidRestReferences?: boolean;
}

/** A case as it may be written: what is empty can be left out, and so can the place of an issue. */
type WrittenCase = Omit<Partial<SuiteCase>, 'expected' | 'profile'> &
  Pick<SuiteCase, 'name' | 'file'> & {
    readonly expected?: readonly WrittenIssue[];
    readonly profile?: { readonly source: string; readonly supporting?: readonly string[]; readonly expected?: readonly WrittenIssue[] };
  };
type WrittenIssue = Omit<ExpectedIssue, 'expression' | 'text'> & { readonly expression?: string | null; readonly text?: string | null };

/** Reads the cases of a suite's folder. */
export function readCases(folder: string): SuiteCase[] {
  const written = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as WrittenCase[];
  return written.map(({ expected, profile, ...rest }) => ({
    module: '',
    supporting: [],
    profiles: [],
    ...rest,
    expected: issuesOf(expected),
    ...(profile ? { profile: { ...profile, expected: issuesOf(profile.expected) } } : {}),
  }));
}

function issuesOf(written: readonly WrittenIssue[] = []): ExpectedIssue[] {
  return written.map((issue) => ({ ...issue, expression: issue.expression ?? '', text: issue.text ?? '' }));
}

/** The base outcome of a case, or that of its profile. */
export type Variant = 'base' | 'profile';

/** One outcome to agree with. */
export interface SuiteRun {
  /** `name` or `name (profile)`. */
  readonly id: string;
  readonly variant: Variant;
  readonly case: SuiteCase;
  /** Files with definitions, relative to the suite's folder of files. */
  readonly definitions: readonly string[];
  /** The file with the profile that the document is held to. */
  readonly profile?: string;
  readonly expected: readonly ExpectedIssue[];
}

/** Every outcome of the cases: a base one for each, and one more for each that has a profile. */
export function runsOf(cases: readonly SuiteCase[]): SuiteRun[] {
  return cases.flatMap((each): SuiteRun[] => {
    const definitions = [...each.supporting, ...each.profiles];
    const base: SuiteRun = { id: each.name, variant: 'base', case: each, definitions, expected: each.expected };
    if (!each.profile) return [base];
    const { source, supporting = [], expected } = each.profile;
    return [
      base,
      {
        id: `${each.name} (profile)`,
        variant: 'profile',
        case: each,
        definitions: [...definitions, source, ...supporting],
        profile: source,
        expected,
      },
    ];
  });
}

/** Did the reference find an error? */
export function isInvalid(expected: readonly ExpectedIssue[]): boolean {
  return expected.some(isError);
}

export function isError({ severity }: ExpectedIssue): boolean {
  return severity === 'error' || severity === 'fatal';
}

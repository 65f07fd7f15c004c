import type { CheckedAgainst } from '../checked-against.js';
import type { DocumentResult } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';
import type { SuppressedFinding } from '../suppressed-finding.js';

/** The test that every document has. It fails where the document is not FHIR, or for what belongs to no profile or rule. */
export const documentTest = 'document';

/** A finding, and the file of its document. */
export interface InFile<T> {
  readonly file: string;
  readonly finding: T;
}

/** One test: a profile or a rule, and the errors that break it. */
export interface Test {
  readonly name: string;
  readonly failures: Listing<ReportedFinding>;
  /** Errors that were set aside on request. */
  readonly suppressed: Listing<SuppressedFinding>;
}

/** At most this many findings of a test are listed. */
const mostListed = 20;

/** The first findings of a test, and how many there are: those of all documents may be any number. */
export class Listing<T> {
  readonly first: InFile<T>[] = [];
  count = 0;

  add(found: InFile<T>): void {
    if (this.count++ < mostListed) this.first.push(found);
  }
}

/**
 * The tests of documents: one for each profile and rule that they were validated against, whatever was found. Their names
 * hold no place in the document, so that runs can be compared. A finding of another profile (of a data type, or FHIR's own)
 * belongs to the profile of the resource it is in.
 */
export function testsOf(
  results: Iterable<Pick<DocumentResult, 'file' | 'findings' | 'suppressed'>>,
  checked: CheckedAgainst | undefined,
): Test[] {
  const tests = new Map<string, Test>();
  const testFor = (name: string): Test => {
    const known = tests.get(name);
    if (known !== undefined) return known;
    const test: Test = { name, failures: new Listing(), suppressed: new Listing() };
    tests.set(name, test);
    return test;
  };
  testFor(documentTest);
  for (const name of [...(checked?.profiles ?? []).map(({ profile }) => profile), ...(checked?.rules ?? [])]) testFor(name);
  for (const { file, findings, suppressed = [] } of results) {
    for (const finding of findings) if (finding.severity === 'error') testFor(testName(finding, checked)).failures.add({ file, finding });
    for (const finding of suppressed)
      if (finding.severity === 'error') testFor(testName(finding, checked)).suppressed.add({ file, finding });
  }
  return [...tests.values()];
}

/** Which test a finding belongs to. */
function testName({ id, rule, profile, resource }: ReportedFinding, checked: CheckedAgainst | undefined): string {
  // A business rule's findings go by its id.
  if (id === rule) return id;
  if (checked === undefined || checked.profiles.some((each) => each.profile === profile)) return profile ?? documentTest;
  const type = resource?.split('/')[0];
  return checked.profiles.find((each) => each.type === type)?.profile ?? documentTest;
}

import { inEveryLanguage } from '../../finding/message.js';
import type { LintFinding, SuppressedLint } from '../../ig/lint/lint.js';
import type { SuppressionEntry } from '../../report/suppressed.js';
import { isExpired } from '../../suppress/entry.js';

/** The parts of `id@file#subject`. Package folders have # in their names, subjects do not. */
interface Named {
  readonly id: string;
  readonly file: string;
  readonly subject: string;
}

/**
 * Suppressions of a file, for packages and folders, which have no FSH to write comments in. Each names a finding as `id@file#subject`:
 * the end of the file's path, and what the finding is about, as the text report has it, or its FHIRPath.
 */
export class FileSuppressions {
  readonly #entries: readonly { readonly entry: SuppressionEntry; readonly named: Named }[];
  readonly #used = new Set<SuppressionEntry>();
  readonly #today: string;
  readonly #file: string;

  constructor(entries: readonly SuppressionEntry[], { file, today }: { readonly file: string; readonly today: string }) {
    this.#entries = entries.map((entry) => ({ entry, named: namedBy(entry.finding) }));
    this.#file = file;
    this.#today = today;
  }

  apply(findings: readonly LintFinding[]): { readonly kept: LintFinding[]; readonly suppressed: SuppressedLint[] } {
    const kept: LintFinding[] = [];
    const suppressed: SuppressedLint[] = [];
    for (const finding of findings) {
      const about = this.#entries.find(({ entry, named }) => !isExpired(entry, this.#today) && isAbout(named, entry.rule, finding))?.entry;
      if (about === undefined) kept.push(finding);
      else {
        this.#used.add(about);
        suppressed.push({ finding, reason: about.reason });
      }
    }
    return { kept, suppressed };
  }

  /** Entries that have expired, and entries that suppressed nothing. */
  faults(): LintFinding[] {
    return this.#entries.flatMap(({ entry }) => {
      if (this.#used.has(entry)) return [];
      const text = isExpired(entry, this.#today)
        ? 'The suppression of {finding} expired on {expires}, so it suppresses nothing. Mend the finding, or give the entry another day'
        : 'The suppression of {finding} suppresses nothing: there is no such finding. Remove the entry';
      return [this.#fault(entry, text)];
    });
  }

  #fault({ finding, expires = '' }: SuppressionEntry, text: string): LintFinding {
    const id = 'lint-suppression-unused';
    return {
      id,
      severity: 'warning',
      code: 'informational',
      params: { finding, expires },
      text: inEveryLanguage(text),
      rule: id,
      path: [],
      expression: 'suppressions',
      subject: finding,
      file: this.#file,
    };
  }
}

function namedBy(finding: string): Named {
  const at = finding.indexOf('@');
  const hash = finding.lastIndexOf('#');
  return { id: finding.slice(0, at), file: finding.slice(at + 1, hash), subject: finding.slice(hash + 1) };
}

function isAbout({ id, file, subject }: Named, rule: string | undefined, finding: LintFinding): boolean {
  if (id !== finding.id || ![finding.subject, finding.expression].includes(subject)) return false;
  if (rule !== undefined && rule !== finding.rule && rule !== finding.params['key']) return false;
  const path = finding.file.replaceAll('\\', '/');
  return path === file || path.endsWith(`/${file}`);
}

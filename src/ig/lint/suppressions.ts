import { inEveryLanguage } from '../../finding/message.js';
import type { LintId } from '../../finding/lint-id.js';
import type { LintFinding, SuppressedLint } from './lint.js';
import type { FshSources } from './source/fsh-sources.js';

/** `// lint-ignore lint-unused-alias, display-mismatch: reason` */
const comment = /\/\/\s*lint-ignore\b\s*([^:]*?)\s*(?::\s*(.*?)\s*)?$/;

interface Suppression {
  readonly file: string;
  /** The line that the comment is on, and the line that it is about. */
  readonly line: number;
  readonly target: number;
  readonly ids: readonly string[];
  readonly reason: string;
}

/** Ids of findings about suppressions themselves; they have no rule, and so no page but that of suppressions. */
const ids = { reason: 'lint-suppression-reason', unused: 'lint-suppression-unused' } as const satisfies Record<string, LintId>;

/**
 * Comments in FSH that suppress findings. A comment at the end of a line is about that line; a comment on a line of its own is about
 * the next line that is not a comment. Each names the ids and gives a reason.
 */
export class Suppressions {
  readonly #all: readonly Suppression[];
  readonly #used = new Set<Suppression>();

  constructor(sources: FshSources | undefined) {
    this.#all = (sources?.files ?? []).flatMap(({ path, text }) => suppressionsIn(path, text));
  }

  apply(findings: readonly LintFinding[]): { kept: LintFinding[]; suppressed: SuppressedLint[] } {
    const kept: LintFinding[] = [];
    const suppressed: SuppressedLint[] = [];
    for (const finding of findings) {
      const about = this.#all.find(
        (each) => each.reason !== '' && each.file === finding.file && each.target === finding.line && each.ids.includes(finding.id),
      );
      if (about === undefined) kept.push(finding);
      else {
        this.#used.add(about);
        suppressed.push({ finding, reason: about.reason });
      }
    }
    return { kept, suppressed };
  }

  /** Comments without a reason, and comments that suppressed nothing. */
  faults(): LintFinding[] {
    return this.#all.flatMap((each) => {
      if (each.ids.length === 0 || each.reason === '')
        return [
          fault(
            each,
            ids.reason,
            'The comment lint-ignore names no finding or gives no reason, so it suppresses nothing. Write: // lint-ignore <id>: <reason>',
          ),
        ];
      return this.#used.has(each)
        ? []
        : [fault(each, ids.unused, 'The comment lint-ignore suppresses nothing: the line has no finding {ids}. Remove the comment')];
    });
  }
}

function suppressionsIn(file: string, text: string): Suppression[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, index) => {
    const match = comment.exec(line);
    if (!match) return [];
    const isAlone = line.slice(0, match.index).trim() === '';
    const below = lines.slice(index + 1).findIndex((next) => next.trim() !== '' && !next.trim().startsWith('//'));
    const named = (match[1] ?? '').split(/[\s,]+/).filter((id) => id !== '');
    return [{ file, line: index + 1, target: isAlone && below >= 0 ? index + 2 + below : index + 1, ids: named, reason: match[2] ?? '' }];
  });
}

function fault({ file, line, ids: named }: Suppression, id: LintId, text: string): LintFinding {
  return {
    id,
    severity: 'warning',
    code: 'informational',
    params: { ids: named.join(', ') },
    text: inEveryLanguage(text),
    rule: id,
    path: [],
    expression: 'lint-ignore',
    subject: 'lint-ignore',
    file,
    line,
    column: 1,
  };
}

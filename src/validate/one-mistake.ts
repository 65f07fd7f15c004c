import type { Finding } from '../finding/finding.js';

/** Findings that say why a code is wrong for its element; that it is unknown in its system as well says nothing more. */
const bindingIds: ReadonlySet<string> = new Set(['binding-required', 'binding-max', 'binding-extensible']);
const prescribedIds: ReadonlySet<string> = new Set(['fixed-value', 'pattern-value']);

/**
 * Leaves out what follows from another finding about the same value, so that one mistake is one finding: a code that is
 * reported by its binding is not reported again as unknown, and a display that a profile prescribes not again as wrong.
 */
export function oneFindingPerMistake(findings: readonly Finding[]): Finding[] {
  const bound = new Set(findings.filter((finding) => bindingIds.has(finding.id)).map((finding) => key(finding.path)));
  const prescribed = new Set(findings.filter((finding) => prescribedIds.has(finding.id)).map((finding) => key(finding.path)));
  return findings.filter(({ id, path }) => {
    // The code stands in the Coding that is bound, or in one of the codings of the CodeableConcept that is.
    if (id === 'code-unknown') return !bound.has(key(path.slice(0, -1))) && !bound.has(key(path.slice(0, -3)));
    return id !== 'display-mismatch' || !prescribed.has(key(path));
  });
}

function key(path: readonly (string | number)[]): string {
  return path.join('\n');
}

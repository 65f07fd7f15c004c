import type { Finding } from '../finding/finding.js';

/** Findings that say that a code is wrong for its element. */
const bindingIds: ReadonlySet<string> = new Set(['binding-required', 'binding-max', 'binding-extensible', 'binding-code-missing']);
const prescribedIds: ReadonlySet<string> = new Set(['fixed-value', 'pattern-value']);
/** Findings that say that a value is not there, or not what its type or the profile demands: what depends on it fails too. */
const partIds: ReadonlySet<string> = new Set([...prescribedIds, 'cardinality-min', 'primitive-json-type', 'primitive-empty', 'primitive-format']);

type Path = readonly (string | number)[];

/**
 * Leaves out what follows from another finding about the same value, so that one mistake is one finding:
 * - a code that is prescribed, or whose system, code or coding is itself reported as missing or wrong, is not reported again by its binding;
 * - a code that is reported so, or by its binding, is not reported again as unknown in its system;
 * - a display that a profile prescribes is not reported again as another name than the code's.
 */
export function oneFindingPerMistake(findings: readonly Finding[]): Finding[] {
  const parts = new Set(findings.filter(({ id }) => partIds.has(id)).flatMap(({ id, path }) => [...conceptsOf(path), ...(prescribedIds.has(id) ? [key(path)] : [])]));
  const rest = findings.filter(({ id, path }) => !bindingIds.has(id) || !parts.has(key(path)));
  const bound = new Set(rest.filter(({ id }) => bindingIds.has(id)).map(({ path }) => key(path)));
  const prescribed = new Set(rest.filter(({ id }) => prescribedIds.has(id)).map(({ path }) => key(path)));
  return rest.filter(({ id, path }) => {
    if (id === 'code-unknown') return !conceptsOf(path).some((concept) => parts.has(concept) || bound.has(concept));
    return id !== 'display-mismatch' || !prescribed.has(key(path));
  });
}

/** The Coding, and the CodeableConcept around it, that a system, code or coding belongs to. */
function conceptsOf(path: Path): string[] {
  const name = path.at(-1);
  if (name === 'coding') return [key(path.slice(0, -1))];
  if (name !== 'code' && name !== 'system') return [];
  return [key(path.slice(0, -1)), ...(path.at(-3) === 'coding' ? [key(path.slice(0, -3))] : [])];
}

function key(path: Path): string {
  return path.join('\n');
}

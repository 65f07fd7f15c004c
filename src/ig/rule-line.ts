import type { FshProblem } from './fsh-problem.js';
import type { SourceFile } from './source-file.js';

/**
 * The problem on the line that it is about. To SUSHI a rule begins with the blank lines in front of it (its token for "* "
 * takes them in), so it names the first of those.
 */
export function onItsLine(problem: FshProblem, sources: readonly SourceFile[]): FshProblem {
  if (problem.line === undefined) return problem;
  const lines = sources.find(({ path }) => path === problem.file)?.text.split('\n') ?? [];
  const offset = lines.slice(problem.line - 1).findIndex((line) => line.trim() !== '');
  return offset > 0 ? { ...problem, line: problem.line + offset } : problem;
}

import { fill, type Language, type Param } from './message.js';
import { encodingProblems } from './problems/encoding.js';
import { fileProblems } from './problems/file.js';
import { jsonSyntaxProblems } from './problems/json-syntax.js';
import { xmlSyntaxProblems } from './problems/xml-syntax.js';
import type { ProblemKind } from './problems/problem-kind.js';

/** Every reason, by id. Ids are stable, and no finding has the same one: `ltt explain` knows both. */
export const problems = {
  ...fileProblems,
  ...encodingProblems,
  ...jsonSyntaxProblems,
  ...xmlSyntaxProblems,
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemId = keyof typeof problems;

/** Why one document could not be read, and where. Line and column are 1-based, in UTF-16 code units. */
export interface Problem {
  readonly id: ProblemId;
  readonly params: Readonly<Record<string, Param>>;
  readonly line?: number;
  readonly column?: number;
}

/** The kind of problem that has this id. */
export function problemKind(id: ProblemId): ProblemKind {
  return problems[id];
}

/** A problem's text in the given language. */
export function renderProblem(problem: Pick<Problem, 'id' | 'params'>, language: Language = 'en'): string {
  return fill(problemKind(problem.id).text[language], problem.params, language);
}

/** Something that the compiler has to say about the sources. A package is written only when there is no error. */
export interface FshProblem {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The file as it was named to the compiler; absent when the problem has no one place. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  readonly column?: number;
}

/** True when at least one of the problems is an error. */
export function hasErrors(problems: readonly FshProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** `file:line:column: error: message`, the form that editors and terminals turn into a link. */
export function describeProblem({ severity, message, file, line, column }: FshProblem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place ? `${place}: ` : ''}${severity}: ${message}`;
}

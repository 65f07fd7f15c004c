/** Answers tasks. What comes together may be done together. */
export type Answer = (tasks: readonly unknown[]) => Promise<readonly (() => unknown)[]> | readonly (() => unknown)[];

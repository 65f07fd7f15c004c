import type { Expression } from '../syntax/ast.js';

/** The outcome of a condition. `unsure`: only the whole evaluation can tell, for example because it is an error. */
export type Truth = 'true' | 'false' | 'empty' | 'unsure';

export type Condition = (focus: unknown) => Truth;

/** Makes the condition of an expression; undefined where it is of another kind. */
export type ConditionOf = (tree: Expression | undefined) => Condition | undefined;

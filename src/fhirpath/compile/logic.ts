import { truthCode, type Code } from './code.js';

/** FHIRPath's three-valued logic (N1, 6.5), with undefined for empty. The right side is evaluated only where it can decide. */
export const logic = {
  and: (left: Code, right: Code): Code =>
    truthCode((scope) => {
      const a = left.truth(scope);
      if (a === false) return false;
      const b = right.truth(scope);
      return a === true || b === false ? b : undefined;
    }),
  or: (left: Code, right: Code): Code =>
    truthCode((scope) => {
      const a = left.truth(scope);
      if (a === true) return true;
      const b = right.truth(scope);
      return a === false || b === true ? b : undefined;
    }),
  xor: (left: Code, right: Code): Code =>
    truthCode((scope) => {
      const a = left.truth(scope);
      if (a === undefined) return undefined;
      const b = right.truth(scope);
      return b === undefined ? undefined : a !== b;
    }),
  implies: (left: Code, right: Code): Code =>
    truthCode((scope) => {
      const a = left.truth(scope);
      if (a === false) return true;
      const b = right.truth(scope);
      return a === true || b === true ? b : undefined;
    }),
} as const;

import type { MakeCode } from '../fast-path/generated/code-maker.js';

/** Makes code from text. What is loaded in browsers must not import this: a strict content security policy forbids it. */
export const makeCode: MakeCode = (body, constants) =>
  (new Function(...constants.keys(), body.text) as (...values: unknown[]) => unknown)(...constants.values());

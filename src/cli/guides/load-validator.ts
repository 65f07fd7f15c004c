import type { LoadedValidator, LoadOptions } from './loaded-validator.js';

/** @throws {UsageError} when a guide cannot be found or read. */
export type LoadValidator = (options: LoadOptions) => Promise<LoadedValidator>;

/** The validator for LTT, or for the guides that were named; what only the one or the other needs is loaded for it alone. */
export const loadValidator: LoadValidator = async (options) =>
  options.igs.length === 0
    ? (await import('./ltt-validator.js')).lttValidator(options)
    : (await import('./guide-validator.js')).guideValidator(options);

/** The configuration that is used when it is there. */
export const usualConfiguration = 'ltt.config.json';

/** Where suppressions are written when no file is named. */
export const usualSuppressions = 'ltt.suppressions.json';

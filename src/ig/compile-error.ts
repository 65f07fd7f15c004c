/**
 * The compiler could not do its work, through no fault of the FSH: a folder that is not there, a package that cannot be
 * found. Its message is for the person at the command line.
 */
export class CompileError extends Error {
  override readonly name = 'CompileError';
}

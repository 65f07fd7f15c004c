/** The command cannot do what it was asked: the message is for the person who asked, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

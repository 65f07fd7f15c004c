/** What files that `ltt init` wrote have in them, whatever its version. */
export const signature = 'Written by ltt init';

/** A file that is to be there. */
export interface PlannedFile {
  /** Relative to the folder that `ltt init` is run in, with slashes. */
  readonly path: string;
  readonly content: string;
  readonly executable?: boolean;
  /** It is the user's file with something added: nothing of it is lost. */
  readonly isAddition?: boolean;
  /** True of a text of the user's that has already what the file is for. */
  readonly isThere?: (text: string) => boolean;
  /** True of a text that is the user's, which not even --force replaces. */
  readonly isTheirs?: (text: string) => boolean;
  /** What is left for the user to do, where another file is in the way. */
  readonly byHand?: string;
}

/** What became of a file. `kept`: another was in its way, and stays; `theirs`: it stays whatever is said. */
export type WriteOutcome = 'wrote' | 'changed' | 'replaced' | 'unchanged' | 'kept' | 'theirs';

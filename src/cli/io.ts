import type { RunSpec } from './work/run-spec.js';
import type { Thread } from './work/thread.js';

/** Where a command writes. */
export interface Output {
  /** A person reads it on a terminal, so that colours make sense. */
  readonly isTerminal: boolean;
  /** Resolves when the text, or its UTF-8, was handed over, or when nobody reads it any more; rejects when it could not be written. */
  write(text: string | Uint8Array): Promise<void>;
}

/** What a command needs of the world beside the file system. Tests give their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Standard error for what moves on it, when it is a terminal. Nothing that comes from a document may be written to it. */
  readonly screen?: Output | undefined;
  /** Asks the person at the terminal; undefined when there will be no answer. Absent where there is nobody to ask. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** Standard input, piece by piece. */
  stdin(): AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  now(): Date;
  /**
   * Has something done when the run is interrupted (Ctrl-C, or told to end), before the process ends as it would have.
   * @returns what takes it back
   */
  onInterrupt(clean: () => void): () => void;
  /** Has the process keep little more memory than it needs, for which it takes some more time. Absent where the process is not ours. */
  readonly saveMemory?: (() => void) | undefined;
  /** Threads to share the work with, where there are any. */
  readonly threads?: { cores(): number; load(): Promise<StartThread> } | undefined;
}

/** Starts a thread that works on this run. */
export type StartThread = (assignment: RunSpec) => Thread;

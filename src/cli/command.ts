import type { Command } from 'commander';
import type { Io } from './io.js';
import type { ProjectConfig } from './config/project-config.js';
import type { LoadValidator } from './guides/load-validator.js';

/** What a command is given. */
export interface CommandContext {
  readonly io: Io;
  readonly loadValidator: LoadValidator;
  /**
   * The project's configuration: the file of this name, or ltt.config.json in the working folder where there is one. It is read once.
   * @throws {UsageError} when the named file is missing, or a file is not a configuration
   */
  project(named: string | undefined): Promise<ProjectConfig | undefined>;
  /** Tells the exit code; 0 when it is never called. */
  exit(code: ExitCode): void;
}

/** 0: nothing at or above the threshold; 1: something was; 2: the work could not be done. */
export type ExitCode = 0 | 1 | 2;

export interface CommandEntry {
  readonly name: string;
  /** One line in the list of commands. */
  readonly summary: string;
  /** Loads the command: only the one that was asked for, so that none pays for another's imports. */
  load(context: CommandContext): Promise<Command>;
}

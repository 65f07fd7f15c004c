import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { Io } from '../io.js';
import type { LoadValidator } from '../guides/load-validator.js';
import { run } from '../run.js';
import { fakeValidator } from './fake-validator.js';

/** A folder for one test, with files by their relative paths. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'ltt-test-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.write(files);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs the command line in the folder, without a process. */
  async ltt(
    argv: readonly string[],
    {
      stdin = '',
      terminal = false,
      screen = false,
      env = {},
      now = () => new Date('2026-11-22T10:00:00Z'),
      onInterrupt = () => () => undefined,
      load,
      answers,
    }: Setting = {},
  ): Promise<CommandResult> {
    const written = { stdout: '', stderr: '', screen: '' };
    const output = (name: keyof typeof written) => ({
      isTerminal: terminal,
      write: (text: string | Uint8Array) => {
        written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
        return Promise.resolve();
      },
    });
    const questions: string[] = [];
    const ask = (question: string): Promise<string | undefined> => {
      questions.push(question);
      return Promise.resolve(answers?.[questions.length - 1]);
    };
    const io = {
      stdout: output('stdout'),
      stderr: output('stderr'),
      stdin: () => Readable.from([Buffer.from(stdin)]),
      env,
      cwd: this.folder,
      now,
      screen: screen ? output('screen') : undefined,
      onInterrupt,
      ask: answers === undefined ? undefined : ask,
    };
    const exitCode = await run(argv, io, load ?? (() => Promise.resolve(fakeValidator)));
    const { stdout, stderr } = written;
    return { exitCode, stdout, stderr, ...(answers === undefined ? {} : { questions }), ...(screen ? { screen: written.screen } : {}) };
  }
}

interface Setting {
  /** What the person at the terminal answers, one question after another; nothing any more at the end. */
  readonly answers?: readonly string[];
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  /** Standard error is a terminal, and what moves on it is wanted. */
  readonly screen?: boolean;
  readonly now?: Io['now'];
  readonly onInterrupt?: Io['onInterrupt'];
  readonly env?: Readonly<Record<string, string>>;
  readonly load?: LoadValidator;
}

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly screen?: string;
  readonly questions?: readonly string[];
}

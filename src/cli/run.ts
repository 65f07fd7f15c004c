import { Command, CommanderError } from 'commander';
import { applyConfig } from './config/apply-config.js';
import { loadConfig } from './config/load-config.js';
import { commands } from './commands.js';
import { discreet } from './discreet.js';
import type { Io } from './io.js';
import { loadValidator as loadBuiltIn, type LoadValidator } from './guides/load-validator.js';
import { tool } from './tool.js';
import { UsageError } from './usage-error.js';
import type { CommandContext, ExitCode } from './command.js';

/** Runs the command line `ltt …argv` and tells its exit code. It never throws and never ends the process. */
export async function run(argv: readonly string[], io: Io, loadValidator: LoadValidator = loadBuiltIn): Promise<number> {
  // Asked before the options are read, because reading them is the first thing that may have something to say.
  const stderr = discreet(io.stderr, argv.includes('--show-identifiers'));
  let exitCode: ExitCode = 0;
  const context: CommandContext = {
    io: { ...io, stderr },
    loadValidator,
    project: once((named) => loadConfig(named, io.cwd)),
    exit: (code) => {
      exitCode = code;
    },
  };
  const printed = { out: '', err: '' };
  let failure: number | undefined;
  try {
    const program = await programFor(argv, context, printed);
    program.hook('preAction', (_, command) => applyConfig(command, context));
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    failure = error instanceof CommanderError ? exitCodeOf(error) : 2;
    if (!(error instanceof CommanderError)) printed.err += describe(error);
  }
  try {
    if (printed.err !== '') await stderr.write(printed.err);
    if (printed.out !== '') await io.stdout.write(printed.out);
  } catch {
    return 2;
  }
  return failure ?? exitCode;
}

/** The same promise for the same argument. */
function once<T>(load: (named: string | undefined) => Promise<T>): (named: string | undefined) => Promise<T> {
  const loaded = new Map<string | undefined, Promise<T>>();
  return (named) => {
    const known = loaded.get(named) ?? load(named);
    loaded.set(named, known);
    return known;
  };
}

/** The commands by name, of which only the one that `argv` asks for is loaded. */
async function programFor(argv: readonly string[], context: CommandContext, printed: { out: string; err: string }): Promise<Command> {
  const { version } = tool();
  const program = new Command('ltt')
    .description("Conformance toolkit for KL's LTT Implementation Guide")
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed.out += text;
      },
      writeErr: (text) => {
        printed.err += text;
      },
    });
  const [first, second] = argv.filter((word) => !word.startsWith('-'));
  const asked = first === 'help' ? second : first;
  for (const { name, summary, load } of commands) {
    const command = name === asked ? await load(context) : new Command(name);
    program.addCommand(command.summary(summary).copyInheritedSettings(program));
    for (const action of command.commands) action.copyInheritedSettings(program);
  }
  return program;
}

/** Asking for help or the version is no error; a command may choose its own code; every other complaint is about the options. */
function exitCodeOf(error: CommanderError): number {
  return error.exitCode === 0 || error.code === 'commander.error' ? error.exitCode : 2;
}

function describe(error: unknown): string {
  // A CompileError is for the person at the command line, too. It is known by its name: validation must not load the compiler's room.
  if (error instanceof UsageError || (error instanceof Error && error.name === 'CompileError')) return `ltt: ${error.message}\n`;
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `ltt: the toolkit itself failed; please report this:\n${trace}\n`;
}

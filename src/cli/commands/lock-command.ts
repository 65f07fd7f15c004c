import { join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { CompileError } from '../../ig/compile-error.js';
import { usualLockFile } from '../../ig/lock/lock-file.js';
import type { CommandContext } from '../command.js';
import { writeWhole } from '../output/write-whole.js';
import { usualProjects } from '../lint/open-linted.js';
import { UsageError } from '../usage-error.js';

interface LockFlags {
  readonly out: string;
  readonly fhirCache?: string;
  readonly registry?: string;
}

/** The command `ltt lock`. Exit code 0: the lock was written; 1: the sources have errors; 2: a dependency could not be had. */
export function lockCommand({ io, exit }: Pick<CommandContext, 'io' | 'exit'>): Command {
  return new Command('lock')
    .description('Writes down the SHA-256 of every published package that a guide is compiled with, for ltt compile --frozen.')
    .argument('[folders...]', 'IG projects, as ltt compile takes them')
    .option('--out <file>', 'where to write the lock', usualLockFile)
    .option('--fhir-cache <folder>', 'the FHIR cache to take dependencies from')
    .option('--registry <url>', 'the FHIR package registry to take dependencies from')
    .action(async (folders: string[], flags: LockFlags) => {
      try {
        exit(await lockInto(folders, flags, io));
      } catch (error) {
        throw error instanceof CompileError ? new UsageError(error.message) : error;
      }
    });
}

async function lockInto(folders: readonly string[], { out, fhirCache, registry }: LockFlags, io: CommandContext['io']): Promise<0 | 1> {
  if (fhirCache === undefined && registry === undefined)
    throw new UsageError(
      'name the FHIR cache (--fhir-cache) or the registry (--registry) that the dependencies come from; what is compiled from sources needs no lock',
    );
  // Loaded only now: what compiles is heavy.
  const { compile } = await import('../../ig/compile.js');
  const { describeProblem, hasErrors } = await import('../../ig/fsh-problem.js');
  const { packageLabel } = await import('../../ig/fhir-package.js');
  const { lockText } = await import('../../ig/lock/lock-file.js');
  const { hashOfPackage } = await import('../../ig/lock/package-hash.js');
  const { findProjects } = await import('../../ig/project.js');
  const { loadCore } = await import('../../definitions/core.js');

  // Named as the user did, wherever the process was started.
  const here = (path: string): string => (resolve(path) === resolve(io.cwd, path) ? path : join(relative(process.cwd(), io.cwd), path));
  const locked = new Map<string, string>();
  const published = {
    ...(fhirCache === undefined ? {} : { cache: here(fhirCache) }),
    ...(registry === undefined ? {} : { registry }),
    loaded: (id: { readonly name: string; readonly version: string }, folder: string): void => {
      locked.set(packageLabel(id), hashOfPackage(folder));
    },
  };
  const { problems } = await compile(findProjects((folders.length > 0 ? folders : await usualHere(io.cwd)).map(here)), {
    core: loadCore(),
    published,
    snapshot: false,
  });
  if (hasErrors(problems)) {
    for (const problem of problems) await io.stderr.write(`${describeProblem(problem)}\n`);
    await io.stderr.write('ltt: nothing was locked: the sources have errors\n');
    return 1;
  }
  await writeWhole(resolve(io.cwd, out), lockText(locked), io);
  await io.stdout.write(`${out}: ${locked.size} ${locked.size === 1 ? 'package' : 'packages'}\n`);
  return 0;
}

async function usualHere(cwd: string): Promise<string[]> {
  const found = await usualProjects(cwd);
  if (found === undefined)
    throw new UsageError('name the folder of an IG project: here is neither a sushi-config.yaml nor a folder fsh with a folder input');
  return found;
}

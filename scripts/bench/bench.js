// Measures everything that has a goal: npm run bench [-- --write] [--peers] [--rounds 21] [--documents 20000] [--guides <folder>]
// --write puts the results into docs/performance.md; --peers compares with other validators, which npm (and Maven, for HL7's) installs
// into a folder outside of the repository: LTT_BENCH_CACHE, or one of the user's cache. --ablate leaves each optimisation out in turn, and
// does nothing else; with --write the results are in docs/ablation.md. Build before: it runs dist/.
import { writeFileSync } from 'node:fs';
import { cpus, homedir, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './base.js';
import { otherGuides } from './benches/other-guides.js';
import { ablate, ablationPage } from './benches/ablate.js';
import { peers } from './benches/peers.js';
import { processes } from './benches/processes.js';
import { reference } from './benches/reference.js';
import { reports } from './benches/reports.js';
import { page } from './page.js';

const { values } = parseArgs({
  options: {
    write: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    ablate: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '21' },
    documents: { type: 'string', default: '20000' },
    guides: { type: 'string', default: join(root, '..', 'shared', 'guides') },
  },
});
const rounds = Number(values.rounds);
const cache = process.env.LTT_BENCH_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ltt-conformance', 'bench');
const load = loadavg()[0] ?? 0;

const [file, text] = values.ablate
  ? ['ablation.md', ablationPage(await ablate(root, { rounds }), rounds)]
  : ['performance.md', await measured()];
if (values.write) writeFileSync(join(root, 'docs', file), text);
console.log(text);

/** Everything that has a goal. */
async function measured() {
  return page({
    machine: {
      cores: cpus().length,
      model: cpus()[0]?.model ?? 'unknown',
      memory: totalmem(),
      system: `${process.platform} ${process.arch}`,
      node: process.version,
      load,
    },
    rounds,
    rows: [
      ...(await reports(root, { rounds })),
      ...(await otherGuides(values.guides, { rounds: Math.min(rounds, 11) })),
      ...processes(root, { rounds: Math.min(rounds, 15), documents: Number(values.documents) }),
    ],
    ...(values.peers ? { peers: await peers(root, cache, { rounds: Math.min(rounds, 9) }), reference: await reference() } : {}),
  });
}

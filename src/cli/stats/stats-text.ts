import { phases, type PhaseTimes } from './phase-clock.js';
import type { Spots } from './spots.js';

/** What `--stats` tells of a run. */
export interface RunStats {
  readonly documents: number;
  /** What was read, in bytes. */
  readonly bytes: number;
  /** From the beginning to the end, in milliseconds. */
  readonly elapsed: number;
  /** How many threads worked, beside the one that writes. */
  readonly threads: number;
  /** What all of them did with their time. */
  readonly times: PhaseTimes;
  readonly spots: Spots;
}

/** At most this many of the slowest checks and rules are named. */
const named = 10;

/** Throughput, time by phase, and the slowest checks and rules; for standard error. */
export function statsText({ documents, bytes, elapsed, threads, times, spots }: RunStats): string {
  const seconds = elapsed / 1000;
  const megabytes = bytes / 1_000_000;
  const all = phases.reduce((sum, phase) => sum + times[phase], 0);
  const slowest = [...spots.byName].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, named);
  return [
    `${count(documents)} documents, ${megabytes.toFixed(1)} MB in ${seconds.toFixed(2)} s: ${count(Math.round(documents / seconds))} documents/s, ${(megabytes / seconds).toFixed(1)} MB/s`,
    threads > 0 ? `time by phase, of this and ${threads} more threads together:` : 'time by phase:',
    ...phases.map((phase) => `  ${phase.padEnd(10)}${times[phase].toFixed(0).padStart(9)} ms ${share(times[phase], all)}`),
    `slowest checks and rules, of ${count(spots.samples)} samples:`,
    ...slowest.map(([name, samples]) => `  ${name.padEnd(24)}${share(samples, spots.samples)}`),
  ]
    .map((line) => `ltt: ${line}\n`)
    .join('');
}

function share(part: number, whole: number): string {
  return `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1).padStart(5)} %`;
}

/** Thousands apart. */
function count(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

// Writes an NDJSON file of distinct reports: node scripts/bench/write-reports.js <count> <file>
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { distinctText } from './documents.js';

/** How many reports are written at a time. */
const together = 1000;

/**
 * @param {number} count
 * @param {string} file
 * @param {string} [base] a document of testcases/bases
 */
export function writeReports(count, file, base = 'report') {
  const text = readFileSync(join(fileURLToPath(import.meta.url), '..', '..', '..', 'testcases', 'bases', `${base}.json`), 'utf8');
  const make = distinctText(JSON.stringify(JSON.parse(text)));
  const descriptor = openSync(file, 'w');
  for (let first = 0; first < count; first += together) {
    const texts = Array.from({ length: Math.min(together, count - first) }, (_, index) => `${make(first + index)}\n`);
    writeSync(descriptor, texts.join(''));
  }
  closeSync(descriptor);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = '1000000', file = 'reports.ndjson'] = process.argv.slice(2);
  writeReports(Number(count), file);
}

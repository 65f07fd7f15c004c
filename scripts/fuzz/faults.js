// Random faults of the world around a run: node scripts/fuzz/faults.js [count] [seed]. Needs what `npm run build` makes, and a POSIX shell.
// Runs commands that write a report, and kills them, gives them too little room, closes the pipe they write to, deletes what they read or
// takes away permission. Every run must end with 0, 1 or 2 (or by the signal), leave the old report or a whole new one, and no draft.
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin', 'ltt.js');
const story = join(root, 'testcases', 'story');
const old = '{"old":true}\n';
/** The smallest guide. */
const profile = {
  resourceType: 'StructureDefinition',
  id: 'p',
  url: 'http://example.org/p',
  version: '1.0.0',
  name: 'P',
  status: 'active',
  fhirVersion: '4.0.1',
  kind: 'resource',
  abstract: false,
  type: 'Patient',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  derivation: 'constraint',
  differential: { element: [{ id: 'Patient.active', path: 'Patient.active', min: 1 }] },
};
const project = `id: example.faults
canonical: http://example.org
name: Faults
status: draft
version: 1.0.0
fhirVersion: 4.0.1
FSHOnly: true
`;
/** No run takes longer, in milliseconds. */
const patience = 60_000;

/** What is run, and the report it writes. @type {Readonly<Record<string, readonly string[]>>} */
const commands = {
  validate: ['validate', 'in', '--format', 'json:report'],
  'validate as SARIF, from a pipe': ['validate', '-', '--format', 'sarif:report'],
  history: ['history', 'in', '--format', 'json:report'],
  certify: ['certify', 'in', '--vendor', 'v', '--system', 's', '--system-version', '1', '--out', 'certificate'],
  'validate to standard output': ['validate', 'in', '--format', 'json'],
  codes: ['codes', 'tema'],
  explain: ['explain', 'binding-required'],
  rules: ['rules'],
  'certify a vendor': [
    'certify',
    'in',
    '--vendor',
    'v',
    '--system',
    's',
    '--system-version',
    '1',
    '--contact',
    'c',
    '--out',
    'certificate',
  ],
  register: ['register', 'create', 'register.json', '--issuer', 'i', '--sign', 'key.pem'],
  lint: ['lint', 'guide', '--format', 'json'],
  diff: ['diff', 'guide', 'guide', '--format', 'json'],
  impact: ['impact', 'guide', 'guide', 'in', '--format', 'json'],
  pages: ['pages', 'guide', '--out', 'site'],
  lock: ['lock', 'project', '--fhir-cache', 'cache'],
  compile: ['compile', 'project', '--out', 'packages'],
  'new series': ['new', 'course', '--children', '5', '--out', 'made'],
  init: ['init', '--yes', '--ci', 'github'],
  page: ['page', '--out', 'site'],
  serve: ['serve', '--port', '0', '--store', 'reports.db'],
};

/** What goes wrong: how a shell runs the command, and what is done meanwhile. */
const faults = /** @type {Readonly<Record<string, { shell?: string, begin?: (folder: string) => void, signal?: NodeJS.Signals }>>} */ ({
  interrupted: { signal: 'SIGINT' },
  ended: { signal: 'SIGTERM' },
  killed: { signal: 'SIGKILL' },
  'no room': { shell: 'ulimit -f 1; exec "$@"' },
  'a full disk': { shell: 'exec "$@" > /dev/full' },
  'a closed pipe': { shell: '{ "$@"; echo $? > status; } | true; exit $(cat status)' },
  'deleted input': { begin: (folder) => rmSync(join(folder, 'in'), { recursive: true, force: true }) },
  'no permission': { begin: (folder) => chmodSync(join(folder, 'in'), 0) },
});

/**
 * Runs commands with random faults.
 * @param {{ count: number, seed: number, log?: (line: string) => void }} options
 * @returns {Promise<{ runs: number, codes: Record<string, number>, failures: string[] }>}
 */
export async function tryFaults({ count, seed, log = () => undefined }) {
  const draw = numbers(seed);
  const pick = (/** @type {readonly string[]} */ list) => list[Math.floor(draw() * list.length)] ?? '';
  const codes = /** @type {Record<string, number>} */ ({});
  const failures = /** @type {string[]} */ ([]);
  for (let run = 0; run < count; run++) {
    const [command, fault, delay] = [pick(Object.keys(commands)), pick(Object.keys(faults)), Math.floor(draw() * 700)];
    const folder = prepared();
    try {
      const outcome = await runWith(folder, commands[command] ?? [], faults[fault] ?? {}, delay);
      codes[outcome] = (codes[outcome] ?? 0) + 1;
      const wrong = judged(folder, command, outcome, fault);
      if (wrong !== undefined) failures.push(`run ${run}: ${command}, ${fault} after ${delay} ms: ${wrong}`);
      log(`${command}, ${fault} after ${delay} ms: ${outcome}${wrong === undefined ? '' : ` — ${wrong}`}`);
    } finally {
      chmodSync(folder, 0o700);
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { runs: count, codes, failures };
}

/** A folder with reports to read, and an old report. */
function prepared() {
  const folder = mkdtempSync(join(tmpdir(), 'ltt-faults-'));
  mkdirSync(join(folder, 'in'));
  for (const name of readdirSync(story).filter((each) => each.endsWith('.json'))) copyFileSync(join(story, name), join(folder, 'in', name));
  const line = JSON.stringify(JSON.parse(readFileSync(join(story, 'DeliveryReport-Josefine-1.json'), 'utf8')));
  writeFileSync(join(folder, 'in', 'many.ndjson'), `${line}\n`.repeat(500));
  mkdirSync(join(folder, 'guide'));
  writeFileSync(join(folder, 'guide', 'profile.json'), JSON.stringify(profile));
  mkdirSync(join(folder, 'project', 'input', 'fsh'), { recursive: true });
  writeFileSync(join(folder, 'project', 'sushi-config.yaml'), project);
  writeFileSync(join(folder, 'project', 'input', 'fsh', 'p.fsh'), 'Profile: P\nParent: Patient\n* active 1..1\n');
  writeFileSync(join(folder, 'key.pem'), generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(join(folder, 'report'), old);
  return folder;
}

/**
 * @param {string} folder @param {readonly string[]} argv @param {{ shell?: string, begin?: (folder: string) => void, signal?:
 * NodeJS.Signals }} fault @param {number} delay @returns {Promise<string>}
 */
function runWith(folder, argv, { shell = 'exec "$@"', begin, signal }, delay) {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', shell, 'sh', process.execPath, bin, ...argv], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    });
    const limit = setTimeout(() => {
      killGroup(child, 'SIGKILL');
      resolve('hangs');
    }, patience);
    child.stdin?.on('error', () => undefined);
    if (argv.includes('-')) child.stdin?.write(readFileSync(join(folder, 'in', 'many.ndjson')));
    child.stdin?.end();
    child.stdout?.resume();
    const fate = setTimeout(() => {
      begin?.(folder);
      if (signal !== undefined) child.kill(signal);
    }, delay);
    // What serves ends only when it is told to.
    const end = argv[0] === 'serve' ? setTimeout(() => killGroup(child, 'SIGTERM'), delay + 4000) : undefined;
    child.on('close', (code, by) => {
      clearTimeout(limit);
      clearTimeout(fate);
      clearTimeout(end);
      resolve(by ?? String(code));
    });
  });
}

/** Ends a shell and what it started. @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function killGroup({ pid }, signal) {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // It has ended.
  }
}

/** What is wrong with how a run ended. @param {string} folder @param {string} command @param {string} outcome @param {string} fault */
function judged(folder, command, outcome, fault) {
  // A shell around a server is told to end with it.
  if (command === 'serve' && outcome === 'SIGTERM') return undefined;
  if (!['0', '1', '2'].includes(outcome) && outcome !== faults[fault]?.signal) return `it ended with ${outcome}`;
  if (existsSync(join(folder, 'in'))) chmodSync(join(folder, 'in'), 0o700);
  const report = readFileSync(join(folder, 'report'), 'utf8');
  try {
    JSON.parse(report);
  } catch {
    return `the report is cut off: ${report.length} characters`;
  }
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    if (!name.endsWith('.json') || /^(?:in|guide)\b/.test(name)) continue;
    try {
      JSON.parse(readFileSync(join(folder, name), 'utf8'));
    } catch {
      return `${name} is cut off`;
    }
  }
  // The draft of a killed run is cleared by the next one.
  const drafts = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
  return drafts.length > 0 && outcome !== 'SIGKILL' ? `it leaves ${drafts.join(', ')}` : undefined;
}

/** The same numbers for the same seed (mulberry32). @param {number} state @returns {() => number} */
function numbers(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count = '200', seed = '1'] = process.argv.slice(2);
  const { runs, codes, failures } = await tryFaults({ count: Number(count), seed: Number(seed), log: console.log });
  console.log(`${runs} faults, seed ${seed}: ended with ${JSON.stringify(codes)}; ${failures.length} failures`);
  for (const failure of failures) console.error(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

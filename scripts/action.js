// What action.yml runs: ltt with the inputs, which are in the environment, and the outputs that GitHub Actions asks for.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { env } = process;
const place = mkdtempSync(join(env['RUNNER_TEMP'] || tmpdir(), 'ltt-'));
const reports = { sarif: join(place, 'ltt.sarif'), markdown: join(place, 'ltt.md') };

/** A summary holds 1 MiB at most. */
const longestSummary = 1_000_000;

const exitCode = check();
output('exit-code', String(exitCode));
if (existsSync(reports.sarif)) output('sarif', reports.sarif);
if (existsSync(reports.markdown) && env['GITHUB_STEP_SUMMARY'])
  appendFileSync(env['GITHUB_STEP_SUMMARY'], readFileSync(reports.markdown).subarray(0, longestSummary));
process.exitCode = exitCode;

/** Runs ltt without a shell, each input an argument or part of one. */
function check() {
  const files = lines('LTT_FILES');
  // Without files, ltt checks the paths of the configuration.
  if (files.length === 0 && lines('LTT_CONFIG').length === 0 && !existsSync('ltt.config.json')) {
    return fail('the input "files" is empty: name files, folders or patterns, one a line, or set "paths" in ltt.config.json');
  }
  const program = findProgram();
  if (program === undefined) return 2;
  const options = [
    ...['stage', 'fail-on', 'lang', 'profile', 'config', 'suppress'].flatMap((name) =>
      lines(variable(name)).map((value) => `--${name}=${value}`),
    ),
    ...lines('LTT_IG').map((value) => `--ig=${value}`),
    ...['github', ...lines('LTT_FORMAT'), `sarif:${reports.sarif}`, `markdown:${reports.markdown}`].map((value) => `--format=${value}`),
  ];
  const { status, error } = spawnSync(process.execPath, [program, 'validate', ...options, '--', ...files], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) return fail(error.message);
  return status ?? 2;
}

/** The command that was built here, or that npm installs. */
function findProgram() {
  if (existsSync(join(root, 'dist', 'bin', 'main.js'))) return join(root, 'bin', 'ltt.js');
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [spec = `${name}@${version}`] = lines('LTT_PACKAGE');
  // On Windows npm is a script that only a shell runs; the program behind it stands beside Node.js.
  const npm =
    process.platform === 'win32' ? [process.execPath, join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')] : ['npm'];
  const [command = 'npm', ...before] = npm;
  const { status } = spawnSync(
    command,
    [...before, 'install', '--prefix', place, '--no-audit', '--no-fund', '--ignore-scripts', '--', spec],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status === 0) return join(place, 'node_modules', name, 'bin', 'ltt.js');
  fail(`npm could not install ${spec}`);
  return undefined;
}

/** @param {string} name of an input */
function variable(name) {
  return `LTT_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** @param {string} name of a variable @returns {string[]} its lines, without those that are empty */
function lines(name) {
  return (env[name] ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @param {string} name @param {string} value of one line */
function output(name, value) {
  if (env['GITHUB_OUTPUT']) appendFileSync(env['GITHUB_OUTPUT'], `${name}=${value}\n`);
}

/** Tells it where the run shows it. @param {string} message */
function fail(message) {
  console.log(`::error::${message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`);
  return 2;
}

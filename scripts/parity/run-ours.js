import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainPlace } from './verdict.js';

const command = fileURLToPath(new URL('../../bin/ltt.js', import.meta.url));

/**
 * What `ltt validate --stage profile` says of each document: one process for each profile.
 * @param {readonly import('./documents.js').Document[]} documents
 * @param {{ folder: string, options?: readonly string[] }} where `folder` is an empty one to work in; `options` of the command beside the
 * usual ones
 * @returns {import('./verdict.js').Verdict[]} in the order of `documents`
 */
export function runOurs(documents, { folder, options: further = [] }) {
  const inputs = join(folder, 'documents');
  mkdirSync(inputs);
  const files = new Map(documents.map((document, index) => [`${index}.${document.format ?? 'json'}`, document]));
  for (const [file, { text }] of files) writeFileSync(join(inputs, file), text);
  const verdicts = new Map();
  for (const profile of new Set(documents.map((document) => document.profile))) {
    const names = [...files].filter(([, document]) => document.profile === profile).map(([file]) => file);
    const report = join(folder, 'report.json');
    const start = performance.now();
    const options = [
      '--stage',
      'profile',
      '--fail-on',
      'never',
      '--jobs',
      '1',
      '--format',
      `json:${report}`,
      ...(profile === undefined ? [] : ['--profile', profile]),
      ...further,
    ];
    const ltt = spawnSync(process.execPath, [command, 'validate', ...options, ...names], { cwd: inputs, encoding: 'utf8', maxBuffer: 1e9 });
    const ms = (performance.now() - start) / names.length;
    // 2 is what ltt ends with when a document could not be read: that is a verdict here. Without a report nothing was checked.
    if ((ltt.status !== 0 && ltt.status !== 2) || !existsSync(report))
      throw new Error(`ltt validate ended with ${ltt.status ?? ltt.error}:\n${ltt.stderr}`);
    for (const result of JSON.parse(readFileSync(report, 'utf8')).results) {
      const { name } = files.get(result.file) ?? { name: result.file };
      verdicts.set(result.file, verdictOf(name, ms, result));
    }
    rmSync(report);
  }
  return [...files].map(([file, { name }]) => verdicts.get(file) ?? fail(`ltt validate said nothing of ${name}`));
}

function verdictOf(name, ms, { valid, findings, problem }) {
  const errors = findings.filter(({ severity }) => severity === 'error').map(faultOf);
  if (problem) errors.push({ id: problem.id, expression: '', text: problem.message });
  const remarks = findings.filter(({ severity }) => severity !== 'error').map(faultOf);
  return { name, ms, valid, errors, remarks };
}

const faultOf = ({ id, rule, expression, message }) => ({
  id: rule ? `${id} ${rule}` : id,
  expression: plainPlace(expression),
  text: message,
});

const fail = (message) => {
  throw new Error(message);
};

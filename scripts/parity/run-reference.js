import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainPlace } from './verdict.js';

const source = fileURLToPath(new URL('Reference.java', import.meta.url));

/**
 * What HL7's validator says of each document, in one process for all.
 * @param {readonly import('./documents.js').Document[]} documents
 * @param {{ classPath: string, packages: readonly string[], folder: string }} where `packages` are .tgz files, each after those it builds on
 * @returns {import('./verdict.js').Verdict[]}
 */
export function runReference(documents, { classPath, packages, folder }) {
  const [input, output] = [join(folder, 'documents.ndjson'), join(folder, 'issues.ndjson')];
  writeFileSync(input, documents.map(({ name, profile, text }) => `${JSON.stringify({ name, format: 'json', profile, text })}\n`).join(''));
  const java = spawnSync('java', ['-Xmx3g', '-cp', classPath, source, input, output, ...packages], { encoding: 'utf8', maxBuffer: 1e9 });
  if (java.status !== 0) throw new Error(`HL7's validator ended with ${java.status ?? java.error}:\n${java.stderr}`);
  return readFileSync(output, 'utf8').trimEnd().split('\n').map((line) => verdictOf(JSON.parse(line)));
}

function verdictOf({ name, ms, failure, issues }) {
  const errors = issues.filter(isError).map(faultOf);
  if (failure !== undefined) errors.push({ id: 'failure', expression: '', text: failure });
  return { name, ms, valid: errors.length === 0, errors, remarks: issues.filter((issue) => !isError(issue)).map(faultOf), because: issues.flatMap(behind) };
}

const isError = ({ severity }) => severity === 'error' || severity === 'fatal';
const faultOf = ({ id, location, text }) => ({ id: id?.replace(/^.*#/, '') || firstWords(text), expression: plainPlace(location), text });

/** Messages of its JSON parser have no id. */
const firstWords = (text) => text.replace(/['"(].*/s, '').trim().split(' ').slice(0, 6).join(' ');

const behind = ({ because = [] }) => because.flatMap((issue) => [...(isError(issue) ? [faultOf(issue)] : []), ...behind(issue)]);

import { resolve } from 'node:path';
import { decode } from '../../document/decode.js';
import { readJsonDocument } from '../../document/json/json-document.js';
import type { SourceDocument } from '../../document/source-document.js';
import { renderProblem, type Problem } from '../../finding/problem.js';
import { render } from '../../finding/render.js';
import { checkSuppressions, type FileFault } from '../../suppress/check.js';
import type { SuppressionFile } from '../../suppress/entry.js';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';

/** At most this many faults are told at once. */
const mostFaults = 5;

/**
 * Reads a suppression file; undefined when there is none.
 * @throws {UsageError} that tells what is wrong with it, and in which lines
 */
export async function readSuppressions(file: string, cwd: string): Promise<SuppressionFile | undefined> {
  const content = readFileBytes(resolve(cwd, file));
  if ('problem' in content) {
    if (content.problem.id === 'file-missing') return undefined;
    throw unreadable(file, content.problem);
  }
  const decoded = decode(content.bytes);
  if ('problem' in decoded) throw unreadable(file, decoded.problem);
  const { document, problem } = readJsonDocument(decoded.text);
  if (problem !== undefined) throw unreadable(file, problem);
  // A key that occurs twice: which one is meant?
  const [doubt] = document.findings;
  if (doubt !== undefined) throw new UsageError(describe(file, [{ path: doubt.path, message: render(doubt) }], document));
  const checked = await checkSuppressions(document.value);
  if ('faults' in checked) throw new UsageError(describe(file, checked.faults, document));
  return checked.file;
}

function unreadable(file: string, problem: Problem): UsageError {
  const place = [file, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  return new UsageError(`the suppressions ${place} cannot be read: ${renderProblem(problem)}`);
}

function describe(file: string, faults: readonly FileFault[], document: SourceDocument): string {
  const positions = document.positions(faults.map(({ path }) => path));
  const lines = faults.slice(0, mostFaults).map(({ message }, index) => {
    const position = positions[index];
    return `  ${position === undefined ? file : `${file}:${position.line}:${position.column}`}: ${message}`;
  });
  const rest = faults.length - mostFaults;
  return [`the suppressions are not right:`, ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join('\n');
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../report/formats.js';
import { Workspace } from '../testing/harness.js';

const lines = Array.from({ length: 40 }, (_, index) => `{"resourceType":"Patient","id":"p${index}","active":null}`).join('\n');
const workspace = new Workspace({ 'a.ndjson': lines });
afterAll(() => workspace.remove());

const cannotWrite = (file: string, reason: string): string => `ltt: cannot write ${file}: ${reason}\n`;

describe.skipIf(!existsSync('/dev/full'))('a disk without space', () => {
  it.each(formatNames)('ends a run that writes %s with 2', async (format) => {
    const { exitCode, stdout, stderr } = await workspace.ltt(['validate', 'a.ndjson', '--format', `${format}:/dev/full`]);
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(cannotWrite('/dev/full', 'no space is left on the device (ENOSPC)')),
    });
  });
});

describe.skipIf(process.platform === 'win32')('a limit on the size of files', () => {
  // One process for all formats: a limit cannot be taken back.
  const runAll = `
    import { run } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../../dist/cli/run.js')).href)};
    const stdout = { isTerminal: false, write: () => Promise.resolve() };
    const outcomes = [];
    for (const format of ${JSON.stringify(formatNames)}) {
      let said = '';
      const stderr = { isTerminal: false, write: (text) => { said += text; return Promise.resolve(); } };
      const io = { stdout, stderr, env: {}, cwd: process.cwd(), now: () => new Date(), onInterrupt: () => () => undefined };
      outcomes.push([format, await run(['validate', 'a.ndjson', '--format', format + ':old.' + format], io), said.includes('the file would be larger than is allowed (EFBIG)')]);
    }
    // This many results are not kept in memory.
    let said = '';
    const stderr = { isTerminal: false, write: (text) => { said += text; return Promise.resolve(); } };
    const code = await run(['validate', 'many.ndjson', '--format', 'json:old.json'], { stdout, stderr, env: {}, cwd: process.cwd(), now: () => new Date(), onInterrupt: () => () => undefined });
    outcomes.push(['many', code, /cannot keep the results that the report is made of in .*EFBIG/.test(said)]);
    console.log(JSON.stringify(outcomes));`;

  it('ends a run that writes any format with 2, and leaves the old report', () => {
    workspace.write({ ...Object.fromEntries(formatNames.map((format) => [`old.${format}`, 'old'])), 'many.ndjson': '[]\n'.repeat(20_001) });
    const { stdout, stderr } = spawnSync('sh', ['-c', 'ulimit -f 1; exec "$0" --input-type=module -e "$1"', process.execPath, runAll], {
      cwd: workspace.folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([...formatNames, 'many'].map((name) => [name, 2, true]));
    expect(formatNames.map((format) => readFileSync(join(workspace.folder, `old.${format}`), 'utf8'))).toEqual(
      formatNames.map(() => 'old'),
    );
    expect(readdirSync(workspace.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

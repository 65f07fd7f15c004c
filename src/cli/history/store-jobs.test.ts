import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../../service/check/document-facts.js';
import { openDatabase } from '../serve/store/open-database.js';
import { SqliteStore } from '../serve/store/sqlite-store.js';
import { Workspace } from '../testing/harness.js';

const story = readFileSync(join(import.meta.dirname, '../../../testcases/story/DeliveryReport-Josefine-1.json'), 'utf8');

describe('ltt history --store', () => {
  const workspace = new Workspace({ 'other.db': 'no store' });
  afterAll(() => workspace.remove());
  beforeAll(async () => {
    const store = new SqliteStore(await openDatabase(join(workspace.folder, 'reports.db')));
    for (const json of [story, story.replace('23:45:51Z', '23:46:51Z')])
      store.putAll([
        { id: 'x', json: new TextEncoder().encode(json), received: 1, facts: factsOf(JSON.parse(json)), warnings: 0, errors: 0 },
      ]);
    store.close();
  });

  it('compares what ltt serve received, with places in it', async () => {
    const { stdout, exitCode } = await workspace.ltt(['history', '--store', 'reports.db', '--format', 'json', '--fail-on', 'never']);
    expect(exitCode).toBe(0);
    const report = JSON.parse(stdout) as { history: object; results: { file: string; findings: { id: string; line: number }[] }[] };
    expect(report.history).toMatchObject({ reports: 2, citizens: 1 });
    const [result] = report.results;
    expect(result).toMatchObject({
      file: expect.stringMatching(/^reports\.db\/Bundle\/x\/_history\/[12]$/),
      findings: [{ id: 'LTT-X01', line: expect.any(Number) }],
    });
  });

  it.each([
    ['missing.db', 'there is no store'],
    ['other.db', 'other.db'],
  ])('says what is wrong with %s', async (file, text) => {
    const { stderr, exitCode } = await workspace.ltt(['history', '--store', file]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(text);
  });
});

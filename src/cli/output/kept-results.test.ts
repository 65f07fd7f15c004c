import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatEntry, formatNames } from '../../report/formats.js';
import { sampleContext, sampleRun } from '../../report/sample/sample-run.js';
import { invalidReport, readAsset, requiredStatus } from '../../report/testing/run.js';
import { Workspace } from '../testing/harness.js';
import { UsageError } from '../usage-error.js';
import { KeptResults } from './kept-results.js';
import type { DocumentResult } from '../../report/document-result.js';

const workspace = new Workspace({ 'reports/a.txt': '' });
afterAll(() => workspace.remove());
const place = { folder: () => workspace.folder, io: { onInterrupt: () => () => undefined } };

/** @param most 0: all of them are in a file */
function kept(results: Iterable<DocumentResult>, most: number): KeptResults {
  const all = new KeptResults(place, most);
  for (const result of results) all.add(result);
  return all;
}

describe.each([
  ['in memory', 1000],
  ['in a file', 0],
])('results %s', (_where, most) => {
  it('come back as they were, as often as they are asked for', () => {
    const results = [
      ...sampleRun.results,
      {
        ...invalidReport,
        file: '\ud800 \u2028 æ',
        findings: [{ ...requiredStatus, params: { element: 'x'.repeat(3_000_000), count: 1, text: { en: 'a', da: 'b' } } }],
      },
    ];
    const all = kept(results, most);
    expect(all).toHaveLength(results.length);
    expect([...all]).toEqual(results);
    expect([...all]).toEqual(results);
    all.close();
    expect([...all]).toEqual([]);
  });

  it('leave no file with a name', () => {
    const all = kept(sampleRun.results, most);
    expect(readdirSync(workspace.folder)).toEqual(['reports']);
    all.close();
    expect(readdirSync(workspace.folder)).toEqual(['reports']);
  });

  it.each(formatNames.filter((name) => formatEntry(name).stream === undefined))('make the same report as %s', async (name) => {
    const format = await formatEntry(name).load(readAsset);
    const all = kept(sampleRun.results, most);
    expect(format({ ...sampleRun, results: all }, sampleContext)).toBe(format(sampleRun, sampleContext));
    const compared = { ...sampleRun, stage: 'history', comparedBy: ['LTT-H01'] } as const;
    expect(format({ ...compared, results: all }, sampleContext)).toBe(format(compared, sampleContext));
    all.close();
  });
});

it('says where there is no place for many results', () => {
  const nowhere = new KeptResults({ ...place, folder: () => join(workspace.folder, 'nowhere') }, 0);
  expect(() => nowhere.add(invalidReport)).toThrow(UsageError);
  expect(() => nowhere.add(invalidReport)).toThrow(/cannot keep the results that the report is made of in .*nowhere: /);
});

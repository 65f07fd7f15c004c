import { describe, expect, it } from 'vitest';
import { formatEntry, formatNames } from './formats.js';
import type { RunResults } from './results.js';
import { sampleContext, sampleRun } from './sample/sample-run.js';
import { invalidReport, readAsset, requiredStatus, runOf } from './testing/run.js';

const covering = runOf({
  ...invalidReport,
  findings: [
    {
      ...requiredStatus,
      covers: [
        {
          ...requiredStatus,
          id: 'cardinality-min',
          params: { element: 'x', demand: 'is required, but missing' },
          definition: 'Encounter.covered',
        },
      ],
    },
  ],
});

const conflicting = runOf({
  ...invalidReport,
  findings: [
    {
      ...requiredStatus,
      related: { file: 'reports/other.json', line: 41, column: 9, path: ['id'], expression: 'Bundle.id', resource: 'Bundle/other-one' },
    },
  ],
});
const history = {
  ...runOf(),
  stage: 'history',
  history: { reports: 7, citizens: 1, untimed: [{ file: 'late.json' }], anonymous: [] },
} as const satisfies RunResults;

describe.each(formatNames)('%s', (name) => {
  const written = async (run: RunResults): Promise<string> => (await formatEntry(name).load(readAsset))(run, sampleContext);

  it('says what the profile says of the same mistake', async () => {
    expect(await written(covering)).toMatch(/cardinality-min[^]*Encounter\.covered/);
  });

  it('says what a finding conflicts with, in which file and line', async () => {
    const text = await written(conflicting);
    for (const part of ['other.json', '41', 'Bundle.id', 'Bundle/other-one']) expect(text).toContain(part);
    expect(await written(runOf(invalidReport))).not.toContain('other.json');
  });

  it('says how much was compared, also when there is nothing else to say', async () => {
    const text = await written(history);
    // JUnit's has a place for documents only.
    if (name !== 'junit') expect(text).toMatch(/7 reports of 1 citizen|"reports":\s?7|\b7\b[^]*late\.json/);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('says why a finding is suppressed, or that some are', async () => {
    expect(await written(sampleRun)).toMatch(/Release 4\.2|1 suppressed/);
    expect(await written(runOf(invalidReport))).not.toMatch(/Release 4\.2|1 suppressed/);
  });

  it('is the same each time, and ends its last line', async () => {
    const text = await written(sampleRun);
    expect(await written(sampleRun)).toBe(text);
    expect(text.endsWith('\n')).toBe(true);
  });
});

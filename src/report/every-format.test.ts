import { describe, expect, it } from 'vitest';
import { formatEntry, formatNames } from './formats.js';
import type { RunResults } from './results.js';
import { sampleContext, sampleRun } from './sample/sample-run.js';
import { invalidReport, readAsset, requiredStatus, runOf } from './testing/run.js';

const covering = runOf({ ...invalidReport, findings: [{ ...requiredStatus, covers: [{ ...requiredStatus, id: 'cardinality-min', params: { element: 'x', min: 1, count: 0 }, definition: 'Encounter.covered' }] }] });

describe.each(formatNames)('%s', (name) => {
  const written = async (run: RunResults): Promise<string> => (await formatEntry(name).load(readAsset))(run, sampleContext);

  it('says what the profile says of the same mistake', async () => {
    expect(await written(covering)).toMatch(/cardinality-min[^]*Encounter\.covered/);
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

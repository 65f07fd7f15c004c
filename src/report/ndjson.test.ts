import { describe, expect, it } from 'vitest';
import { formatJson } from './json.js';
import { formatNdjson } from './ndjson.js';
import { sampleContext, sampleRun } from './sample/sample-run.js';
import { runOf } from './testing/run.js';

const lines = (text: string): Record<string, unknown>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('formatNdjson', () => {
  it('says line by line what the JSON report says, the rest at the end', () => {
    const { results, ...rest } = JSON.parse(formatJson(sampleRun, sampleContext)) as { results: object[] };
    expect(lines(formatNdjson(sampleRun, sampleContext))).toEqual([
      ...results.map((result) => ({ type: 'result', ...result })),
      { type: 'summary', ...rest },
    ]);
  });

  it('ends every line, and has one at least', () => {
    expect(formatNdjson(runOf(), sampleContext)).toMatch(/^\{"type":"summary",.*\}\n$/);
  });
});

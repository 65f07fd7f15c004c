import { expect, it } from 'vitest';
import { sampleContext } from './sample/sample-run.js';
import { invalidReport, requiredStatus, runOf } from './testing/run.js';
import { formatUnix } from './unix.js';

const pattern = /^(.+?):(\d+):(\d+): (error|warning|information): (.*) \[(.+)\]$/;

it('writes a line for each finding that editors can match', async () => {
  const lines = (
    await formatUnix(
      runOf({ ...invalidReport, file: 'a b/c:d.json', findings: [{ ...requiredStatus, line: 12, column: 7 }] }),
      sampleContext,
    )
  )
    .trimEnd()
    .split('\n');
  const [, file, line, column, severity, , id] = pattern.exec(lines[0] ?? '') ?? [];
  expect([file, line, column, severity, id]).toEqual(['a b/c:d.json', '12', '7', requiredStatus.severity, requiredStatus.id]);
  expect(lines.slice(1).every((text) => !pattern.test(text))).toBe(true);
});

it('keeps a file name with a line break on one line', async () => {
  const [first = ''] = (await formatUnix(runOf({ ...invalidReport, file: 'a\nb.json', findings: [requiredStatus] }), sampleContext)).split(
    '\n',
  );
  expect(first).toMatch(pattern);
});

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const testcases = join(root, 'testcases');

describe('ltt history, as it was built', () => {
  it('reads XML, and knows a report again that was sent as JSON, too', () => {
    const argv = [join(root, 'bin/ltt.js'), 'history', 'story', 'xml/DeliveryReport-Josefine-1.xml', '--format', 'json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: testcases, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { results, history } = JSON.parse(stdout) as { readonly results: object; readonly history: object };
    expect(history).toEqual({ reports: 8, citizens: 1 });
    expect(results).toMatchObject([
      {
        file: 'xml/DeliveryReport-Josefine-1.xml',
        resource: 'Bundle/DeliveryReport-Josefine-1',
        findings: [
          {
            id: 'LTT-X01',
            message: expect.stringContaining('word for word'),
            line: 4,
            column: 3,
            related: { file: 'story/DeliveryReport-Josefine-1.json', line: 3, column: 9 },
          },
        ],
      },
    ]);
  });

  it('finds nothing in the story of the guide', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'bin/ltt.js'), 'history', 'story'], {
      cwd: testcases,
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('7 documents: 7 valid, 0 invalid; 0 errors, 0 warnings, 0 information');
    expect(stdout).toContain('7 reports of 1 citizen');
  });
});

import { describe, expect, it } from 'vitest';
import { formatMarkdown } from './markdown.js';
import { markdownCode, markdownText } from './markdown-text.js';
import type { RunResults } from './results.js';
import { sampleRun } from './sample/sample-run.js';
import { invalidReport, requiredStatus, runOf, validReport } from './testing/run.js';

const written = (run: RunResults, language: 'en' | 'da' = 'en'): string => formatMarkdown(run, { language, colour: false });

describe('formatMarkdown', () => {
  it('begins with the verdict and the counts', () => {
    expect(written(sampleRun).split('\n').slice(0, 3)).toEqual([
      '# kl.dk.fhir.ltt: invalid',
      '',
      '**3 documents: 1 valid, 1 invalid, 1 unreadable; 3 errors, 1 warning, 1 information, 0 not verified, 1 suppressed**',
    ]);
    expect(written(runOf(validReport))).toMatch(/^# kl\.dk\.fhir\.ltt: valid\n/);
    expect(written(runOf(validReport), 'da')).toMatch(/^# kl\.dk\.fhir\.ltt: gyldig\n/);
  });

  it('has a table of the documents', () => {
    expect(written(sampleRun)).toContain(
      '| `reports/2026-04-02.json` | invalid | 3 | 1 | 1 | 0 | 1 |\n| `reports/2026-04-03.json` | valid | 0 | 0 | 0 | 0 |',
    );
  });

  it('says of a finding what, where, who demands it, and shows the line', () => {
    expect(written(runOf({ ...invalidReport, findings: [requiredStatus] }))).toContain(
      [
        '`json-null`  ',
        '  `reports/a.json:41:9` `Bundle.entry[2].resource.status` Encounter/y  ',
        '  profile `http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter#Encounter.status`  ',
        '  rule ltt-1  ',
        '  source `http://hl7.org/fhir/StructureDefinition/Encounter`',
        '',
        '      "status": null',
        '                ^',
      ].join('\n'),
    );
  });

  it('names what was suppressed with its reason, and suppressions that did nothing', () => {
    expect(written(sampleRun)).toMatch(
      /- suppressed: .*`element-prohibited`[^]*because Release 4\.2[^]*nothing left to suppress[^]*- cardinality-min/,
    );
  });

  it('has a table of as many columns whatever a file is called', () => {
    const rows = written(runOf({ ...invalidReport, file: 'a|b`c\\|d' }))
      .split('\n')
      .filter((line) => line.startsWith('| '));
    // A bar that ends a cell has no backslash before it (GFM 4.10).
    expect(rows.map((row) => row.match(/(?<!\\)\|/g)!.length)).toEqual([8, 8, 8]);
  });
});

describe('text in Markdown', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['*a* _b_ `c` [d](e) ~f~ ![g]', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\~f\\~ \\!\\[g\\]'],
    ['&lt;', '&amp;lt;'],
    ['a|b\\', 'a\\|b\\\\'],
    ['@kl-dk #12', '@<!-- -->kl-dk #<!-- -->12'],
    ['https://x.dk/a_b#1, "WWW.x.dk" (mailto:a@b.dk).', '`https://x.dk/a_b#1`, "`WWW.x.dk`" (`mailto:a@b.dk`).'],
    ['`http://x.dk`', '\\``http://x.dk`\\`'],
    ['https://', 'https://'],
  ])('%s', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  it.each([
    ['a', '`a`'],
    ['a`b``c', '```a`b``c```'],
    ['`', '`` ` ``'],
    ['', '`  `'],
  ])('%s as code', (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });
});

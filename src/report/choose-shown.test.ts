import { describe, expect, it } from 'vitest';
import { chooseShown, shownNote } from './choose-shown.js';
import { brokenFile, invalidReport, requiredStatus, validReport } from './testing/run.js';
import type { DocumentResult } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';

const information: ReportedFinding = { ...requiredStatus, severity: 'information' };
const suppressed = [{ ...requiredStatus, suppression: { reason: 'known' } }];
const run: readonly DocumentResult[] = [
  { ...validReport, file: 'a', findings: [information, information] },
  { ...validReport, file: 'b', suppressed },
  { ...invalidReport, file: 'c', findings: [requiredStatus, information] },
  { ...brokenFile, file: 'd' },
];
const shape = (results: readonly DocumentResult[]): object =>
  results.map(({ file, problem, findings, suppressed: aside = [] }) => [
    file,
    problem === undefined ? 0 : 1,
    findings.map(({ severity }) => severity),
    aside.length,
  ]);

describe('chooseShown', () => {
  it('shows everything where there is room', () => {
    expect(chooseShown(run, 6)).toEqual({ results: run });
    expect(shownNote(chooseShown(run, 6), 'en')).toBeUndefined();
  });

  it.each<[number, object, readonly number[]]>([
    [
      5,
      [
        ['a', 0, ['information', 'information'], 0],
        ['b', 0, [], 0],
        ['c', 0, ['error', 'information'], 0],
        ['d', 1, [], 0],
      ],
      [5, 6],
    ],
    [
      3,
      [
        ['a', 0, ['information'], 0],
        ['c', 0, ['error'], 0],
        ['d', 1, [], 0],
      ],
      [3, 6],
    ],
    [
      2,
      [
        ['c', 0, ['error'], 0],
        ['d', 1, [], 0],
      ],
      [2, 6],
    ],
    [1, [['d', 1, [], 0]], [1, 6]],
  ])('shows the %i most severe findings, in their order', (most, expected, findings) => {
    const { results, left } = chooseShown(run, most);
    expect(shape(results)).toEqual(expected);
    expect(left).toEqual({ findings, documents: [results.length, 4] });
  });

  it('keeps the counts of all that was found in a document', () => {
    expect(chooseShown(run, 3).results[0]?.counts).toMatchObject({ error: 0, information: 2 });
    expect(chooseShown(run, 5).results[1]?.counts).toMatchObject({ suppressed: 1 });
  });

  it('limits documents without findings, too', () => {
    const valid = Array.from({ length: 30 }, (_, index) => ({ ...validReport, file: String(index) }));
    expect(chooseShown([...valid, invalidReport], 10).results.map(({ file }) => file)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      invalidReport.file,
    ]);
  });

  it('says what is shown of what', () => {
    const many = { results: [], left: { findings: [10_000, 1_234_567], documents: [10_000, 1_000_000] } } as const;
    expect(shownNote(many, 'en')).toBe(
      'This report shows 10,000 of 1,234,567 findings, the most severe first, and 10,000 of 1,000,000 documents. All counts are of the whole run. Other formats hold every finding, for example --format ndjson:report.ndjson',
    );
    expect(shownNote(many, 'da')).toBe(
      'Her vises 10.000 af 1.234.567 fund, de alvorligste først, og 10.000 af 1.000.000 dokumenter. Alle antal gælder hele kørslen. Alle fund står i andre formater, f.eks. --format ndjson:rapport.ndjson',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { formatCsv } from './csv.js';
import type { RunResults } from './results.js';
import { sampleRun } from './sample/sample-run.js';
import { brokenLine, invalidReport, requiredStatus, runOf, validReport } from './testing/run.js';
import type { DocumentResult } from './document-result.js';

const written = (run: RunResults, language: 'en' | 'da' = 'en'): string => formatCsv(run, { language, colour: false });

/** Reads RFC 4180 as its grammar says: records end with CRLF, a quoted field may hold anything, its quotes doubled. */
function parse(csv: string, separator = ','): string[][] {
  const records: string[][] = [];
  const record = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, 'gy');
  let fields: string[] = [];
  for (let match = record.exec(csv); match !== null; match = record.exec(csv)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') {
      records.push(fields);
      fields = [];
    }
    if (record.lastIndex === csv.length) return records;
  }
  throw new Error('this is not RFC 4180');
}

const table = (run: RunResults): Record<string, string>[] => {
  const [head, ...rows] = parse(written(run).slice(1));
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [head![index], value])));
};
const withText = (text: string): DocumentResult => ({
  ...invalidReport,
  file: text,
  findings: [{ ...requiredStatus, params: { element: text }, resource: text }],
});

describe('formatCsv', () => {
  it('begins with a byte order mark, and every record is as long as the head', () => {
    expect(written(sampleRun)).toMatch(/^\ufefffile,document line,verdict,/);
    const records = parse(written(sampleRun).slice(1));
    expect(new Set(records.map((record) => record.length)).size).toBe(1);
  });

  it('has a row for each finding, suppressed ones with their reason, one for a document without any, and one for a configuration', () => {
    const rows = table(sampleRun);
    expect(rows.map(({ file, verdict, id }) => [file, verdict, id])).toEqual([
      ['reports/2026-04-02.json', 'invalid', 'cardinality-min'],
      ['reports/2026-04-02.json', 'invalid', 'max-length'],
      ['reports/2026-04-02.json', 'invalid', 'LTT-E03'],
      ['reports/2026-04-02.json', 'invalid', 'LTT-E01'],
      ['reports/2026-04-02.json', 'invalid', 'LTT-R07'],
      ['reports/2026-04-02.json', 'invalid', 'element-prohibited'],
      ['reports/2026-04-03.json', 'valid', ''],
      ['reports/2026-04-04.json', 'unreadable', 'json-comma-trailing'],
      ['ltt.config.json', '', ''],
    ]);
    expect(rows.map((row) => row['suppressed because']).filter((reason) => reason !== '')).toEqual([
      'Release 4.2 leaves the birth date out (case 1187)',
    ]);
  });

  it('is in Danish as Danish spreadsheets read it', () => {
    const text = ' a "quoted"; text, ';
    const [head, ...rows] = parse(written(runOf(withText(text), validReport), 'da').slice(1), ';');
    expect(head!.slice(0, 9)).toEqual(['fil', 'dokumentets linje', 'afgørelse', 'dokument', 'alvor', 'id', 'besked', 'linje', 'kolonne']);
    expect(rows.map((row) => [row.length, row[0], row[2], row[4]])).toEqual([
      [head!.length, text, 'ugyldig', 'fejl'],
      [head!.length, 'reports/b.json', 'gyldig', ''],
    ]);
    expect(parse(written(sampleRun, 'da').slice(1), ';').every((row) => row.length === head!.length)).toBe(true);
  });

  it('says which line of a file a document begins on', () => {
    expect(table(runOf(brokenLine, validReport)).map((row) => row['document line'])).toEqual(['3', '']);
  });

  it('keeps quotes, commas, line breaks and spaces', () => {
    const text = ' a "quoted", text ';
    expect(table(runOf(withText(text)))[0]).toMatchObject({ file: text, resource: text });
  });

  // The signs of https://owasp.org/www-community/attacks/CSV_Injection, plain, after what a spreadsheet skips, and in full width.
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '"=1"', '\u00a0=1', '\uff1d1', '|x', '%x', '\t=1', '\r=1', '\n=1'])(
    'never lets %j begin a formula',
    (text) => {
      const [row] = table(runOf(withText(text)));
      for (const value of [row!['file']!, row!['resource']!]) expect(value).toMatch(/^(?:'|<U\+)/);
      for (const value of Object.values(row!)) expect(value).not.toMatch(/^[\s"]*[=+\-@\t\r\uff1d]/);
    },
  );

  it('leaves other text and numbers alone', () => {
    expect(table(runOf(withText('a=b')))[0]).toMatchObject({ file: 'a=b', line: '41', column: '9' });
  });
});

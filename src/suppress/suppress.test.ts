import { describe, expect, it } from 'vitest';
import type { SuppressionEntry } from '../report/suppressed.js';
import { Suppressions } from './apply.js';
import { updateSuppressions } from './update.js';
import type { DocumentResult } from '../report/document-result.js';
import type { ReportedFinding } from '../report/reported-finding.js';

const today = '2026-11-22';
const finding: ReportedFinding = {
  id: 'cardinality-min',
  severity: 'error',
  code: 'required',
  params: { element: 'Encounter.status', min: 1, count: 0 },
  expression: 'Bundle.entry[2].resource.status',
  path: ['entry', 2, 'resource', 'status'],
  place: 'Bundle.entry[Encounter/y].resource.status',
};
const key = 'cardinality-min@reports/a.json#Bundle.entry[Encounter/y].resource.status';
const document = (...findings: readonly ReportedFinding[]): DocumentResult => ({
  file: 'reports/a.json',
  valid: findings.every(({ severity }) => severity !== 'error'),
  findings,
});
const entry = (changes: Partial<SuppressionEntry> = {}): SuppressionEntry => ({ finding: key, reason: 'known', ...changes });
const apply = (results: readonly DocumentResult[], ...suppressions: readonly SuppressionEntry[]) => {
  const run = new Suppressions({ suppressions }, { file: 's.json', today, nameOf: (file) => file });
  return { results: results.map((result) => run.apply(result)), use: run.use() };
};

describe('a suppression', () => {
  it('sets its finding aside, with its reason, and the document may be valid then', () => {
    const { results, use } = apply([document(finding)], entry({ expires: '2026-12-31' }));
    expect(results).toEqual([
      {
        file: 'reports/a.json',
        valid: true,
        findings: [],
        suppressed: [{ ...finding, suppression: { reason: 'known', expires: '2026-12-31' } }],
      },
    ]);
    expect(use).toEqual({ file: 's.json', used: 1, expired: [], unused: [], elsewhere: 0 });
  });

  it('leaves the document invalid while another error is left', () => {
    const other = { ...finding, id: 'cardinality-max' as const };
    expect(apply([document(finding, other)], entry()).results).toMatchObject([
      { valid: false, findings: [{ id: 'cardinality-max' }], suppressed: [{ id: 'cardinality-min' }] },
    ]);
  });

  it('holds when entries change their order, for it names the resource', () => {
    const moved = { ...finding, expression: 'Bundle.entry[7].resource.status', path: ['entry', 7, 'resource', 'status'] };
    expect(apply([document(moved)], entry()).use.used).toBe(1);
  });

  it('may have the FHIRPath that a report shows', () => {
    expect(apply([document(finding)], entry({ finding: 'cardinality-min@reports/a.json#Bundle.entry[2].resource.status' })).use.used).toBe(
      1,
    );
  });

  it.each<[string, Partial<ReportedFinding>, string?]>([
    ['id', { id: 'cardinality-max' }],
    ['place', { place: 'Bundle.entry[Encounter/z].resource.status', expression: 'Bundle.entry[3].resource.status' }],
    ['file', {}, 'reports/b.json'],
  ])('is about no finding of another %s', (_what, changes, file = 'reports/a.json') => {
    expect(apply([{ ...document({ ...finding, ...changes }), file }], entry()).results[0]).not.toHaveProperty('suppressed');
  });

  it('is about the one invariant that it names, or about all', () => {
    const both = ['ltt-1', 'ltt-2'].map((rule) => ({ ...finding, id: 'invariant-failed' as const, rule }));
    const invariant = key.replace('cardinality-min', 'invariant-failed');
    expect(apply([document(...both)], entry({ finding: invariant, rule: 'ltt-1' })).results[0]).toMatchObject({
      findings: [{ rule: 'ltt-2' }],
      suppressed: [{ rule: 'ltt-1' }],
    });
    expect(apply([document(...both)], entry({ finding: invariant })).results[0]?.findings).toEqual([]);
  });

  it('may have the neutral id of a rule that guides share', () => {
    const found = { ...finding, id: 'LTT-R06' as const };
    const suppressions = new Suppressions(
      { suppressions: [entry({ finding: key.replace('cardinality-min', 'FKG-R06') })] },
      { file: 's.json', today: '2026-01-01', nameOf: (file) => file, sharedIds: new Map([['LTT-R06', 'FKG-R06']]) },
    );
    expect(suppressions.apply(document(found))).toMatchObject({ findings: [], suppressed: [{ id: 'LTT-R06' }] });
    expect(suppressions.apply(document({ ...found, id: 'LTT-R07' }))).not.toHaveProperty('suppressed');
  });

  it('matches what is masked in it', () => {
    const person = { ...finding, place: 'Bundle.entry[Patient/0505149996].resource.name' };
    const found = { ...document(person), file: 'reports/0505149996.json' };
    expect(
      apply([found], entry({ finding: 'cardinality-min@reports/050514-****.json#Bundle.entry[Patient/050514-****].resource.name' })).use
        .used,
    ).toBe(1);
  });

  it('does not touch a document that could not be read', () => {
    const broken: DocumentResult = {
      file: 'reports/a.json',
      valid: false,
      findings: [],
      problem: { id: 'json-comma-trailing', params: {} },
    };
    expect(apply([broken], entry())).toEqual({
      results: [broken],
      use: { file: 's.json', used: 0, expired: [], unused: [], elsewhere: 1 },
    });
  });
});

describe('what becomes of entries', () => {
  it('holds to the end of the last day', () => {
    expect(apply([document(finding)], entry({ expires: today })).use).toMatchObject({ used: 1, expired: [] });
    const late = entry({ expires: '2026-11-21' });
    const { results, use } = apply([document(finding)], late);
    expect(results).toMatchObject([{ valid: false, findings: [{ id: 'cardinality-min' }] }]);
    expect(use).toMatchObject({ used: 0, expired: [late], unused: [] });
  });

  it('is unused when its document has no such finding, expired or not', () => {
    const entries = [entry(), entry({ expires: '2020-01-01' })];
    expect(apply([document()], ...entries).use).toEqual({ file: 's.json', used: 0, expired: [], unused: entries, elsewhere: 0 });
  });

  it('is not judged by a run without its document, except that it expires', () => {
    const elsewhere = [
      entry({ finding: 'cardinality-min@reports/b.json#Bundle.id' }),
      entry({ finding: 'cardinality-min@reports/c.json#Bundle.id', expires: '2020-01-01' }),
    ];
    expect(apply([document()], ...elsewhere).use).toMatchObject({ unused: [], expired: [elsewhere[1]], elsewhere: 1 });
  });

  it('knows its document by a name with signs in it', () => {
    const odd = 'a@b#c.json';
    const about = entry({ finding: `cardinality-min@${odd}#Bundle.entry[Encounter/y].resource.status` });
    expect(apply([{ ...document(finding), file: odd }], about).use.used).toBe(1);
    expect(apply([{ ...document(), file: odd }], about).use.unused).toEqual([about]);
  });
});

describe('bringing a file up to date', () => {
  const update = (
    results: readonly DocumentResult[],
    suppressions: readonly SuppressionEntry[] = [],
    changes: Partial<Parameters<typeof updateSuppressions>[2]> = {},
  ) =>
    updateSuppressions(results, { suppressions }, { today, nameOf: (file) => file, threshold: 'warning', exists: () => true, ...changes });
  const invariant: ReportedFinding = { ...finding, id: 'invariant-failed', rule: 'ltt-1' };

  it('writes an entry for each finding, which then sets it aside', () => {
    const results = [document(finding, invariant, { ...finding, id: 'slice-min', severity: 'warning' })];
    const { file, added } = update(results);
    expect(added).toBe(3);
    for (const { reason } of file.suppressions) expect(reason).toContain(today);
    const after = apply(results, ...file.suppressions);
    expect(after.results[0]).toMatchObject({ valid: true, findings: [], suppressed: { length: 3 } });
    expect(after.use).toMatchObject({ used: 3, unused: [] });
  });

  it('names the rule of an invariant, not that of a business rule, whose id it is', () => {
    const business: ReportedFinding = { ...finding, id: 'LTT-E01', rule: 'LTT-E01' };
    expect(update([document(invariant, business)]).file.suppressions.map(({ rule }) => rule)).toEqual([undefined, 'ltt-1']);
  });

  it('says the same thing once, whatever the order of the findings', () => {
    const other = { ...finding, id: 'cardinality-max' as const };
    const once = update([document(finding, other, finding)]).file;
    expect(once.suppressions).toHaveLength(2);
    expect(update([document(other, finding)]).file).toEqual(once);
    expect(update([document(other, finding)], once.suppressions)).toMatchObject({ file: once, added: 0, kept: 2, dropped: 0 });
  });

  it('leaves information to the reports, unless it is asked for', () => {
    const note = { ...finding, severity: 'information' as const };
    expect(update([document(note)]).file.suppressions).toEqual([]);
    expect(update([document(note)], [], { threshold: 'information' }).file.suppressions).toHaveLength(1);
    // An entry that somebody wrote stays as long as it does something.
    expect(update([document(note)], [entry()]).file.suppressions).toEqual([entry()]);
  });

  it('keeps what people wrote, and drops what has nothing left to suppress', () => {
    const kept = entry({ reason: 'because', expires: '2026-01-01' });
    expect(update([document(finding)], [kept, entry({ finding: 'slice-min@reports/a.json#Bundle' })])).toEqual({
      file: { suppressions: [kept] },
      added: 0,
      kept: 1,
      dropped: 1,
      expired: 1,
    });
  });

  it('keeps entries about files that were no part of the run, as long as there are such files', () => {
    const elsewhere = entry({ finding: 'cardinality-min@reports/b.json#Bundle.id' });
    expect(update([document()], [elsewhere]).file.suppressions).toEqual([elsewhere]);
    expect(update([document()], [elsewhere], { exists: () => false })).toMatchObject({ file: { suppressions: [] }, dropped: 1 });
  });

  it('writes no CPR number', () => {
    const person = { ...finding, place: 'Bundle.entry[Patient/0505149996].resource.name' };
    expect(JSON.stringify(update([{ ...document(person), file: '0505149996.json' }]).file)).not.toContain('9996');
  });
});

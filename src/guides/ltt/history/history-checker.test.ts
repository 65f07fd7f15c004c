import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seededDraw, shuffled } from '../../../samples/draw.js';
import { applyPatch } from '../../../ig/coverage/json-patch.js';
import type { Change } from '../../../rules/change.js';
import { citizenRules, seriesRules } from '../registry.js';
import { at, set } from '../testing/changes.js';
import { contactId, deliveryOfReport, patientId, report as reportChanges } from '../testing/series.js';
import type { ReportFacts } from '../../../rules/history/facts.js';
import { HistoryChecker, type HistoryResult } from '../../../rules/history/history-checker.js';
import { citizenHistories, seriesOf } from '../../../rules/history/history.js';
import { readFacts } from './read-facts.js';
import { Shared } from '../../../rules/history/shared.js';
import { ltt } from '../guide.js';

const base = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../testcases/bases/report.json'), 'utf8')) as Record<
  string,
  unknown
>;
const changed = (...changes: readonly Change[]): Record<string, unknown> => applyPatch(base, changes) as Record<string, unknown>;
const later = set(`${at.plan}/activity/0/detail/code/coding/0/code`, 'b7f9217c-2315-4d6f-bba5-5117e202302c');

function history(documents: readonly unknown[], settings: ConstructorParameters<typeof HistoryChecker>[1] = {}): HistoryResult {
  const checker = new HistoryChecker([ltt], settings);
  documents.forEach((document, index) => checker.add(document, { file: `${index + 1}.json` }));
  return checker.check();
}
const said = ({ findings }: HistoryResult): string[] =>
  findings.map(({ document, finding: { id, severity, expression, resource, related } }) =>
    [id, severity, document.file, expression, resource, related?.file, related?.expression, related?.resource, related?.report]
      .filter((part) => part !== undefined)
      .join(' '),
  );

describe('a finding', () => {
  it('names both places, the resources and the reports that they are in', () => {
    expect(said(history([base, changed(...reportChanges(2), later)]))).toEqual([
      'LTT-X03 warning 2.json Bundle.entry[1].resource.activity[0].detail.code CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022 1.json Bundle.entry[1].resource.activity[0].detail.code CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022 Bundle/1f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505',
    ]);
  });

  it('in an incremental delivery names the place in it', () => {
    const delivery = deliveryOfReport() as { entry: { resource: unknown }[] };
    delivery.entry = [{ resource: 7 }, { resource: changed(...reportChanges(2), later) }] as typeof delivery.entry;
    expect(said(history([delivery, base]))).toEqual([
      'LTT-X03 warning 1.json Bundle.entry[1].resource.entry[1].resource.activity[0].detail.code CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022 2.json Bundle.entry[1].resource.activity[0].detail.code CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022 Bundle/1f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505',
    ]);
  });
});

describe('a changed rule', () => {
  const documents = [base, changed(...reportChanges(2), later)];

  it('weighs what it is told to, or is not run', () => {
    expect(history(documents, { changes: new Map([['LTT-X03', 'error']]) }).findings.map(({ finding }) => finding.severity)).toEqual([
      'error',
    ]);
    expect(history(documents, { changes: new Map([['LTT-X03', 'off']]) }).findings).toEqual([]);
  });
});

describe('what is counted', () => {
  it('reports and citizens, whatever they are delivered in', () => {
    const { reports, citizens } = history([
      base,
      changed(set(at.cpr, '2202149999'), set('/id', 'x')),
      deliveryOfReport(),
      { resourceType: 'Patient' },
      7,
    ]);
    expect([reports, citizens]).toEqual([3, 2]);
  });

  it('a child that has a replacement number at first is one', () => {
    expect(history([changed(...reportChanges(2)), changed(set(at.cpr, '2102141AB5'))]).citizens).toBe(1);
  });

  it('says which reports have no time, or nothing to tell whom they are about; only rules about ids hold for them', () => {
    const [untimed, anonymous] = [
      changed(...reportChanges(2), later, set(at.timestamp, 'yesterday')),
      changed(...reportChanges(3), later, { op: 'remove', path: '/entry/0' }),
    ];
    const result = history([base, untimed, anonymous, untimed]);
    expect(result.untimed.map(({ document }) => document.file)).toEqual(['2.json', '4.json']);
    expect(result.anonymous.map(({ document }) => document.file)).toEqual(['3.json']);
    expect(result.findings.map(({ finding }) => finding.id)).toEqual(['LTT-X01']);
  });
});

describe('order', () => {
  it('of documents does not matter', () => {
    const draw = seededDraw(11);
    const faulty = [
      base,
      changed(...reportChanges(2), later),
      changed(...reportChanges(3), ...contactId('x'), set(at.timestamp, '2026-05-12T20:00:00+02:00')),
      changed(set(at.cpr, '2202149999'), ...patientId('q')),
      base,
    ];
    const documents = faulty.map((document, index) => ({ document, file: `${index}.json` }));
    const told = (list: typeof documents): string => {
      const checker = new HistoryChecker([ltt]);
      for (const { document, file } of list) checker.add(document, { file });
      const result = checker.check();
      return JSON.stringify({ ...result, findings: result.findings.map(({ document, finding }) => [document, finding]) });
    };
    const expected = told(documents);
    expect(JSON.parse(expected)).toMatchObject({ reports: 5 });
    for (let i = 0; i < 20; i++) expect(told(shuffled(draw, documents))).toBe(expected);
  });
});

describe('a large history', () => {
  /** A course of one child with so many reports, and with faults of each kind all the way. */
  function facts(count: number): ReportFacts[] {
    const shared = new Shared();
    return Array.from({ length: count }, (_, index) => {
      const instant = new Date(Date.UTC(2026, 4, 1) + index * 3_600_000).toISOString();
      const own = [
        set('/id', `r${index % 1000}`),
        set(at.timestamp, instant),
        set(at.planStart, instant),
        set(`${at.plan}/status`, index % 2 === 0 ? 'completed' : 'active'),
        set(`${at.contact}/id`, `c${index - (index % 3)}`),
        set(at.contactStart, index % 3 === 1 ? '2026-01-01T10:00:00Z' : '2026-01-01T09:00:00Z'),
      ];
      return readFacts(changed(...own), [], { file: `${index}` }, shared);
    });
  }

  /** How often the rules look at something of a report, all together. */
  function work(reports: readonly ReportFacts[]): { readonly looks: number; readonly found: number } {
    let looks = 0;
    const watched = <T extends object>(value: T): T =>
      new Proxy(value, {
        get: (target, key, receiver) => {
          looks++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    const series = seriesOf(reports.map((report) => watched({ ...report, resources: report.resources.map(watched) })));
    let found = 0;
    for (const rule of seriesRules) rule.check(series, () => found++);
    for (const history of citizenHistories(series)) for (const rule of citizenRules) rule.check(history, () => found++);
    return { looks, found };
  }

  it('costs no more for a report than a small one', () => {
    const [small, large] = [work(facts(200)), work(facts(1600))];
    expect(small.found).toBeGreaterThan(200);
    expect(large.looks / small.looks).toBeLessThan(8 * 1.3);
  });
});

describe('malformed data', () => {
  const garbage: readonly unknown[] = [
    null,
    0,
    '',
    '__proto__',
    [null],
    JSON.parse('{"__proto__":{"id":"x"},"constructor":1}'),
    [{ coding: 'x' }],
  ];

  function* places(value: unknown, pointer = ''): Iterable<string> {
    yield pointer;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) yield* places(inner, `${pointer}/${key}`);
  }

  it('in any place of a report makes no rule fail', () => {
    for (const [index, pointer] of [...places(base)].entries()) {
      // Two kinds in each place: every kind comes to every sort of place, since there are hundreds.
      for (const value of [garbage[index % garbage.length], garbage[(index + 3) % garbage.length]]) {
        const document = applyPatch(base, [set(pointer, value)]);
        for (const { finding } of history([document, base, document]).findings) expect(finding.expression.startsWith('Bundle')).toBe(true);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import type { Finding } from '../../finding/finding.js';
import { applyPatch } from '../../ig/coverage/json-patch.js';
import { ReportChecker } from '../../rules/report-checker.js';
import { at, set } from './testing/changes.js';
import { ltt } from './guide.js';

const bases = join(import.meta.dirname, '../../../testcases/bases');
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(bases, `${name}.json`), 'utf8')) as Record<string, unknown>;
const report = read('report');
const planned = applyPatch(report, [set(`${at.contact}/status`, 'planned')]) as Record<string, unknown>;
const said = (findings: readonly Finding[]): string[] => findings.map(({ id, severity, expression }) => `${id} ${severity} ${expression}`);
const all = new ReportChecker([ltt], { stage: 'certify' });

describe('the stages', () => {
  // Breaks a profile hint, a gateway rule, an sds rule and a certify rule.
  const broken = applyPatch(report, [
    set(`${at.contactType}/code`, 'ca52f015-193e-4d31-9471-7385717dfa44'),
    set(`${at.referral}/status`, 'draft'),
    set(at.sor, '451000016004'),
    set(at.cpr, '2102148994'),
  ]);

  it.each([
    ['profile', ['LTT-E03']],
    ['gateway', ['LTT-E03', 'LTT-H01']],
    ['sds', ['LTT-C06', 'LTT-E03', 'LTT-H01']],
    ['certify', ['LTT-C05', 'LTT-C06', 'LTT-E03', 'LTT-H01']],
  ] as const)('%s includes the ones before it', (stage, ids) => {
    expect(
      new ReportChecker([ltt], { stage })
        .check(broken, [], 'demanded')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids);
  });
});

describe('a changed rule', () => {
  it('weighs what it is told to', () => {
    const checker = new ReportChecker([ltt], { stage: 'sds', changes: new Map([['LTT-E01', 'error']]) });
    expect(said(checker.check(planned, [], 'demanded'))).toEqual(['LTT-E01 error Bundle.entry[2].resource.status']);
  });

  it('is not run when it is off', () => {
    expect(new ReportChecker([ltt], { stage: 'sds', changes: new Map([['LTT-E01', 'off']]) }).check(planned, [], 'demanded')).toEqual([]);
  });
});

describe('which documents are reports', () => {
  const [unclaimed, otherwise] = [
    applyPatch(planned, [{ op: 'remove', path: '/meta' }]),
    applyPatch(planned, [set('/meta/profile', ['http://a.example/bundle'])]),
  ];
  const versioned = applyPatch(planned, [
    set('/meta/profile', ['http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-delivery-report|1.0.1']),
  ]);

  it.each([
    ['claimed', [planned, versioned], [unclaimed, otherwise]],
    ['demanded', [planned, versioned, unclaimed, otherwise], []],
  ] as const)('%s', (reading, reports, others) => {
    for (const one of reports) expect(said(all.check(one, [], reading))).toEqual(['LTT-E01 warning Bundle.entry[2].resource.status']);
    for (const one of others) expect(all.check(one, [], reading)).toEqual([]);
  });

  it('a single resource is none', () => {
    for (const value of [read('encounter'), null, [], 'Bundle', 7, { resourceType: 'Patient' }])
      expect(all.check(value, [], 'demanded')).toEqual([]);
  });

  it('each report of an incremental delivery is looked at by itself', () => {
    const other = applyPatch(planned, [set('/id', '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505')]);
    const delivery = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: report }, { resource: planned }, null, { resource: 1 }, { resource: other }],
    };
    // The same ids in several reports are right, and a reference is not looked up in another report.
    expect(said(all.check(delivery, [], 'demanded'))).toEqual([
      'LTT-R09 warning Bundle',
      'LTT-E01 warning Bundle.entry[1].resource.entry[2].resource.status',
      'LTT-E01 warning Bundle.entry[4].resource.entry[2].resource.status',
    ]);
    const strayed = applyPatch(report, [{ op: 'remove', path: '/entry/1' }]);
    expect(
      new Set(all.check({ ...delivery, entry: [{ resource: report }, { resource: strayed }] }, [], 'demanded').map(({ id }) => id)),
    ).toEqual(new Set(['LTT-R09', 'LTT-R01']));
  });
});

describe('malformed data', () => {
  const garbage: readonly unknown[] = [
    null,
    0,
    -1,
    true,
    '',
    ' ',
    'x'.repeat(10_000),
    '__proto__',
    [],
    [[]],
    [null],
    {},
    { __proto__: 1 },
    JSON.parse('{"__proto__":{"reference":"x"},"constructor":1}'),
    { reference: 7 },
    [{ coding: 'x' }],
    '{reference}',
  ];

  function* places(value: unknown, pointer = ''): Iterable<string> {
    yield pointer;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) yield* places(inner, `${pointer}/${key}`);
  }

  it('in any place of a report makes no rule fail, and no rule changes it', () => {
    let count = 0;
    for (const [index, pointer] of [...places(report)].entries()) {
      // A third of the kinds in each place: every kind comes to every sort of place, since there are hundreds.
      for (const value of garbage.filter((_, kind) => (kind + index) % 3 === 0)) {
        const document = applyPatch(report, [set(pointer, value)]);
        const before = JSON.stringify(document);
        for (const { expression, params, text } of all.check(document, [], 'demanded')) {
          expect(expression.startsWith('Bundle') && text !== undefined && Object.values(params).every((param) => param !== undefined)).toBe(
            true,
          );
          count++;
        }
        expect(JSON.stringify(document)).toBe(before);
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('that is missing makes no rule fail', () => {
    for (const pointer of places(report))
      if (pointer !== '') all.check(applyPatch(report, [{ op: 'remove', path: pointer }]), [], 'demanded');
  });

  it('nested without end makes no rule fail', () => {
    let deep: unknown = {};
    for (let i = 0; i < 50_000; i++) deep = { extension: [deep], contained: [deep] };
    expect(() => all.check(applyPatchShallow(deep), [], 'demanded')).not.toThrow();
  });

  function applyPatchShallow(deep: unknown): unknown {
    const entry = report['entry'] as Record<string, unknown>[];
    return {
      ...report,
      entry: [
        ...entry,
        { resource: deep },
        { fullUrl: deep, resource: { resourceType: 'Encounter', subject: deep, type: [deep], participant: deep } },
      ],
    };
  }
});

describe('large reports', () => {
  /** A report with so many contacts, each on another day, of an unknown plan and with the same id. */
  const large = (count: number): unknown => {
    const [citizen, plan, contact] = report['entry'] as { resource: Record<string, unknown> }[];
    const wrong = (i: number): unknown => ({
      fullUrl: `https://a.example/Encounter/${i}`,
      resource: {
        ...contact!.resource,
        id: 'x',
        status: 'planned',
        subject: { reference: `Patient/${i}` },
        period: { start: `2026-05-${String((i % 28) + 1).padStart(2, '0')}` },
      },
    });
    return { ...report, entry: [citizen, plan, ...Array.from({ length: count }, (_, i) => wrong(i))] };
  };
  const timed = (document: unknown, findings: readonly Finding[]): number => {
    const spent = cpuTime();
    all.check(document, findings, 'demanded');
    return spent();
  };
  /** What the profile stage would say of each: a rule covers it. */
  const unresolved = (count: number): Finding[] =>
    Array.from({ length: count }, (_, i) => ({
      id: 'reference-unresolved',
      severity: 'information',
      code: 'not-found',
      params: { reference: `Patient/${i}` },
      path: ['entry', i + 2, 'resource', 'subject'],
      expression: `Bundle.entry[${i + 2}].resource.subject`,
    }));

  it('take time in proportion to their size, whatever is wrong with them', () => {
    const [small, big] = [large(2_000), large(16_000)];
    timed(small, unresolved(2_000));
    const [once, eightfold] = [timed(small, unresolved(2_000)), timed(big, unresolved(16_000))];
    expect(eightfold).toBeLessThan(Math.max(once, 20) * 8 * 4);
  });
});

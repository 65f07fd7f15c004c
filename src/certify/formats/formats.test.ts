import { beforeAll, describe, expect, it } from 'vitest';
import type { Certificate } from '../certificate.js';
import { compareCertificates, gotWorse } from '../compare/compare-certificates.js';
import { formatComparison } from '../compare/comparison-text.js';
import { hostileCertificate, sampleCertificates } from '../testing/sample-certificates.js';
import { certifyJunit } from './certify-junit.js';
import { certifySarif } from './certify-sarif.js';

let passed: Certificate;
let notPassed: Certificate;
beforeAll(async () => {
  ({ passed, notPassed } = await sampleCertificates());
});

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations?: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region?: { readonly startLine: number };
            };
          },
        ];
      }[];
    },
  ];
}

describe('JUnit', () => {
  it('has a test for each requirement, and fails what must hold and does not', () => {
    const xml = certifyJunit(notPassed, 'en');
    const { must, should } = notPassed.summary;
    expect(xml.match(/<testcase /g)).toHaveLength(notPassed.chapters.flatMap(({ requirements }) => requirements).length);
    expect(xml.match(/<failure /g)).toHaveLength(must.fail + must['not-shown']);
    expect(xml.match(/<skipped /g)).toHaveLength(must['not-applicable'] + should['not-applicable'] + should.fail + should['not-shown']);
    expect(xml).toMatch(/<testcase name="7\.6 [^"]+" classname="7 [^"]+"><failure message="not shown">/);
    expect(certifyJunit(passed, 'da')).not.toContain('<failure');
  });

  it('fails tasks of an assignment and reports outside it', () => {
    const place = { file: 'fremmed.json', sha256: 'a'.repeat(64) };
    const text = { en: 'x', da: 'y' };
    const xml = certifyJunit(
      {
        ...passed,
        assignment: {
          number: 'A-1',
          sha256: 'b'.repeat(64),
          nonce: 'c'.repeat(32),
          issued: '2026-11-22T10:00:00.000Z',
          validUntil: '2026-12-20',
          followed: false,
          tasks: [{ number: 'A3', title: text, text, status: 'not-shown' }],
          strangers: [{ ...place, reason: text }],
        },
      },
      'en',
    );
    expect(xml).toContain('<testsuite name="A-1" tests="2" failures="2" errors="0" skipped="0">');
  });
});

describe('SARIF', () => {
  it('has a rule for each requirement, and results where something is wrong', () => {
    const [{ tool, results }] = (JSON.parse(certifySarif(notPassed, 'en', './reports/')) as Sarif).runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(
      notPassed.chapters.flatMap(({ requirements }) => requirements).map(({ number }) => number),
    );
    expect(results.find(({ ruleId }) => ruleId === '7.6')).toMatchObject({
      level: 'error',
      message: { text: expect.stringContaining('not shown') as string },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'reports' } } }],
    });
    const placed = results.find(({ locations }) => locations?.[0].physicalLocation.region !== undefined);
    expect(placed?.locations?.[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: expect.stringMatching(/^reports\/[^/]+\.json$/) as string, uriBaseId: 'SRCROOT' },
    });
    expect((JSON.parse(certifySarif(passed, 'en', 'reports')) as Sarif).runs[0].results.filter(({ level }) => level === 'error')).toEqual(
      [],
    );
  });
});

describe('a comparison of certificates', () => {
  it('names what got worse and better, and what a re-certification has to show', () => {
    const worse = compareCertificates(passed, notPassed);
    expect(gotWorse(worse)).toBe(true);
    expect(worse.worse.map(({ number }) => number)).toContain('7.6');
    expect(worse.toShow).toContain('7.6');
    const better = compareCertificates(notPassed, passed);
    expect([gotWorse(better), better.worse, better.toShow]).toEqual([false, [], []]);
    expect(better.better.map(({ number }) => number)).toEqual(worse.worse.map(({ number }) => number));
    expect(formatComparison(worse, 'da')).toMatch(
      /\nIkke længere opfyldt\n[^]* {2}7\.6 .*: opfyldt → ikke vist\n[^]*En ny certificering skal vise: .*7\.6/,
    );
    expect(formatComparison(compareCertificates(passed, passed), 'en')).toContain('Every requirement is as it was.');
  });

  it('asks for what is new or asks for something else, though it is fulfilled', () => {
    const [first, ...others] = passed.chapters as [Certificate['chapters'][number], ...Certificate['chapters']];
    const [asked, ...rest] = first.requirements as [Certificate['chapters'][number]['requirements'][number]];
    const after: Certificate = {
      ...passed,
      chapters: [
        { ...first, requirements: [{ ...asked, text: { en: 'Other', da: 'Andet' } }, ...rest, { ...asked, number: '1.99' }] },
        ...others.slice(0, -1),
      ],
      guide: { name: 'g' },
    };
    const { toShow, fresh, gone, reworded, ingredients } = compareCertificates(passed, after);
    expect(toShow).toEqual(['1.1', '1.99']);
    expect([fresh.length, reworded.length, gone.length, ingredients]).toEqual([
      1,
      1,
      others[others.length - 1]!.requirements.length,
      ['guide'],
    ]);
  });
});

it('texts from outside stay texts', () => {
  const hostile = hostileCertificate(notPassed);
  expect(certifyJunit(hostile, 'en')).not.toMatch(/<script|<img|\u202e/);
  expect(() => JSON.parse(certifySarif(hostile, 'en', 'r')) as unknown).not.toThrow();
  expect(formatComparison(compareCertificates(hostile, hostile), 'en')).not.toMatch(/\u202e/);
});

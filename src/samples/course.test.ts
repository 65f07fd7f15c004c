import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bundle } from 'fhir/r4.js';
import { ReportChecker } from '../rules/report-checker.js';
import { packedValidator } from '../rules/testing/packed-validator.js';
import { drawCourse } from './course.js';
import { seededDraw, shuffled, type Draw } from './draw.js';
import { Identities } from './identities.js';
import { numberOfRuns } from '../text/testing/number-of-runs.js';
import { ltt } from '../guides/ltt/guide.js';

const validator = packedValidator();
const checker = new ReportChecker([ltt], { stage: 'certify' });
/** All that is found in a report, best practice apart: LTT reports carry no narrative on purpose. */
const findings = (report: Bundle): string[] =>
  checker
    .check(report, validator.validate(report), 'demanded')
    .filter(({ rule }) => rule !== 'dom-6')
    .map(({ id, expression }) => `${id} ${expression}`);

describe('a drawn course of treatment', () => {
  it('is made of reports in which nothing is found at any stage', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw: Draw = { integer: (min, max) => gen(fc.integer, { min, max }) };
        for (const report of drawCourse(draw, new Identities())) expect(findings(report)).toEqual([]);
      }),
      { seed: 4, numRuns: numberOfRuns(60) },
    );
  });

  it('comes in the order of time, and has all kinds of content', () => {
    const identities = new Identities();
    const draw = seededDraw(1);
    const courses = Array.from({ length: 200 }, () => drawCourse(draw, identities));
    for (const reports of courses) {
      const times = reports.map(({ timestamp }) => Date.parse(timestamp ?? ''));
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
    const texts = courses.map((reports) => JSON.stringify(reports));
    for (const part of [
      'Gruppebaseret indsats',
      'Individuel indsats',
      'Omsorgsperson uden barn/ung',
      'Barn/ung deltager',
      'reasonCode',
      'klgateway-ltt-referral',
      '"entered-in-error"',
      '"active":false',
      '"completed"',
      'Afslutning',
    ]) {
      expect([part, texts.some((text) => text.includes(part))]).toEqual([part, true]);
    }
    expect(new Set(courses.map(({ length }) => length)).size).toBeGreaterThan(5);
  });

  it('is the same for the same seed', () => {
    const course = (seed: number): string => JSON.stringify(drawCourse(seededDraw(seed), new Identities()));
    expect(course(7)).toBe(course(7));
    expect(course(7)).not.toBe(course(8));
  });
});

describe('identities', () => {
  it('are never the same twice', () => {
    const identities = new Identities();
    const count = 100_000;
    expect(new Set(Array.from({ length: count }, () => identities.uuid())).size).toBe(count);
    expect(new Set(Array.from({ length: count }, () => identities.cpr())).size).toBe(count);
    expect(identities.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

describe('shuffled', () => {
  it('leaves nothing out', () => {
    const list = [1, 2, 3, 4, 5, 6, 7];
    expect(shuffled(seededDraw(3), list)).not.toEqual(list);
    expect(shuffled(seededDraw(3), list).sort()).toEqual(list);
  });
});

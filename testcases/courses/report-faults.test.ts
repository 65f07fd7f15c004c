import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryChecker } from '../../src/rules/history/history-checker.js';
import { reportRules } from '../../src/guides/ltt/registry.js';
import { ReportChecker } from '../../src/rules/report-checker.js';
import { packedValidator } from '../../src/rules/testing/packed-validator.js';
import { drawCourse } from '../../src/samples/course.js';
import type { Draw } from '../../src/samples/draw.js';
import { Identities } from '../../src/samples/identities.js';
import { reportFaults } from './report-faults.js';
import { numberOfRuns } from '../../src/text/testing/number-of-runs.js';
import { ltt } from '../../src/guides/ltt/guide.js';

const validator = packedValidator();
const checker = new ReportChecker([ltt], { stage: 'certify' });

/** What a mistake in one report is across the reports as well. */
const following: Readonly<Record<string, readonly string[]>> = {
  'LTT-P05': ['LTT-X05', 'LTT-X12'],
  // The citizen is active again in the next report.
  'LTT-C07': ['LTT-X13'],
  // A referral that is based on another course is not among the dependants of its own.
  'LTT-H02': ['LTT-X12'],
};

describe('mistakes in one report', () => {
  it('are of every kind that there is a rule for', () => {
    expect(Object.keys(reportFaults).sort()).toEqual(reportRules.map(({ meta }) => meta.id).sort());
  });
});

describe.each(Object.entries(reportFaults))('%s', (_id, plant) => {
  it('is found in its report, and nothing else is anywhere', () => {
    let planted = 0;
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const draw: Draw = { integer: (min, max) => gen(fc.integer, { min, max }) };
        const identities = new Identities();
        // Draws until there is a place for it, within reason.
        const courses = Array.from({ length: 12 }, () => drawCourse(draw, identities));
        let fault: ReturnType<typeof plant>;
        for (let attempt = 0; attempt < 12 && fault === undefined; attempt++) fault = plant(courses, { draw, identities });
        if (fault === undefined) return;
        planted++;
        const reports = courses.flat();
        const found = reports.flatMap((report) =>
          checker
            .check(report, validator.validate(report), 'demanded')
            .filter(({ rule }) => rule !== 'dom-6')
            .map(({ id }) => `${id} ${report.id ?? ''}`),
        );
        expect([...new Set(found)]).toEqual([`${fault.id} ${fault.report.id ?? ''}`]);
        const history = new HistoryChecker([ltt]);
        for (const report of reports) history.add(report, { file: report.id ?? '' });
        expect(
          history
            .check()
            .findings.map(({ finding }) => finding.id)
            .filter((id) => !(following[fault.id] ?? []).includes(id)),
        ).toEqual([]);
      }),
      // Shrinking a whole set of courses takes minutes, and shows no more.
      { seed: 7, numRuns: numberOfRuns(8), endOnFailure: true },
    );
    expect(planted).toBeGreaterThan(0);
  });
});

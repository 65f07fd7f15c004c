import fc from 'fast-check';
import type { Bundle } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { HistoryChecker } from '../../src/rules/history/history-checker.js';
import { ReportChecker } from '../../src/rules/report-checker.js';
import { packedValidator } from '../../src/rules/testing/packed-validator.js';
import { drawCourse } from '../../src/samples/course.js';
import { chance, seededDraw, shuffled, type Draw } from '../../src/samples/draw.js';
import { historyFaults } from './faults.js';
import { Identities } from '../../src/samples/identities.js';
import { deliveryOf } from '../../src/samples/resources.js';
import { numberOfRuns } from '../../src/text/testing/number-of-runs.js';
import { ltt } from '../../src/guides/ltt/guide.js';

const validator = packedValidator();
const single = new ReportChecker([ltt], { stage: 'certify' });
const drawFrom = (gen: fc.GeneratorValue): Draw => ({ integer: (min, max) => gen(fc.integer, { min, max }) });

function drawCourses(draw: Draw, identities: Identities): Bundle[][] {
  return Array.from({ length: draw.integer(1, 3) }, () => drawCourse(draw, identities));
}

interface Document {
  readonly file: string;
  readonly root: Bundle;
}

/** The reports as documents, some of them in incremental deliveries, which may hold reports that are there by themselves, too. */
function documentsOf(reports: readonly Bundle[], draw: Draw, identities: Identities): Document[] {
  const documents: Document[] = [];
  const add = (root: Bundle): void => void documents.push({ file: `${documents.length}.json`, root });
  for (const report of reports) {
    const isDelivered = chance(draw, 20);
    if (isDelivered) add(deliveryOf(identities.uuid(), report.timestamp ?? '', [report]));
    if (!isDelivered || chance(draw, 30)) add(report);
  }
  return documents;
}

/** What is found across the documents: `id report`. */
function found(documents: readonly Document[]): string[] {
  const checker = new HistoryChecker([ltt]);
  const roots = new Map(documents.map(({ file, root }) => [file, root]));
  for (const { file, root } of documents) checker.add(root, { file });
  return checker.check().findings.map(({ document, finding }) => `${finding.id} ${reportAt(roots.get(document.file), finding.path)}`);
}

function reportAt(root: Bundle | undefined, path: readonly (string | number)[]): string {
  const inner = path[2] === 'resource' && typeof path[1] === 'number' ? root?.entry?.[path[1]]?.resource : undefined;
  return (inner?.resourceType === 'Bundle' ? inner.id : root?.id) ?? '';
}

/** What is found in a report by itself, best practice apart. */
function alone(report: Bundle): string[] {
  return single
    .check(report, validator.validate(report), 'demanded')
    .filter(({ rule }) => rule !== 'dom-6')
    .map(({ id, expression }) => `${id} ${expression}`);
}

describe('courses that are right', () => {
  it('have nothing in them that any rule across reports finds, whatever they are delivered in', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const [draw, identities] = [drawFrom(gen), new Identities()];
        const documents = documentsOf(drawCourses(draw, identities).flat(), draw, identities);
        expect(found(shuffled(draw, documents))).toEqual([]);
      }),
      { seed: 4, numRuns: numberOfRuns(150), endOnFailure: true },
    );
  });
});

describe.each(Object.entries(historyFaults))('%s', (_name, plant) => {
  it('is found, in that report, and nothing else is', () => {
    let planted = 0;
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const [draw, identities] = [drawFrom(gen), new Identities()];
        const courses = drawCourses(draw, identities);
        const fault = plant(courses, { draw, identities });
        if (!fault) return;
        planted++;
        const documents = courses.flat().map((root, index) => ({ file: `${index}.json`, root }));
        expect(found(documents)).toEqual([`${fault.id} ${fault.report.id ?? ''}`]);
        for (const { root } of documents) expect(alone(root)).toEqual([]);
      }),
      { seed: 4, numRuns: numberOfRuns(25), endOnFailure: true },
    );
    expect(planted).toBeGreaterThan(0);
  });

  it('is found whatever order the reports are read in', () => {
    const identities = new Identities();
    const draw = seededDraw(9);
    for (let planted = 0; planted < 5; ) {
      const courses = drawCourses(draw, identities);
      if (!plant(courses, { draw, identities })) continue;
      planted++;
      const documents = courses.flat().map((root, index) => ({ file: `${index}.json`, root }));
      expect(found(shuffled(draw, documents))).toEqual(found(documents));
    }
  });
});

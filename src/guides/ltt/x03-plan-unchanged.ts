import { isPlan, type PlanFacts } from './history/plan-facts.js';
import { saidOf, type Said } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './report-rule.js';
import { mayBeTheSame } from '../../rules/time/time-span.js';

export const x03 = citizenRule({
  meta: {
    id: 'LTT-X03',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbstart', 'forløbskode'],
    sources: ['MEMO 6'],
    title: { en: "A care plan's start and code do not change", da: 'Et forløbs start og kode ændrer sig ikke' },
    about: {
      en: 'A care plan is reported with every contact. Its themes, its status and its end may be others from one report to the next; when it began and what it is stay as they were first reported. Where the first report is wrong, report that plan as entered-in-error and the right one under a new id. Times are compared by what they mean: the same moment written with another offset, or less precisely, is no change. Each other value is told once.',
      da: 'Et forløb indberettes sammen med hver kontakt. Dets temaer, dets status og dets slutning kan være andre fra den ene indberetning til den næste; hvornår det begyndte, og hvad det er, forbliver, som det først blev indberettet. Er den første indberetning forkert, så indberet det forløb som entered-in-error og det rigtige under et nyt id. Tidspunkter sammenlignes efter, hvad de betyder: det samme øjeblik skrevet med en anden tidszone eller mindre præcist er ingen ændring. Hver anden værdi nævnes én gang.',
    },
    messages: {
      start: {
        en: 'The plan starts {start} here, and {before} in the report {report} of {time}; the start of a plan does not change',
        da: 'Forløbet starter {start} her og {before} i indberetningen {report} fra {time}; et forløbs start ændrer sig ikke',
      },
      code: {
        en: 'The plan has the code {code} here, and {before} in the report {report} of {time}; what a plan is does not change',
        da: 'Forløbet har koden {code} her og {before} i indberetningen {report} fra {time}; hvad et forløb er, ændrer sig ikke',
      },
    },
    example: [
      [],
      [
        { op: 'replace', path: '/id', value: '2f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505' },
        { op: 'replace', path: '/timestamp', value: '2026-05-12T21:00:00+02:00' },
        { op: 'replace', path: '/entry/1/resource/period/start', value: '2026-04-14T09:00:01+02:00' },
      ],
    ],
  },
  check(citizen, found) {
    for (const history of saidOf(citizen, isPlan)) {
      const valid = history.filter(({ facts }) => !facts.isVoid);
      for (const { first, changed } of changesOf(valid, ({ start }) => start, mayBeTheSame)) {
        const place = { ...within(changed.said, 'period', 'start'), other: within(first.said, 'period', 'start') };
        found('start', place, { start: changed.value, before: first.value, ...named(first.said.report) });
      }
      for (const { first, changed } of changesOf(valid, ({ code }) => code, (a, b) => a === b)) {
        const place = { ...within(changed.said, ...codePath(changed.said)), other: within(first.said, ...codePath(first.said)) };
        found('code', place, { code: changed.value, before: first.value, ...named(first.said.report) });
      }
    }
  },
});

interface Value {
  readonly said: Said<PlanFacts>;
  readonly value: string;
}

/** The values that differ from the first one, each where it first occurs. */
function changesOf(history: readonly Said<PlanFacts>[], valueOf: (facts: PlanFacts) => string | undefined, isSame: (a: string, b: string) => boolean): { readonly first: Value; readonly changed: Value }[] {
  const values = history.flatMap((said) => {
    const value = valueOf(said.facts);
    return value === undefined ? [] : [{ said, value }];
  });
  const [first] = values;
  if (!first) return [];
  const seen = new Set([first.value]);
  return values.filter(({ value }) => !seen.has(value) && seen.add(value) && !isSame(first.value, value)).map((changed) => ({ first, changed }));
}

function codePath({ facts: { activity } }: Said<PlanFacts>): readonly (string | number)[] {
  return ['activity', activity, 'detail', 'code'];
}

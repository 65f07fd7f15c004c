import { isPlan, type PlanFacts } from './history/plan-facts.js';
import { saidOf, type Said } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './report-rule.js';

export const x03 = citizenRule({
  meta: {
    id: 'LTT-X03',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['forløbskode'],
    sources: ['MEMO 3'],
    title: { en: 'A course keeps its code', da: 'Et forløb beholder sin kode' },
    about: {
      en: "Some attributes require a new instance: when the code changes, it is neither an error nor a change but a new one. For a CarePlan, a user's edit is otherwise always acceptable as a change.",
      da: 'Nogle attributter udløser en ny instans: når koden skifter, er det hverken en fejl eller en ændring, men en ny. For en CarePlan er en brugers indtastning ellers altid acceptabel som en ændring.',
    },
    inferred: {
      en: 'Themes, status, start and end may differ from one report to the next. For another code, report a new plan under a new id, and end the first one or report it as entered-in-error. Each other code is reported once.',
      da: 'Temaer, status, start og slut kan være andre fra den ene indberetning til den næste. Ved en anden kode indberettes et nyt forløb under et nyt id, og det første afsluttes eller indberettes som entered-in-error. Hver anden kode nævnes én gang.',
    },
    messages: {
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
        { op: 'replace', path: '/entry/1/resource/meta/lastUpdated', value: '2026-05-12T20:30:00+02:00' },
        {
          op: 'replace',
          path: '/entry/1/resource/activity/0/detail/code/coding/0',
          value: {
            system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
            code: '8d12d74c-17da-47a7-a4fe-e69dbaec0a8c',
            display: 'Individuel indsats',
          },
        },
      ],
    ],
  },
  check(citizen, found) {
    for (const history of saidOf(citizen, isPlan)) {
      const valid = history.filter(({ facts }) => !facts.isVoid);
      for (const { first, changed } of changesOf(
        valid,
        ({ code }) => code,
        (a, b) => a === b,
      )) {
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
function changesOf(
  history: readonly Said<PlanFacts>[],
  valueOf: (facts: PlanFacts) => string | undefined,
  isSame: (a: string, b: string) => boolean,
): { readonly first: Value; readonly changed: Value }[] {
  const values = history.flatMap((said) => {
    const value = valueOf(said.facts);
    return value === undefined ? [] : [{ said, value }];
  });
  const [first] = values;
  if (!first) return [];
  const seen = new Set([first.value]);
  return values
    .filter(({ value }) => !seen.has(value) && seen.add(value) && !isSame(first.value, value))
    .map((changed) => ({ first, changed }));
}

function codePath({ facts: { activity } }: Said<PlanFacts>): readonly (string | number)[] {
  return ['activity', activity, 'detail', 'code'];
}

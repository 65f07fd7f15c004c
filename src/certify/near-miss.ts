import type { Bilingual } from '../finding/message.js';
import { candidatesIn, type Candidate } from './candidate.js';
import type { Report } from './handed-in.js';
import { judgeCandidates } from './judge-step.js';
import type { Outcome, Showing } from './outcome.js';
import type { Chapter, Step } from './protocol.js';

/** A report that nearly shows a requirement, and why it does not. */
export interface NearMiss {
  readonly report: Report;
  readonly text: Bilingual;
}

/** At most this many are named of one requirement: the first says what to look for. */
const most = 3;

const words = {
  published: { en: 'a published example shows it, which everybody has', da: 'et offentliggjort eksempel viser det, og det har alle' },
  broken: { en: 'the report is there, but breaks its profile', da: 'indberetningen findes, men bryder sin profil' },
  elsewhere: {
    en: 'the report is there, on another plan than the other steps',
    da: 'indberetningen findes, men på et andet forløb end de øvrige trin',
  },
  where: {
    en: 'the report is there, but not of a plan and a citizen that this chapter is about',
    da: 'indberetningen findes, men ikke om et forløb og en borger, som dette kapitel handler om',
  },
  earlier: {
    en: 'the report is there, but none from before it that has what it corrects',
    da: 'indberetningen findes, men ingen fra før den med det, den retter',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What there is of reports: those that may show something, those that everybody has, and those that break their profile. */
export interface KnownReports {
  readonly reports: readonly Report[];
  readonly published: ReadonlySet<Report>;
  readonly broken: readonly Report[];
}

/** The reports that have what a step is about, of a step that is not shown. */
export function nearMisses(step: Step, { where, course }: Chapter, { reports, published, broken }: KnownReports): NearMiss[] {
  const found = new Map<Report, Bilingual>();
  for (const report of [...reports, ...broken, ...published]) {
    if (found.size === most) break;
    for (const candidate of candidatesIn(report, step.shows)) {
      const text =
        step.clauses?.every(({ condition }) => candidate.conditions.holds(condition)) === false ? undefined : reasonFor(candidate);
      if (text !== undefined && !found.has(report)) found.set(report, text);
    }
  }
  return [...found].map(([report, text]) => ({ report, text }));

  function reasonFor(candidate: Candidate): Bilingual | undefined {
    const { report, conditions } = candidate;
    if (published.has(report)) return words.published;
    if (report.isBroken) return words.broken;
    if (where !== undefined && !conditions.holds(where)) return words.where;
    if (step.earlier !== undefined && judgeCandidates(step, [candidate], reports).status === 'not-shown') return words.earlier;
    return course === undefined ? undefined : words.elsewhere;
  }
}

/** The first two steps that were reported the wrong way round, by their numbers, of steps that are not in order (judge-order.ts). */
export function outOfOrder(numbers: readonly string[], outcomeOf: (number: string) => Pick<Outcome, 'showings'> | undefined): NearMiss[] {
  let before: { readonly number: string; readonly showing: Showing } | undefined;
  for (const number of numbers) {
    const { showings = [] } = outcomeOf(number) ?? {};
    const [first] = showings;
    if (first === undefined) continue;
    const time = before === undefined ? -Infinity : spanOf(before.showing).first;
    const [next] = showings.filter((each) => spanOf(each).last >= time).sort((a, b) => spanOf(a).first - spanOf(b).first);
    if (next !== undefined) before = { number, showing: next };
    else if (before !== undefined) return [missOf(number, first, before)];
  }
  return [];
}

function spanOf({ report }: Showing): { readonly first: number; readonly last: number } {
  return report.view.timestamp?.span ?? { first: Infinity, last: -Infinity };
}

function missOf(number: string, { report }: Showing, before: { readonly number: string; readonly showing: Showing }): NearMiss {
  const [time, other] = [report.view.timestamp?.text ?? '', before.showing.report.view.timestamp?.text ?? ''];
  return {
    report,
    text: {
      en: `${number} was reported ${time}, before ${before.number}, which was reported ${other} (${before.showing.report.file})`,
      da: `${number} er indberettet ${time}, før ${before.number}, som er indberettet ${other} (${before.showing.report.file})`,
    },
  };
}

import type { ReportFacts, ResourceFacts } from '../../rules/history/facts.js';
import type { Series } from '../../rules/history/history.js';
import { named, within } from '../../rules/history/history-rule.js';
import { seriesRule } from './gateway-rule.js';
import { kindText } from './kinds.js';

export const x02 = seriesRule({
  meta: {
    id: 'FKG-X02',
    stage: 'history',
    severity: 'error',
    code: 'business-rule',
    appliesTo: ['Resource.id'],
    sources: ['MEMO 1'],
    title: { en: 'A resource id keeps its type and its citizen', da: 'Et ressource-id beholder sin type og sin borger' },
    about: {
      en: 'Whoever receives the reports knows a care plan, contact, referral or citizen again by its id. An id that is used for something else later, or for another child, mixes up the two. Take a new UUID for each resource, and never one from another table or another child. A child that is first reported with a replacement number and later with a CPR number, under the same Patient id, is one child.',
      da: 'Den, der modtager indberetningerne, genkender et forløb, en kontakt, en henvisning eller en borger på dens id. Et id, der senere bruges til noget andet eller til et andet barn, blander de to sammen. Tag en ny UUID til hver ressource og aldrig en fra en anden tabel eller et andet barn. Et barn, der først er indberettet med et erstatningsnummer og senere med et CPR-nummer under samme Patient-id, er ét barn.',
    },
    messages: {
      type: {
        en: 'This id is that of {was} in the report {report} of {time}, and of {is} here',
        da: 'Dette id er id for {was} i indberetningen {report} fra {time} og for {is} her',
      },
      citizen: {
        en: 'In the report {report} of {time}, which is about another citizen, this is the id of {was}',
        da: 'I indberetningen {report} fra {time}, som handler om en anden borger, er dette id for {was}',
      },
    },
    example: [],
  },
  check(series, found) {
    const told = new Map<string, Set<string>>();
    /** Each other use of an id is told once, where it first occurs. */
    const isNew = (id: string, use: string): boolean => {
      const uses = told.get(id);
      if (!uses) told.set(id, new Set([use]));
      return uses === undefined || (!uses.has(use) && uses.add(use) !== undefined);
    };
    for (const report of series.reports) {
      const citizen = series.citizenOf(report);
      const [patient] = report.resources;
      // Under a Patient id that is somebody else's, all else that is theirs follows from that one mistake.
      const mistaken = patient?.kind === 'citizen' ? otherOwner(patient, report, series) : undefined;
      for (const facts of report.resources) {
        const first = series.firstSaid(facts.id);
        if (!first || first.report === report) continue;
        const place = { ...within({ report, facts }, 'id'), other: within(first, 'id') };
        const known = { was: kindText(first.facts), ...named(first.report) };
        if (first.facts.kind !== facts.kind) {
          if (isNew(facts.id, facts.kind)) found('type', place, { ...known, is: kindText(facts) });
          continue;
        }
        // A school, a hospital or a parent is reported with several citizens.
        if (facts.isShared || first.facts.isShared) continue;
        const owner = otherOwner(facts, report, series);
        if (owner !== undefined && (facts === patient || owner !== mistaken) && isNew(facts.id, `${citizen ?? ''} ${facts.kind}`))
          found('citizen', place, known);
      }
    }
  },
});

/** The citizen that an id belongs to, when it is another than the report's. */
function otherOwner({ id }: ResourceFacts, report: ReportFacts, series: Series): string | undefined {
  const first = series.firstSaid(id);
  const owner = first && series.citizenOf(first.report);
  const citizen = series.citizenOf(report);
  return citizen === undefined || owner === citizen ? undefined : owner;
}

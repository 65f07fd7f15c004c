import type { ReportFacts } from '../../rules/history/facts.js';
import { named } from '../../rules/history/history-rule.js';
import { seriesRule } from './gateway-rule.js';

export const x01 = seriesRule({
  meta: {
    id: 'FKG-X01',
    stage: 'history',
    severity: 'error',
    code: 'duplicate',
    appliesTo: ['Bundle.id'],
    sources: ['MEMO 3'],
    title: { en: 'A report id is never used twice', da: 'Et indberetnings-id bruges aldrig to gange' },
    about: {
      en: 'Each report has an id of its own, also one that corrects another or repeats it. FK Gateway looks at each report by itself, so a second report with the same id takes the place of the first, or is lost, and nobody is told. Give it a new UUID. That an incremental delivery holds a report that is there by itself, too, is no second use: it is the same report on its way.',
      da: 'Hver indberetning har sit eget id, også en, der retter eller gentager en anden. FK Gateway ser på hver indberetning for sig, så den anden indberetning med samme id træder i stedet for den første eller går tabt, uden at nogen får det at vide. Giv den en ny UUID. At en incremental delivery rummer en indberetning, der også ligger for sig selv, er ikke en anden brug: det er den samme indberetning på vej videre.',
    },
    messages: {
      other: {
        en: 'The report of {time} has this id already, and says something else; give each report an id of its own',
        da: 'Indberetningen fra {time} har allerede dette id og siger noget andet; giv hver indberetning sit eget id',
      },
      again: {
        en: 'The same report of {time}, word for word, is here a second time; a report is sent once (if it is only a copy of the file, leave one of them out)',
        da: 'Den samme indberetning fra {time}, ord for ord, er her en gang til; en indberetning sendes én gang (er det kun en kopi af filen, så udelad den ene)',
      },
    },
    example: [],
  },
  check({ reports }, found) {
    const first = new Map<string, ReportFacts>();
    /** What was said under ids that are used again, by its content. */
    const said = new Map<string, Map<number, ReportFacts>>();
    for (const report of reports) {
      const known = report.id === undefined ? undefined : first.get(report.id);
      if (report.id === undefined || known === undefined) {
        if (report.id !== undefined) first.set(report.id, report);
        continue;
      }
      const uses = said.get(report.id) ?? new Map([[known.digest, known]]);
      said.set(report.id, uses);
      const place = { report, within: ['id'] };
      const copy = uses.get(report.digest);
      if (!copy) {
        found('other', { ...place, other: { report: known, within: ['id'] } }, { time: named(known).time });
        uses.set(report.digest, report);
      } else if (!isPassedOn(report)) {
        if (!isPassedOn(copy)) found('again', { ...place, other: { report: copy, within: ['id'] } }, { time: named(copy).time });
        // A third one is compared with what was sent, not with what was passed on.
        else uses.set(report.digest, report);
      }
    }
  },
});

/** It is part of an incremental delivery, which the gateway puts together of what was sent. */
function isPassedOn({ path }: ReportFacts): boolean {
  return path.length > 0;
}

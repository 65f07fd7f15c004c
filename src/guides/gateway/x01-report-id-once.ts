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
    sources: ['MEMO 1'],
    title: { en: 'A report id is never used twice', da: 'Et indberetnings-id bruges aldrig to gange' },
    about: {
      en: 'Delivery reports always have a new id, and cannot be updated by a new delivery report with the same id.',
      da: 'Leveringsrapporter skal altid have et nyt id og kan ikke opdateres med en ny leveringsrapport med samme id.',
    },
    inferred: {
      en: 'Give each report a new UUID, also one that corrects another. What the receiver does with a second report under the same id is not stated. A report that is also part of an incremental delivery is the same report on its way, not a second use.',
      da: 'Giv hver indberetning en ny UUID, også en, der retter en anden. Hvad modtageren gør ved endnu en indberetning med samme id, fremgår ikke. En indberetning, der også er del af en inkrementel leverance, er den samme på vej videre og ikke en anden brug.',
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

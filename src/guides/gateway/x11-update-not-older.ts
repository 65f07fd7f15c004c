import { named, within } from '../../rules/history/history-rule.js';
import { updatedText } from '../../rules/history/version.js';
import { citizenRule } from './gateway-rule.js';

export const x11 = citizenRule({
  meta: {
    id: 'FKG-X11',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Resource.meta'],
    sources: ['MEMO 1'],
    title: {
      en: 'An update is not older than the version reported before it',
      da: 'En opdatering er ikke ældre end den version, der blev indberettet før',
    },
    about: {
      en: 'A resource with the same id as one reported before is an update of it, at the time that its metadata gives.',
      da: 'En ressource med samme id som en tidligere indberettet er en opdatering af den, på det tidspunkt som dens metadata angiver.',
    },
    inferred: {
      en: 'That time is meta.lastUpdated. When a later report gives an earlier time, an old copy was sent, or the time is not set at each change. An unchanged resource keeps its time.',
      da: 'Det tidspunkt er meta.lastUpdated. Når en senere indberetning angiver et tidligere tidspunkt, er en gammel kopi sendt, eller tidspunktet sættes ikke ved hver ændring. En uændret ressource beholder sit tidspunkt.',
    },
    messages: {
      older: {
        en: 'meta.lastUpdated is {updated} here, earlier than {before} in the report {report} of {time}; an update is not older than what it updates',
        da: 'meta.lastUpdated er {updated} her, tidligere end {before} i indberetningen {report} fra {time}; en opdatering er ikke ældre end det, den opdaterer',
      },
    },
    example: [],
  },
  check({ resources }, found) {
    for (const versions of resources) {
      let before: (typeof versions)[number] | undefined;
      for (const said of versions) {
        const { updated } = said.facts;
        if (updated === undefined) continue;
        if (before?.facts.updated !== undefined && updated < before.facts.updated) {
          const place = { ...within(said, 'meta', 'lastUpdated'), other: within(before, 'meta', 'lastUpdated') };
          found('older', place, { updated: updatedText(updated), before: updatedText(before.facts.updated), ...named(before.report) });
        }
        before = said;
      }
    }
  },
});

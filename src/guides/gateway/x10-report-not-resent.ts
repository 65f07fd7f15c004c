import type { ReportFacts } from '../../rules/history/facts.js';
import { named } from '../../rules/history/history-rule.js';
import { citizenRule } from './gateway-rule.js';

export const x10 = citizenRule({
  meta: {
    id: 'FKG-X10',
    stage: 'history',
    severity: 'warning',
    code: 'duplicate',
    appliesTo: ['Bundle.id'],
    sources: ['MEMO 1'],
    title: {
      en: 'A report is not sent again under a new id to correct errors',
      da: 'En indberetning gensendes ikke under et nyt id for at rette fejl',
    },
    about: {
      en: 'A report is not meant to be sent again with a new UUID to correct errors. Errors are resources with the status entered-in-error, and are reported in the daily reports like all other changes.',
      da: 'Det er ikke meningen, at en indberetning gensendes med en ny UUID for at rette fejl. Fejl er ressourcer med status entered-in-error og indberettes i de daglige indberetninger på linje med alle andre ændringer.',
    },
    inferred: {
      en: 'Two reports are taken for the same one when they hold the same resources with the same meta.lastUpdated (where there is none, the same content), and nothing in the later one is entered-in-error.',
      da: 'To indberetninger regnes for den samme, når de rummer de samme ressourcer med samme meta.lastUpdated (hvor den mangler: samme indhold), og intet i den seneste er entered-in-error.',
    },
    messages: {
      again: {
        en: 'The report {report} of {time} has the same content under another id; a report is sent once',
        da: 'Indberetningen {report} fra {time} har samme indhold under et andet id; en indberetning sendes én gang',
      },
      changed: {
        en: 'The report {report} of {time} holds the same resources, last updated at the same times, with other content; correct an error with entered-in-error, or give what has changed a new meta.lastUpdated',
        da: 'Indberetningen {report} fra {time} rummer de samme ressourcer, sidst ændret på de samme tidspunkter, men med andet indhold; ret en fejl med entered-in-error, eller giv det, der er ændret, en ny meta.lastUpdated',
      },
    },
    example: [],
  },
  check({ reports }, found) {
    const first = new Map<string, ReportFacts>();
    for (const report of reports) {
      const { id, resources } = report;
      if (resources.length === 0 || resources.some(({ isVoid }) => isVoid)) continue;
      const key = sameVersions(report);
      const known = first.get(key);
      if (known === undefined) first.set(key, report);
      else if (known.id !== id)
        found(
          contentOf(known) === contentOf(report) ? 'again' : 'changed',
          { report, within: ['id'], other: { report: known, within: ['id'] } },
          named(known),
        );
    }
  },
});

/** Which resources a report holds, in which versions. */
function sameVersions({ resources }: ReportFacts): string {
  return resources
    .map(({ id, updated, content, status }) => `${id} ${updated ?? `as ${String(content)} ${status ?? ''}`}`)
    .sort()
    .join('\n');
}

function contentOf({ resources }: ReportFacts): string {
  return resources
    .map(({ id, content, status }) => `${id} ${content} ${status ?? ''}`)
    .sort()
    .join('\n');
}

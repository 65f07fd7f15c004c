import type { JsonObject } from '../../fhir/json.js';
import { reportRule } from './gateway-rule.js';
import type { Citizen } from './view/citizen.js';
import { objectsAt, textAt } from '../../rules/view/json.js';

export const r02 = reportRule({
  meta: {
    id: 'FKG-R02',
    stage: 'gateway',
    severity: 'error',
    code: 'business-rule',
    appliesTo: ['Resource.subject'],
    sources: ['IG home'],
    title: { en: 'Everything is about the one citizen', da: 'Alt handler om den ene borger' },
    about: {
      en: 'A report is about one citizen. Everything in it that has a subject has that citizen as its subject. What is about another citizen goes into a report of its own.',
      da: 'En indberetning handler om én borger. Alt i den, der har et subject, har den borger som subject. Det, der handler om en anden borger, skal i en indberetning for sig.',
    },
    messages: {
      other: {
        en: '"{reference}" is not the citizen of this report, {citizen}; what is about somebody else goes into another report',
        da: '"{reference}" er ikke borgeren i denne indberetning, {citizen}; hvad der handler om en anden, skal i en anden indberetning',
      },
      several: {
        en: 'The report has a second citizen, {name}; send one report for each citizen',
        da: 'Indberetningen har en borger mere, {name}; send én indberetning pr. borger',
      },
      contained: {
        en: '"{reference}" is a copy inside the resource, not the citizen of this report; refer to {citizen}',
        da: '"{reference}" er en kopi inde i ressourcen og ikke borgeren i denne indberetning; henvis til {citizen}',
      },
    },
    covers: [{ id: 'reference-target-profile' }, { id: 'slice-max', definition: 'Bundle.entry:citizen' }],
    example: [],
  },
  check(report, found) {
    const { citizen } = report;
    if (!citizen) return;
    for (const entry of report.entries) {
      if (entry.type === 'Patient' && entry !== citizen.entry && entry.content?.kind === citizen.kind)
        found('several', entry.entryPath, { name: entry.id === undefined ? 'Patient' : `Patient/${entry.id}` });
    }
    for (const link of report.citizenLinks) {
      const { reference } = link;
      if (reference === undefined) continue;
      const target = report.targetOf(link);
      if (target === citizen.entry) continue;
      if (target) found('other', link.path, { reference, citizen: nameOf(citizen) });
      else if (reference.startsWith('#') && isContained(reference.slice(1), link.entry.resource))
        found('contained', link.path, { reference, citizen: nameOf(citizen) });
    }
  },
});

function nameOf({ entry: { id, fullUrl } }: Citizen): string {
  return id === undefined ? (fullUrl ?? 'Patient') : `Patient/${id}`;
}

function isContained(id: string, resource: JsonObject): boolean {
  return objectsAt(resource, 'contained').some(({ item }) => textAt(item, 'id') === id);
}

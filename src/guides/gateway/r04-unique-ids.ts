import { reportRule } from './gateway-rule.js';
import type { Entry } from '../../rules/view/entry.js';

export const r04 = reportRule({
  meta: {
    id: 'FKG-R04',
    stage: 'gateway',
    severity: 'error',
    code: 'duplicate',
    appliesTo: ['Bundle.entry', 'Resource.id', 'Bundle.entry.fullUrl'],
    sources: ['MEMO 1', 'FHIR'],
    title: { en: 'Each resource is in the report once', da: 'Hver ressource er i indberetningen én gang' },
    about: {
      en: 'What is corrected later is found again by its type and id, so no two resources of a report have the same, and no two entries the same fullUrl. Two resources with one id are taken for one, and one of them is lost.',
      da: 'Hvad der senere rettes, findes igen ved type og id; derfor har ikke to ressourcer i en indberetning det samme, og ikke to entries den samme fullUrl. To ressourcer med ét id tages for én, og den ene går tabt.',
    },
    messages: {
      id: {
        en: '{name} is in the report twice, first as entry[{first}]; give each resource an id of its own',
        da: '{name} er i indberetningen to gange, første gang som entry[{first}]; giv hver ressource sit eget id',
      },
      fullUrl: {
        en: 'The fullUrl "{fullUrl}" is used twice, first by entry[{first}]',
        da: 'fullUrl "{fullUrl}" er brugt to gange, første gang af entry[{first}]',
      },
    },
    covers: [{ id: 'invariant-failed', rule: 'bdl-7' }],
    example: [],
  },
  check(report, found) {
    if (report.hasPlainAddresses) return;
    const byName = new Map<string, Entry>();
    const byFullUrl = new Map<string, Entry>();
    for (const entry of report.entries) {
      const { type, id, fullUrl } = entry;
      const name = id === undefined ? undefined : `${type}/${id}`;
      const sameName = name === undefined ? undefined : byName.get(name);
      const sameUrl = fullUrl === undefined ? undefined : byFullUrl.get(fullUrl);
      // The same resource twice is one mistake, though both its id and its fullUrl are there again.
      if (sameName && name !== undefined) found('id', [...entry.path, 'id'], { name, first: indexOf(sameName) });
      else if (sameUrl && fullUrl !== undefined) found('fullUrl', [...entry.entryPath, 'fullUrl'], { fullUrl, first: indexOf(sameUrl) });
      if (name !== undefined && !sameName) byName.set(name, entry);
      if (fullUrl !== undefined && !sameUrl) byFullUrl.set(fullUrl, entry);
    }
  },
});

function indexOf({ entryPath }: Entry): number {
  return Number(entryPath.at(-1));
}

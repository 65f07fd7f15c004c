import { isIdText, parseReference } from '../../bundle/reference-text.js';
import { isUuid } from '../../rules/number/uuid.js';
import { reportRule } from './gateway-rule.js';

export const r05 = reportRule({
  meta: {
    id: 'FKG-R05',
    stage: 'gateway',
    severity: 'warning',
    code: 'value',
    appliesTo: ['Resource.id', 'Bundle.entry.fullUrl'],
    sources: ['MEMO 1', 'FHIR'],
    title: { en: 'Ids are UUIDs, and a fullUrl leads to its resource', da: "Id'er er UUID'er, og en fullUrl fører til sin ressource" },
    about: {
      en: 'Resources of all municipalities meet at the gateway, so an id should be a UUID, which no one else has used, and not a number of your own system. A fullUrl is absolute and ends in the type and id of its resource, or is urn:uuid: and that id. (A fullUrl that is relative, or ends in another type and id, is an error of the profile stage already.)',
      da: 'Ressourcer fra alle kommuner mødes i gatewayen; derfor bør et id være en UUID, som ingen andre har brugt, og ikke et nummer fra eget system. En fullUrl er absolut og slutter på ressourcens type og id, eller er urn:uuid: og dette id. (En fullUrl, der er relativ eller slutter på en anden type og id, er en fejl allerede på profiltrinnet.)',
    },
    messages: {
      id: {
        en: 'The id "{id}" is not a UUID; send a UUID, which no other system has used',
        da: 'Id\'et "{id}" er ikke en UUID; send en UUID, som intet andet system har brugt',
      },
      fullUrl: {
        en: 'The fullUrl "{fullUrl}" does not lead to {name}; send https://…/{name}, or urn:uuid: and its id',
        da: 'fullUrl "{fullUrl}" fører ikke til {name}; send https://…/{name} eller urn:uuid: og dens id',
      },
    },
    example: [],
  },
  check({ entries }, found) {
    for (const entry of entries) {
      const { type, id, fullUrl } = entry;
      if (entry.isRegular || id === undefined) continue;
      // What is not even an id, or not a URI, the profile stage reports.
      if (!isIdText(id)) continue;
      const hasUuid = isUuid(id);
      if (!hasUuid) found('id', [...entry.path, 'id'], { id });
      if (fullUrl !== undefined && isElsewhere(fullUrl, id, hasUuid))
        found('fullUrl', [...entry.entryPath, 'fullUrl'], { fullUrl, name: `${type}/${id}` }, nameIn(fullUrl, `${type}/${id}`));
    }
  },
});

/** The address with the type and id as the resource has them, where it ends in both in another letter case. */
function nameIn(fullUrl: string, name: string): string | undefined {
  return fullUrl.toLowerCase().endsWith(`/${name.toLowerCase()}`) ? fullUrl.slice(0, -name.length) + name : undefined;
}

/** Leads somewhere else, without being an error of FHIR's. An id that is no UUID can have no urn:uuid; that is said already. */
function isElsewhere(fullUrl: string, id: string, hasUuid: boolean): boolean {
  const parsed = parseReference(fullUrl);
  if (parsed?.kind === 'absolute') return parsed.type === undefined;
  return (
    parsed?.kind === 'urn' && hasUuid && /^urn:\w+:[\w.-]+$/i.test(fullUrl) && fullUrl.toLowerCase() !== `urn:uuid:${id.toLowerCase()}`
  );
}

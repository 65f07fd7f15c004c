import { reportRule } from './gateway-rule.js';
import { listOf, objectOf, textOf } from '../../rules/view/json.js';

const claims = ['meta.profile', 'meta.lastUpdated'] as const;

export const r07 = reportRule({
  meta: {
    id: 'FKG-R07',
    stage: 'gateway',
    severity: 'information',
    code: 'incomplete',
    appliesTo: ['Bundle.entry', 'Resource.meta'],
    sources: ['GW', 'MEMO 1'],
    title: {
      en: 'Resources say their profile and when they were last changed',
      da: 'Ressourcer angiver deres profil og hvornår de sidst er ændret',
    },
    about: {
      en: 'The description of the gateway says that all resources must contain metadata with profile and lastUpdated; the memo reads the time of an update from the metadata.',
      da: 'Beskrivelsen af gatewayen siger, at alle ressourcer skal have metadata med profil og lastUpdated; notatet læser en opdaterings tidspunkt i metadata.',
    },
    inferred: {
      en: "meta.profile tells which profile a resource follows, and meta.lastUpdated which of two versions is newer. KL's own examples have no lastUpdated, so this is information.",
      da: "meta.profile angiver, hvilken profil en ressource følger, og meta.lastUpdated, hvilken af to versioner der er nyest. KL's egne eksempler har ingen lastUpdated; derfor er det en oplysning.",
    },
    messages: {
      missing: { en: '{missing} is not given', da: '{missing} er ikke angivet' },
      missingInSeveral: {
        en: '{missing}: not given in {count} of the {total} resources, of which this is the first',
        da: '{missing} mangler i {count} af de {total} ressourcer; dette er den første',
      },
    },
    example: [],
  },
  check({ entries }, found) {
    const lacking = entries
      .map(({ resource, path }) => ({ resource, path, missing: missingIn(resource.meta) }))
      .filter(({ missing }) => missing.length > 0);
    const [first] = lacking;
    if (first === undefined) return;
    // A system leaves these out everywhere or nowhere: once a report is enough.
    const missing = claims.filter((name) => lacking.some((each) => each.missing.includes(name))).join(', ');
    const path = first.resource.meta === undefined ? first.path : [...first.path, 'meta'];
    if (lacking.length === 1) found('missing', path, { missing });
    else found('missingInSeveral', path, { missing, count: lacking.length, total: entries.length });
  },
});

function missingIn(meta: unknown): readonly (typeof claims)[number][] {
  const { profile, lastUpdated } = objectOf(meta);
  return claims.filter((name) => (name === 'meta.profile' ? listOf(profile).length === 0 : textOf(lastUpdated) === undefined));
}

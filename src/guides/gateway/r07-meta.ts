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
    sources: ['GW'],
    title: { en: 'Resources say their profile and when they were last changed', da: 'Ressourcer angiver deres profil og hvornår de sidst er ændret' },
    about: {
      en: 'meta.profile tells which profile a resource is to be held to, which is worth most for a CarePlan, since care plans and referrals both are. meta.lastUpdated tells which of two versions is the newer. A report is accepted without them.',
      da: 'meta.profile fortæller, hvilken profil en ressource skal holdes op imod; det betyder mest for en CarePlan, da både forløb og henvisninger er det. meta.lastUpdated fortæller, hvilken af to versioner der er den nyeste. En indberetning godtages uden dem.',
    },
    messages: {
      missing: { en: '{missing} is not given', da: '{missing} er ikke angivet' },
      missingInSeveral: { en: '{missing}: not given in {count} of the {total} resources, of which this is the first', da: '{missing} mangler i {count} af de {total} ressourcer; dette er den første' },
    },
    example: [],
  },
  check({ entries }, found) {
    const lacking = entries.map(({ resource, path }) => ({ resource, path, missing: missingIn(resource.meta) })).filter(({ missing }) => missing.length > 0);
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

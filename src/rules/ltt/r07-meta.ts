import { reportRule } from '../report-rule.js';
import { listOf, objectOf, textOf } from '../view/json.js';

export const r07 = reportRule({
  meta: {
    id: 'LTT-R07',
    stage: 'gateway',
    severity: 'information',
    code: 'incomplete',
    appliesTo: ['indberetningsrapportIndhold', 'Resource.meta'],
    sources: ['GW'],
    title: { en: 'Resources say their profile and when they were last changed', da: 'Ressourcer angiver deres profil og hvornår de sidst er ændret' },
    about: {
      en: 'meta.profile tells which profile a resource is to be held to, which is worth most for a CarePlan, since care plans and referrals both are. meta.lastUpdated tells which of two versions is the newer. A report is accepted without them.',
      da: 'meta.profile fortæller, hvilken profil en ressource skal holdes op imod; det betyder mest for en CarePlan, da både forløb og henvisninger er det. meta.lastUpdated fortæller, hvilken af to versioner der er den nyeste. En indberetning godtages uden dem.',
    },
    messages: {
      missing: { en: '{missing} is not given', da: '{missing} er ikke angivet' },
    },
    example: [[{ op: 'remove', path: '/entry/3/resource/meta/profile' }]],
  },
  check({ entries }, found) {
    for (const entry of entries) {
      const { meta } = entry.resource;
      const { profile, lastUpdated } = objectOf(meta);
      const hasProfile = listOf(profile).length > 0;
      const hasTime = textOf(lastUpdated) !== undefined;
      if (hasProfile && hasTime) continue;
      const missing = [...(hasProfile ? [] : ['meta.profile']), ...(hasTime ? [] : ['meta.lastUpdated'])].join(', ');
      found('missing', meta === undefined ? entry.path : [...entry.path, 'meta'], { missing });
    }
  },
});

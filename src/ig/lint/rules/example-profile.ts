import { isObject } from '../../../fhir/json.js';
import { nearest } from '../../../finding/hint.js';
import { isExpected } from '../expected.js';
import { lintRule } from '../rule.js';

export const exampleProfile = lintRule({
  meta: {
    id: 'lint-example-profile',
    severity: 'warning',
    title: 'An example claims profiles that exist',
    about:
      'An example is only checked against the profiles in its meta.profile. One that names a profile nobody has is not checked at all.',
    messages: { unknown: 'The example claims {profile}, which is in neither the guide nor its dependencies{hint}' },
    example: { wrong: '* meta.profile = "http://example.dk/StructureDefinition/kontakt-"', right: 'InstanceOf: Kontakt' },
  },
  check(guide, found) {
    for (const linted of guide.resources) {
      const { meta } = linted.resource;
      const profiles: unknown = isObject(meta) ? meta['profile'] : undefined;
      if (!linted.isExample || !Array.isArray(profiles)) continue;
      profiles.forEach((profile: unknown, index) => {
        if (typeof profile !== 'string' || guide.plan(profile) !== undefined || !isExpected(guide, profile)) return;
        const meant = nearest(
          profile,
          guide.structures.map(({ definition }) => definition.url),
        );
        found(
          'unknown',
          { resource: linted, path: ['meta', 'profile', index] },
          { profile, hint: meant === undefined ? '' : `; did you mean ${meant}?` },
        );
      });
    }
  },
});

import { partPlace } from '../element-place.js';
import { isExpected } from '../expected.js';
import type { LintedGuide } from '../linted-guide.js';
import type { Place } from '../place.js';
import { nearest } from '../../../finding/hint.js';
import { lintRule } from '../rule.js';

export const canonicalUnknown = lintRule({
  meta: {
    id: 'lint-canonical-unknown',
    severity: 'error',
    title: 'Profiles, extensions and bases that are named exist, in the version that is named',
    about:
      'A profile that nobody has cannot be checked: instances that must conform to it are reported as not verified or as errors. Correct the canonical or its version, or add the package that has it to the dependencies.',
    messages: {
      unknown: '{where} names {canonical}, which is in neither the guide nor its dependencies{hint}',
      version:
        '{where} names version {version} of {canonical}, which is in neither the guide nor its dependencies; the version there is {other}',
    },
    example: {
      wrong: '* subject only Reference(http://hl7.dk/fhir/core/StructureDefinition/dk-core-patent)',
      right: '* subject only Reference(http://hl7.dk/fhir/core/StructureDefinition/dk-core-patient)',
    },
  },
  check(guide, found) {
    const check = (canonical: string, where: string, place: Place): void => {
      const [url = '', version] = canonical.split('|', 2);
      if (url.startsWith('#') || url === '') return;
      const known = guide.plan(url);
      if (!known && !guide.isPublished(url)) {
        if (!isExpected(guide, url)) return;
        const meant = nearest(url, structures(guide));
        found('unknown', place, { where, canonical: url, hint: meant === undefined ? '' : `; did you mean ${meant}?` });
      } else if (version !== undefined && known && !guide.plan(canonical))
        found('version', place, { where, canonical: url, version, other: known.version ?? 'without a version' });
    };
    for (const structure of guide.structures) {
      const { definition, linted } = structure;
      if (definition.baseDefinition !== undefined)
        check(definition.baseDefinition, 'baseDefinition', { resource: linted, path: ['baseDefinition'] });
      for (const element of structure.elements) {
        (element.definition.type ?? []).forEach((type, i) => {
          (type.profile ?? []).forEach((profile, k) => {
            check(profile, element.id, partPlace(structure, element, 'type', i, 'profile', k));
          });
          (type.targetProfile ?? []).forEach((profile, k) => {
            check(profile, element.id, partPlace(structure, element, 'type', i, 'targetProfile', k));
          });
        });
      }
    }
  },
});

const structures = (guide: LintedGuide): string[] => [...guide.definitions.structures()].map(({ url }) => url);

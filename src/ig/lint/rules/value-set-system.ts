import { nearest } from '../../../finding/hint.js';
import { isObject } from '../../../fhir/json.js';
import { isExpected } from '../expected.js';
import type { LintedGuide } from '../linted-guide.js';
import { lintRule } from '../rule.js';

export const valueSetSystem = lintRule({
  meta: {
    id: 'lint-value-set-system',
    severity: 'warning',
    title: 'A value set takes its codes from code systems that exist',
    about:
      'The codes of an unknown code system cannot be checked, and a filter on it yields no code at all. A near match is most likely a spelling error. Code systems that HL7 and other bodies publish elsewhere (SNOMED CT, LOINC, UCUM, ISO, urn:oid) are not looked for.',
    messages: {
      unknown: 'The value set takes codes from {system}, which is in neither the guide nor its dependencies{hint}',
      import: 'The value set takes codes from the value set {valueSet}, which is in neither the guide nor its dependencies',
      'no-system': 'The value set lists codes or filters without naming a code system, so it has no code of them',
    },
    example: {
      wrong: '* include codes from system http://example.dk/CodeSystem/kode',
      right: '* include codes from system http://example.dk/CodeSystem/koder',
    },
  },
  check(guide, found) {
    for (const linted of guide.resources) {
      const { resource } = linted;
      if (linted.isExample || resource['resourceType'] !== 'ValueSet' || !isObject(resource['compose'])) continue;
      for (const list of ['include', 'exclude']) {
        const parts: unknown = resource['compose'][list];
        if (!Array.isArray(parts)) continue;
        parts.forEach((part: unknown, index) => {
          if (!isObject(part)) return;
          const { system } = part;
          (Array.isArray(part['valueSet']) ? part['valueSet'] : []).forEach((imported: unknown, k) => {
            if (typeof imported === 'string' && guide.terminology.kindOf(imported) === undefined && isExpected(guide, imported))
              found('import', { resource: linted, path: ['compose', list, index, 'valueSet', k], word: imported }, { valueSet: imported });
          });
          const place = { resource: linted, path: ['compose', list, index, ...(typeof system === 'string' ? ['system'] : [])] };
          if (typeof system !== 'string') {
            if (
              (part['valueSet'] === undefined && Array.isArray(part['concept'])) ||
              (part['valueSet'] === undefined && Array.isArray(part['filter']))
            )
              found('no-system', place, {});
          } else if (guide.terminology.kindOf(system) === undefined && !guide.isPublished(system)) {
            const meant = nearest(system, codeSystems(guide));
            if (meant !== undefined || isExpected(guide, system))
              found('unknown', { ...place, word: system }, { system, hint: meant === undefined ? '' : `; did you mean ${meant}?` });
          }
        });
      }
    }
  },
});

const codeSystems = (guide: LintedGuide): string[] => [...guide.definitions.codeSystems()].flatMap(({ url }) => url ?? []);

import { isObject } from '../../../fhir/json.js';
import { lintRule } from '../rule.js';

export const valueSetDisplay = lintRule({
  meta: {
    id: 'lint-value-set-display',
    severity: 'warning',
    title: 'A value set names codes as their code system does',
    about:
      "People choose codes by their names. A value set that gives a code another name than its code system misleads them, unless it is a designation in another language. HL7's IG Publisher reports the same.",
    messages: { differs: 'The value set calls the code {code} "{display}", but {system} calls it "{expected}"' },
    example: {
      wrong: '* $KLTerm#1234 "Genoptræning"   // the code system says "Rehabilitering"',
      right: '* $KLTerm#1234 "Rehabilitering"',
    },
  },
  check(guide, found) {
    for (const linted of guide.resources) {
      const { compose, resourceType } = linted.resource;
      if (linted.isExample || resourceType !== 'ValueSet' || !isObject(compose) || !Array.isArray(compose['include'])) continue;
      compose['include'].forEach((part: unknown, index) => {
        const concepts: unknown = isObject(part) ? part['concept'] : undefined;
        if (!isObject(part) || typeof part['system'] !== 'string' || !Array.isArray(concepts)) return;
        const { system } = part;
        concepts.forEach((concept: unknown, k) => {
          if (!isObject(concept) || typeof concept['code'] !== 'string' || typeof concept['display'] !== 'string') return;
          const { code, display } = concept;
          const known = guide.terminology.lookup({ system, code });
          if (known.outcome !== 'found' || known.displays.length === 0 || known.displays.some((name) => plain(name) === plain(display)))
            return;
          found(
            'differs',
            { resource: linted, path: ['compose', 'include', index, 'concept', k, 'display'], word: code },
            { code, display, system, expected: known.displays[0] ?? '' },
          );
        });
      });
    }
  },
});

const plain = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, ' ').trim();

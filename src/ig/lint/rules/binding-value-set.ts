import { partPlace } from '../element-place.js';
import { isExpected } from '../expected.js';
import { lintRule } from '../rule.js';

export const bindingValueSet = lintRule({
  meta: {
    id: 'lint-binding-value-set',
    severity: 'error',
    title: 'A binding names a value set that exists',
    about:
      'A code cannot be checked against a value set that nobody has: validators report it as not verified, or as an error. Correct the canonical, publish the value set, or add the package that has it to the dependencies.',
    messages: {
      unknown: '{element} is bound ({strength}) to {valueSet}, which is in neither the guide nor its dependencies',
      version:
        '{element} is bound ({strength}) to version {version} of {valueSet}, which is in neither the guide nor its dependencies; the version there is {other}',
    },
    example: {
      wrong: '* code from http://example.dk/ValueSet/kode (required)',
      right: '* code from http://example.dk/ValueSet/koder (required)',
    },
  },
  check(guide, found) {
    for (const structure of guide.structures) {
      for (const element of structure.elements) {
        const { valueSet, strength } = element.definition.binding ?? {};
        if (valueSet === undefined || strength === undefined || valueSet.startsWith('#')) continue;
        const place = partPlace(structure, element, 'binding', 'valueSet');
        const [url = '', version] = valueSet.split('|', 2);
        const other = guide.definitions.published(url);
        // That something else has the canonical is found by validating.
        if (other !== undefined && other.resourceType !== 'ValueSet') continue;
        if (
          guide.terminology.kindOf(valueSet) === undefined &&
          guide.terminology.kindOf(url) === undefined &&
          isExpected(guide, url) &&
          (strength === 'required' || strength === 'extensible')
        )
          found('unknown', place, { element: element.id, strength, valueSet });
        else if (version !== undefined && other !== undefined && guide.definitions.valueSet(valueSet) === undefined)
          found('version', place, { element: element.id, strength, valueSet: url, version, other: other.version ?? 'without a version' });
      }
    }
  },
});

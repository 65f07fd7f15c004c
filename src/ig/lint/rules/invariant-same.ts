import { invariantsOf, type StatedInvariant } from '../invariants.js';
import { lintRule } from '../rule.js';

export const invariantSame = lintRule({
  meta: {
    id: 'lint-invariant-same',
    severity: 'warning',
    title: 'Two invariants of one element do not say the same',
    about:
      'Invariants that were copied and not adapted check the same thing twice, while what the second is about is not checked at all. Compare each expression with its text.',
    messages: { same: 'The invariant {key} has the same expression as {other}' },
    example: { wrong: 'Invariant: report-motor, copied from report-sleep with the code for sleep', right: 'the code for motor function' },
  },
  check(guide, found) {
    const first = new Map<string, StatedInvariant>();
    for (const invariant of invariantsOf(guide)) {
      const { structure, element, key, expression, place } = invariant;
      const id = JSON.stringify([structure.definition.url, element.id, expression.replaceAll(/\s+/g, '')]);
      const known = first.get(id);
      if (!known) first.set(id, invariant);
      else if (known.key !== key) found('same', place, { key, other: known.key });
    }
  },
});

import { invariantsOf, type StatedInvariant } from '../invariants.js';
import { lintRule } from '../rule.js';

export const invariantKey = lintRule({
  meta: {
    id: 'lint-invariant-key',
    severity: 'warning',
    title: 'A key stands for one invariant in the whole guide',
    about:
      'Reports name an invariant by its key. When two definitions of a guide use one key for different expressions, nobody can tell which one failed. Give each its own key.',
    messages: { taken: 'The key {key} stands for another expression in {other}' },
    example: { wrong: 'Invariant: my-1 in two profiles, with different expressions', right: 'Invariant: my-1 and Invariant: my-2' },
  },
  check(guide, found) {
    const first = new Map<string, StatedInvariant>();
    for (const invariant of invariantsOf(guide)) {
      const known = first.get(invariant.key);
      if (!known) first.set(invariant.key, invariant);
      else if (plain(known.expression) !== plain(invariant.expression) && known.structure !== invariant.structure)
        found('taken', invariant.place, { key: invariant.key, other: known.structure.definition.name });
    }
  },
});

const plain = (expression: string): string => expression.replaceAll(/\s+/g, ' ').trim();

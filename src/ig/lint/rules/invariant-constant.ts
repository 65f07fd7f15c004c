import { compile, FhirpathError, nodeOf } from '../../../fhirpath/index.js';
import { constantTruth, readsAnything } from '../fhirpath/truth-table.js';
import { invariantsOf, type StatedInvariant } from '../invariants.js';
import { lintRule } from '../rule.js';

export const invariantConstant = lintRule({
  meta: {
    id: 'lint-invariant-constant',
    severity: 'error',
    title: 'An invariant is neither always true nor always false',
    about:
      'An invariant that always holds checks nothing, and one that never holds makes every instance invalid. Most often a condition was joined by the wrong operator, or the expression lost its path.',
    messages: {
      true: 'The invariant {key} always holds, so it checks nothing',
      false: 'The invariant {key} can never hold, so every instance is invalid',
    },
    example: { wrong: 'Expression: "period.start.exists() or period.start.empty()"', right: 'Expression: "period.start.exists()"' },
  },
  check(guide, found) {
    for (const invariant of invariantsOf(guide)) {
      const truth = truthOf(invariant);
      if (truth !== undefined) found(truth ? 'true' : 'false', invariant.place, { key: invariant.key });
    }
  },
});

function truthOf({ parsed, expression }: StatedInvariant): boolean | undefined {
  if (!parsed) return undefined;
  if (readsAnything(parsed)) return constantTruth(parsed, expression);
  try {
    return compile(expression).test(nodeOf({}), {});
  } catch (error) {
    if (error instanceof FhirpathError) return undefined;
    throw error;
  }
}

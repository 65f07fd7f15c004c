import type { FshEntity, FshKind } from '../source/fsh-sources.js';
import { wordsOf } from '../source/words.js';
import type { LintedGuide } from '../linted-guide.js';
import type { SourcePlace } from '../place.js';
import { lintRule } from '../rule.js';

/** The entities of a kind whose name occurs nowhere in the project but in their own declaration. */
function* unusedOf(kind: FshKind, { fsh }: LintedGuide): Iterable<{ readonly entity: FshEntity; readonly place: SourcePlace }> {
  if (!fsh) return;
  const used = new Map<string, number>();
  for (const { text } of fsh.files) for (const word of wordsOf(text)) used.set(word, (used.get(word) ?? 0) + 1);
  for (const entity of fsh.entities) {
    if (entity.kind !== kind || (used.get(entity.name) ?? 0) > 1) continue;
    const { file, line, column, name } = entity;
    yield {
      entity,
      place: {
        file,
        line,
        column,
        about: `${{ alias: 'Alias', ruleSet: 'RuleSet', invariant: 'Invariant' }[kind as 'alias'] ?? kind} ${name}`,
      },
    };
  }
}

export const unusedAlias = lintRule({
  meta: {
    id: 'lint-unused-alias',
    severity: 'warning',
    title: 'Every alias is used',
    about:
      'An alias that nothing uses is left over, or stands for one that is misspelt where it is used: SUSHI takes an unknown alias as text.',
    messages: { unused: 'The alias {name} is never used' },
    example: { wrong: 'Alias: $SCT = http://snomed.info/sct   // no line has $SCT', right: 'remove the line' },
  },
  check(guide, found) {
    for (const { entity, place } of unusedOf('alias', guide)) found('unused', place, { name: entity.name });
  },
});

export const unusedRuleSet = lintRule({
  meta: {
    id: 'lint-unused-rule-set',
    severity: 'warning',
    title: 'Every rule set is inserted somewhere',
    about: 'What a rule set that is never inserted demands does not reach any profile. Insert it, or remove it.',
    messages: { unused: 'The rule set {name} is never inserted' },
    example: { wrong: 'RuleSet: Reported   // no line inserts it', right: '* insert Reported' },
  },
  check(guide, found) {
    for (const { entity, place } of unusedOf('ruleSet', guide)) found('unused', place, { name: entity.name });
  },
});

export const unusedInvariant = lintRule({
  meta: {
    id: 'lint-unused-invariant',
    severity: 'warning',
    title: 'Every invariant is obeyed by something',
    about: 'An invariant that no profile obeys checks nothing, although whoever reads the FSH believes that it does.',
    messages: { unused: 'No definition obeys the invariant {name}' },
    example: { wrong: 'Invariant: my-1   // no rule obeys it', right: '* obeys my-1' },
  },
  check(guide, found) {
    for (const { entity, place } of unusedOf('invariant', guide)) found('unused', place, { name: entity.name });
  },
});

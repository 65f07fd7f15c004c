import { explanationOf, explanations, type Explanation } from '../../report/explanations.js';
import { invariantExplanations } from '../../report/invariant-explanations.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import { ltt } from '../../guides/ltt/guide.js';
import type { RuleMeta } from '../../rules/rule.js';
import type { Bilingual } from '../../finding/message.js';
import { runStages } from '../../report/stages.js';

/**
 * Every id that a report may give: messages of the catalogue, reasons why a document cannot be read, business rules, keys of invariants.
 */
export function allExplanations(): Explanation[] {
  return [...explanations(), ...ruleMetas.map(ruleExplanation), ...invariantExplanations()];
}

/** What this id means, wherever it comes from; undefined when there is no such id. */
export function explanationOfAny(id: string): Explanation | undefined {
  const rule = ruleMetas.find((each) => each.id === id);
  return rule ? ruleExplanation(rule) : (explanationOf(id) ?? invariantExplanations().find((each) => each.id === id));
}

/** A rule has several messages; what it demands is said by its title. */
function ruleExplanation({ id, severity, code, title, about, stage, sources: names }: RuleMeta): Explanation {
  const inChain = runStages.find((each) => each === stage);
  return {
    id,
    severity,
    code,
    text: title,
    about,
    title,
    source: { en: names.map((name) => sourceText(name).en).join('; '), da: names.map((name) => sourceText(name).da).join('; ') },
    ...(inChain === undefined ? {} : { stage: inChain }),
  };
}

/** The source of this name. */
function sourceText(name: string): Bilingual {
  return ltt.vocabulary.sources[name] ?? { en: name, da: name };
}

import { explanationOf, type Explanation } from '../explanations.js';
import { invariantExplanation } from '../invariant-explanations.js';
import { markdownText } from '../markdown-text.js';
import { invariantHuman, isInvariantFinding } from '../invariant-finding.js';
import { printable } from '../printable.js';
import type { ReportContext, RunResults } from '../results.js';
import { levels } from './levels.js';
import type { ReportedFinding } from '../reported-finding.js';

/** What a result refers to its rule by: an invariant has its key, and who states it, because two definitions may use one key. */
export type RuleReference = Pick<ReportedFinding, 'id' | 'rule' | 'source' | 'params' | 'severity'> | { readonly id: string };

/** A rule of the run. */
interface Rule {
  readonly index: number;
  readonly id: string;
  /** What brought it up first. */
  readonly first: RuleReference;
}

/**
 * The rules that a run's results refer to, as SARIF's reportingDescriptors (3.49), in the order of their first use: one for
 * each business rule, each invariant, and each other message.
 */
export class Rules {
  readonly #context: ReportContext;
  readonly #rules = new Map<string, Rule>();

  constructor({ results }: RunResults, context: ReportContext) {
    this.#context = context;
    for (const { findings, suppressed = [], problem } of results) {
      for (const each of [...findings, ...suppressed, ...(problem === undefined ? [] : [problem])]) {
        const identity = identityOf(each);
        if (!this.#rules.has(identity)) this.#rules.set(identity, { index: this.#rules.size, id: ruleIdOf(each), first: each });
      }
    }
  }

  /** The id and index that a result refers to its rule by. */
  referenceOf(result: RuleReference): { readonly ruleId: string; readonly ruleIndex: number } {
    return { ruleId: ruleIdOf(result), ruleIndex: this.#rules.get(identityOf(result))?.index ?? -1 };
  }

  descriptors(): object[] {
    return [...this.#rules.values()].map((rule) => this.#descriptor(rule));
  }

  #descriptor({ id, first }: Rule): object {
    const explanation = this.#explanationOf(first);
    if (explanation === undefined) return { id };
    const { language } = this.#context;
    const { severity, code, text, about, title = text, stage, source } = explanation;
    const stated = source === undefined ? '' : `\n\n${source[language]}`;
    return {
      id,
      shortDescription: { text: title[language] },
      fullDescription: { text: about[language] },
      help: { text: `${about[language]}${stated}`, markdown: markdownText(`${about[language]}${stated}`) },
      defaultConfiguration: { level: levels[severity] },
      properties: { tags: [tagOf(first, explanation)], 'fhir-issue-type': code, ...(stage === undefined ? {} : { stage }) },
    };
  }

  /** An invariant without a text of its own is described by its definition. */
  #explanationOf(first: RuleReference): Explanation | undefined {
    if (!isInvariantFinding(first)) return (this.#context.explain ?? explanationOf)(first.id);
    const { rule, source } = first;
    const own = source === undefined ? undefined : invariantExplanation(rule, source);
    if (own !== undefined) return own;
    const human = invariantHuman(first);
    const by = printable(source ?? '?');
    return {
      id: rule,
      severity: first.id === 'invariant-failed' ? first.severity : 'error',
      code: 'invariant',
      text: human ?? { en: `The invariant ${rule} of ${by}`, da: `Invarianten ${rule} i ${by}` },
      about: {
        en: `A condition that ${by} states in FHIRPath: ${(human ?? { en: rule }).en}`,
        da: `En betingelse, som ${by} stiller i FHIRPath: ${(human ?? { da: rule }).da}`,
      },
    };
  }
}

function ruleIdOf(reference: RuleReference): string {
  return isInvariantFinding(reference) ? reference.rule : reference.id;
}

function identityOf(reference: RuleReference): string {
  return isInvariantFinding(reference) ? `${reference.rule} ${reference.source ?? ''}` : reference.id;
}

function tagOf(first: RuleReference, { severity, title }: Explanation): string {
  if (severity === 'unreadable') return 'unreadable';
  if (isInvariantFinding(first)) return 'invariant';
  return title === undefined ? 'profile' : 'business-rule';
}

import { compile, FhirpathError, type CompiledExpression } from '../../fhirpath/index.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import type { ExpressionAccess } from '../expression-access.js';
import type { ChoiceValue } from '../value/members.js';
import type { Budget } from './budget.js';
import { isMet, not, some, type Known } from './condition.js';
import type { Condition, FormItem } from './form-item.js';
import type { Form } from './form.js';
import { AnswersByLinkId, answersOf } from './response-tree.js';

/** An item of a response and the items around it. */
export interface Instance {
  readonly item: FormItem;
  readonly element: JsonObject;
  readonly around: Instance | undefined;
}

/** What is needed to tell whether an item is enabled. */
interface Parts {
  readonly form: Form;
  readonly response: JsonObject;
  readonly budget: Budget;
  readonly at: ExpressionAccess;
  /** May expressions of the Questionnaire be evaluated? Those that come with the data may be made to take forever. */
  readonly trusted: boolean;
}

/** Tells which items of a form are enabled in a response. */
export class Enabled {
  readonly #parts: Parts;
  readonly #answers = new AnswersByLinkId();
  readonly #expressions = new Map<FormItem, Known>();
  readonly #commonGroups = new Map<Condition, FormItem | undefined>();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Is an item enabled within the items around it? Unknown where a condition cannot be evaluated. */
  isEnabled(item: FormItem, around: Instance | undefined): Known {
    const expression = this.#expressionOf(item);
    if (expression !== 'none') return expression;
    const conditions = item.conditions();
    const [first] = conditions;
    if (first === undefined) return true;
    const holds = (condition: Condition): Known => this.#holds(condition, item, around);
    if (conditions.length === 1) return holds(first);
    switch (item.behavior) {
      case 'any':
        return some(conditions, holds);
      case 'all':
        return not(some(conditions, (condition) => not(holds(condition))));
      default:
        return undefined;
    }
  }

  #holds(condition: Condition, item: FormItem, around: Instance | undefined): Known {
    const { form, response, budget } = this.#parts;
    const question = form.byLinkId.get(condition.question);
    if (question === undefined) return undefined;
    const answers = this.#answersFor(condition, { item, question, around, response });
    return budget.spend(1 + answers.length) ? isMet(condition, answers) : undefined;
  }

  /**
   * The answers of the question's nearest occurrence: those in the innermost group that holds both the item and the question. A question
   * that the item is nested under answers with the occurrence around it.
   */
  #answersFor(
    condition: Condition,
    {
      item,
      question,
      around,
      response,
    }: { readonly item: FormItem; readonly question: FormItem; readonly around: Instance | undefined; readonly response: JsonObject },
  ): readonly ChoiceValue[] {
    let group = this.#commonGroups.get(condition);
    if (group === undefined && !this.#commonGroups.has(condition)) this.#commonGroups.set(condition, (group = commonGroup(item, question)));
    for (let instance = around; group !== undefined && instance; instance = instance.around) {
      if (instance.item !== group) continue;
      return group === question ? answersOf(instance.element) : this.#answers.below(instance.element, condition.question);
    }
    return this.#answers.below(response, condition.question);
  }

  /** What an expression in the place of enableWhen says, which HL7's guide on forms defines; it is evaluated on the whole response. */
  #expressionOf(item: FormItem): Known | 'none' {
    const expression = item.enableExpression();
    if (expression === undefined) return 'none';
    if (!this.#expressions.has(item)) this.#expressions.set(item, this.#evaluate(expression));
    return this.#expressions.get(item);
  }

  #evaluate(value: unknown): Known {
    const expression = textOf(value);
    const { at, response, trusted } = this.#parts;
    if (!trusted || expression === undefined) return undefined;
    try {
      const compiled: CompiledExpression = compile(expression);
      return compiled.test(at.node(response, undefined), at.environment);
    } catch (error) {
      // Expressions may use variables that only a form filler has.
      if (error instanceof FhirpathError) return undefined;
      throw error;
    }
  }
}

/** An expression's text, where it is FHIRPath. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isObject(value) || value['language'] !== 'text/fhirpath') return undefined;
  const { expression } = value;
  return typeof expression === 'string' ? expression : undefined;
}

/** The innermost item that holds both, or that is the question itself; undefined where that is the Questionnaire. */
function commonGroup(item: FormItem, question: FormItem): FormItem | undefined {
  const around = new Set<FormItem>();
  for (let outer: FormItem | undefined = question; outer; outer = outer.parent) around.add(outer);
  for (let outer = item.parent; outer; outer = outer.parent) if (around.has(outer)) return outer;
  return undefined;
}

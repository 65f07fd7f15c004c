import { isObject, type JsonObject } from '../../fhir/json.js';
import type { MessageId, MessageParams } from '../../finding/catalogue.js';
import { shorten } from '../../text/shorten.js';
import type { Severity } from '../../finding/severity.js';
import type { Cursor } from '../cursor.js';
import type { ValueCheck } from '../value-check.js';
import { listOf, objectsOf, textOf } from '../value/members.js';
import { checkAnswer } from './answer.js';
import { checkAuthored } from './authored.js';
import { Budget } from './budget.js';
import { checkCounts } from './counts.js';
import { Enabled, type Instance } from './enabled.js';
import { findForm, type FoundForm } from './find-form.js';
import type { FormItem } from './form-item.js';
import { takesNoAnswers } from './item-types.js';
import { Place } from '../place.js';
import { checkText } from './text.js';
import type { ResponseView } from './response-view.js';

/** Validates a QuestionnaireResponse against the Questionnaire that it answers (http://hl7.org/fhir/R4/questionnaireresponse.html). */
export const questionnaireResponseCheck: ValueCheck = (value, _extra, at) => {
  if (!isObject(value)) return;
  const found = findForm(value, at);
  if (found) new ResponseCheck(value, found, at).check();
};

/** A finding costs as much as so many comparisons. */
const reportCost = 100;

/** The statuses in which all that is required must be there. */
const complete: ReadonlySet<unknown> = new Set(['completed', 'amended']);

/** Items of a response or of the Questionnaire: those of an item, or of the whole. */
interface Holder {
  readonly items: readonly FormItem[];
  readonly byLinkId: ReadonlyMap<string, FormItem>;
  /** The item of the response around them; undefined for the response itself. */
  readonly around: Instance | undefined;
}

class ResponseCheck implements ResponseView {
  readonly at: Cursor;
  readonly found: FoundForm;
  readonly isComplete: boolean;
  readonly #response: JsonObject;
  readonly #enabled: Enabled;
  readonly #budget = new Budget();
  #isUncertain = false;

  constructor(response: JsonObject, found: FoundForm, at: Cursor) {
    this.at = at;
    this.found = found;
    this.isComplete = complete.has(response['status']);
    this.#response = response;
    this.#enabled = new Enabled({ form: found.form, response, budget: this.#budget, at, trusted: found.trusted });
  }

  report<Id extends MessageId>(id: Id, params: MessageParams<Id>, place: Place, severity?: Severity): void {
    this.at.report(id, params, { below: place.steps, source: this.found.canonical, ...(severity === undefined ? {} : { severity }) });
  }

  spend(amount: number): boolean {
    return this.#budget.spend(amount);
  }

  check(): void {
    const { form, questionnaire } = this.found;
    checkAuthored(this.#response, questionnaire, this);
    this.#checkItems(this.#response, { items: form.items, byLinkId: form.rootsByLinkId, around: undefined }, new Place());
    if (this.#isUncertain || this.#budget.isExhausted)
      this.at.report('response-condition-unverified', { canonical: this.found.canonical }, { source: this.found.canonical });
  }

  /** The items in a response, an item or an answer: each is known, in its place and in order, and none that is required is missing. */
  #checkItems(element: JsonObject, holder: Holder, place: Place): void {
    let last = -1;
    const seen = new Map<FormItem, number>();
    for (const { item, index } of objectsOf(element, 'item')) {
      const at = place.below('item', index);
      const linkId = textOf(item, 'linkId');
      // That a linkId is missing has a finding of its own.
      if (linkId === undefined) continue;
      const formItem = holder.byLinkId.get(linkId);
      if (formItem === undefined) {
        this.#checkStray(item, linkId, holder, at);
        continue;
      }
      if (formItem.order < last) this.report('response-item-order', { linkId }, at.below('linkId'));
      last = formItem.order;
      const count = (seen.get(formItem) ?? 0) + 1;
      seen.set(formItem, count);
      if (count === 2 && !formItem.repeats) this.report('response-item-repeated', { linkId }, at);
      this.#checkItem({ item: formItem, element: item, around: holder.around }, at);
    }
    for (const [formItem, count] of seen) if (formItem.type === 'group') checkCounts(formItem, count, place, this);
    this.#checkMissing(holder, seen, place);
  }

  /** An item that does not belong here: the Questionnaire has it elsewhere, or nowhere. */
  #checkStray(element: JsonObject, linkId: string, holder: Holder, place: Place): void {
    const { byLinkId } = this.found.form;
    const item = byLinkId.get(linkId);
    if (item === undefined) {
      this.report('response-link-id-unknown', { linkId, canonical: this.found.canonical }, place.below('linkId'));
      return;
    }
    this.report(
      'response-item-misplaced',
      {
        linkId,
        parent: item.parent === undefined ? { en: 'the Questionnaire itself', da: 'selve spørgeskemaet' } : `"${item.parent.linkId}"`,
      },
      place.below('linkId'),
    );
    this.#checkItem({ item, element, around: holder.around }, place);
  }

  #checkItem(instance: Instance, place: Place): void {
    const { item, element, around } = instance;
    const answers = objectsOf(element, 'answer');
    const hasContent = answers.length > 0 || listOf(element, 'item').length > 0;
    const enabled = this.#enabled.isEnabled(item, around);
    if (enabled === undefined) this.#isUncertain = true;
    if (enabled === false && hasContent) {
      // What is inside must go, so nothing is said about it.
      this.report('response-item-disabled', { linkId: item.linkId }, place);
      return;
    }
    checkText(element, item, place, this);
    if (answers.length > 0) this.#checkAnswers(instance, answers, place);
    else if (item.required && enabled === true && !takesNoAnswers(item.type)) this.#reportMissing(item, place);
    this.#checkInner(instance, place, enabled === true);
  }

  #checkAnswers(instance: Instance, answers: readonly { readonly item: JsonObject; readonly index: number }[], place: Place): void {
    const { item } = instance;
    if (takesNoAnswers(item.type)) {
      this.report('response-answer-not-allowed', { linkId: item.linkId, type: item.type }, place.below('answer', 0));
      return;
    }
    if (answers.length > 1 && !item.repeats)
      this.report('response-answer-repeated', { linkId: item.linkId, count: answers.length }, place.below('answer', 1));
    checkCounts(item, answers.length, place, this);
    for (const { item: answer, index } of answers) {
      const at = place.below('answer', index);
      checkAnswer(item, { answer, count: answers.length }, at, this);
      this.#checkItems(answer, { items: item.items, byLinkId: item.byLinkId(), around: instance }, at);
    }
  }

  /** Items nest directly within groups, and within the answers of questions. */
  #checkInner(instance: Instance, place: Place, enabled: boolean): void {
    const { item, element } = instance;
    const count = listOf(element, 'item').length;
    if (item.type === 'group' || item.type === 'question') {
      if (count === 0 && item.required && enabled && item.items.length > 0) this.#reportMissing(item, place);
      else this.#checkItems(element, { items: item.items, byLinkId: item.byLinkId(), around: instance }, place);
    } else if (count > 0) {
      this.report(
        item.type === 'display' ? 'response-display-content' : 'response-item-not-in-answer',
        { linkId: item.linkId },
        place.below('item', 0),
      );
    }
  }

  #checkMissing({ items, around }: Holder, seen: ReadonlyMap<FormItem, number>, place: Place): void {
    for (const item of items) {
      // Counted for all: a hostile Questionnaire has many, and many groups to lack them.
      if (!this.#budget.spend(1)) return;
      if (!item.required || seen.has(item) || item.type === 'display') continue;
      const enabled = this.#enabled.isEnabled(item, around);
      if (enabled === undefined) this.#isUncertain = true;
      if (enabled === true && this.#budget.spend(reportCost)) this.#reportMissing(item, place);
    }
  }

  #reportMissing({ linkId, text = '' }: FormItem, place: Place): void {
    if (this.isComplete) this.report('response-answer-missing', { linkId, text: quoted(text) }, place);
    else this.report('response-answer-outstanding', { linkId, text: quoted(text) }, place);
  }
}

function quoted(text: string): string {
  return text === '' ? '' : ` (${shorten(text, 80)})`;
}

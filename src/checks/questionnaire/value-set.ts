import { reasonText } from '../../terminology/unverified-reason.js';
import type { CodeInData, Membership } from '../../terminology/terminology.js';
import { codesOf, codeText } from '../value/codes.js';
import type { ChoiceValue } from '../value/members.js';
import { containedResource } from './find-form.js';
import type { FormItem } from './form-item.js';
import { shownValue } from './option.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** An answer is a code of the item's value set (answerValueSet); an open choice may also be answered with text. */
export function checkValueSet(item: FormItem, value: ChoiceValue, place: Place, view: ResponseView): void {
  const { valueSet, linkId } = item;
  if (
    valueSet === undefined ||
    (value.type !== 'Coding' && value.type !== 'string') ||
    (item.type === 'open-choice' && value.type === 'string')
  )
    return;
  const [code] = codesOf(value.value);
  if (code === undefined) {
    view.report('response-answer-not-in-value-set', { linkId, found: shownValue(value), valueSet }, place);
    return;
  }
  const membership = memberOf(valueSet, code, view);
  if (membership === undefined)
    view.report(
      'response-value-set-unverified',
      { linkId, code: codeText(code), valueSet, reason: { en: 'the value set is not here', da: 'værdisættet er ikke her' } },
      place,
    );
  else if (membership.outcome === 'unverified')
    view.report('response-value-set-unverified', { linkId, code: codeText(code), valueSet, reason: reasonText(membership) }, place);
  else if (membership.outcome === 'not-a-member')
    view.report('response-answer-not-in-value-set', { linkId, found: codeText(code), valueSet }, place);
}

/** Is the code in a value set of the Questionnaire? `#id` is contained with it. Undefined where that is not there. */
export function memberOf(valueSet: string, code: CodeInData, { at, found }: ResponseView): Membership | undefined {
  if (!valueSet.startsWith('#')) return at.terminology.member(valueSet, code);
  const contained = containedResource(valueSet, found.contained);
  return contained && at.terminology.memberOf(contained, code, found.contained);
}

import type { JsonObject } from '../../fhir/json.js';
import type { FindingStep } from '../contract.js';
import type { ChoiceValue } from '../value/members.js';
import { checkAttachment } from './attachment.js';
import type { FormItem } from './form-item.js';
import { checkLimits } from './limits.js';
import { checkOption } from './option.js';
import type { Place } from '../place.js';
import { checkQuantity } from './quantity.js';
import { checkReference } from './reference.js';
import { valueOfAnswer } from './response-tree.js';
import { checkString } from './string.js';
import { checkValueSet } from './value-set.js';
import type { ResponseView } from './response-view.js';

/** An answer among those that an item has. */
export interface Answer {
  readonly answer: JsonObject;
  readonly count: number;
}

/** The value of an answer: of the type that the item asks for, and as it has to be. */
export function checkAnswer(item: FormItem, { answer, count }: Answer, place: Place, view: ResponseView): void {
  const value = valueOfAnswer(answer);
  // A value may be missing, for a reason that an extension gives.
  if (value === undefined) return;
  const at = place.below(stepTo(value));
  const allowed = item.answerTypes();
  if (allowed && !allowed.includes(value.type)) {
    view.report('response-answer-type', { linkId: item.linkId, expected: allowed.join(' | '), found: value.type }, at);
    return;
  }
  checkOption(item, { value, count }, at, view);
  checkValueSet(item, value, at, view);
  checkLimits(item, value, at, view);
  if (value.type === 'string' || value.type === 'uri') checkString(item, value, at, view);
  else if (value.type === 'Quantity') checkQuantity(item, value, at, view);
  else if (value.type === 'Attachment') checkAttachment(item, value, at, view);
  else if (value.type === 'Reference') checkReference(item, value, at, view);
}

/** `valueString`, which FHIRPath writes as value.ofType(string). */
function stepTo({ key, type }: ChoiceValue): FindingStep {
  return { key, segment: `value.ofType(${type})` };
}

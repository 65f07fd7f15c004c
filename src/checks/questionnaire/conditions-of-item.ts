import type { FormItem } from './form-item.js';
import { takesNoAnswers } from './item-types.js';
import type { Place } from '../place.js';
import type { QuestionnaireView } from './questionnaire-view.js';

/** Conditions of an item (enableWhen): each asks a question that exists, that is not inside the item, and that can have the answer. */
export function checkConditions(item: FormItem, place: Place, { form, positions, at }: QuestionnaireView): void {
  const { linkId } = item;
  item.conditions().forEach(({ question, operator, answer }, index) => {
    // That the question is missing has a finding of its own.
    if (question === '') return;
    const below = place.below('enableWhen', index, 'question').steps;
    const target = form.byLinkId.get(question);
    if (target === undefined) at.report('questionnaire-condition-unknown', { linkId, question }, { below });
    else if (target === item) at.report('questionnaire-condition-self', { linkId }, { below });
    else if (isInside(target, item)) at.report('questionnaire-condition-inner', { linkId, question }, { below });
    else {
      if ((positions.get(target) ?? 0) > (positions.get(item) ?? 0))
        at.report('questionnaire-condition-after', { linkId, question }, { below });
      const types = target.answerTypes();
      if (takesNoAnswers(target.type)) at.report('questionnaire-condition-never', { linkId, question, type: target.type }, { below });
      else if (operator !== 'exists' && answer && types && !types.includes(answer.type))
        at.report('questionnaire-condition-type', { linkId, question, found: answer.type, expected: types.join(' | ') }, { below });
    }
  });
}

function isInside(item: FormItem, outer: FormItem): boolean {
  for (let around = item.parent; around; around = around.parent) if (around === outer) return true;
  return false;
}

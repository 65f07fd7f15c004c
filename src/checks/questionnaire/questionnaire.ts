import { isObject, type JsonObject } from '../../fhir/json.js';
import type { Cursor } from '../cursor.js';
import type { ValueCheck } from '../value-check.js';
import { choiceOf, objectsOf } from '../value/members.js';
import { checkConditions } from './conditions-of-item.js';
import { basesOf, checkDerivation } from './derivation.js';
import { formOf, type Form } from './form.js';
import type { FormItem } from './form-item.js';
import { answerTypes, answerTypesOf, takesNoAnswers } from './item-types.js';
import { Place } from '../place.js';
import type { QuestionnaireView } from './questionnaire-view.js';

/** A Questionnaire: its conditions lead somewhere, options and initial values are of the item's type, and it keeps what it derives from. */
export const questionnaireCheck: ValueCheck = (value, _extra, at) => {
  if (!isObject(value)) return;
  const form = at.derive(value, formOf);
  const view = { form, positions: positionsIn(form), bases: basesOf(value, at), at };
  checkItems(value, form.items, new Place(), view);
};

function checkItems(holder: JsonObject, items: readonly FormItem[], place: Place, view: QuestionnaireView): void {
  const bySource = new Map(items.map((item) => [item.source, item]));
  for (const { item: source, index } of objectsOf(holder, 'item')) {
    const item = bySource.get(source);
    if (item === undefined) continue;
    const here = place.below('item', index);
    checkConditions(item, here, view);
    checkTypes(item, here, view.at);
    for (const base of view.bases) checkDerivation(item, base, here, view.at);
    checkItems(source, item.items, here, view);
  }
}

/** Items by where they stand in the whole Questionnaire. */
function positionsIn({ items }: Form): ReadonlyMap<FormItem, number> {
  const positions = new Map<FormItem, number>();
  const add = (list: readonly FormItem[]): void => {
    for (const item of list) {
      positions.set(item, positions.size);
      add(item.items);
    }
  };
  add(items);
  return positions;
}

/** Numbers may be offered as integers, and dates with a time as dates: R4 has no option for them. */
const alsoOffered: ReadonlyMap<string, string> = new Map([
  ['decimal', 'integer'],
  ['dateTime', 'date'],
]);

/** "The data type of the value must agree with the item.type" (Questionnaire.item.answerOption.value[x], Questionnaire.item.initial). */
function checkTypes(item: FormItem, place: Place, at: Cursor): void {
  const { type, linkId, source } = item;
  if (takesNoAnswers(type)) return;
  const options = answerTypesOf(type, { types: new Set(), hasValueSet: false });
  reportTypes(
    objectsOf(source, 'answerOption'),
    options && [...options, ...options.flatMap((each) => alsoOffered.get(each) ?? [])],
    (found, expected, index, key) => {
      at.report('questionnaire-option-type', { linkId, type, found, expected }, { below: place.below('answerOption', index, key).steps });
    },
  );
  reportTypes(objectsOf(source, 'initial'), item.answerTypes(), (found, expected, index, key) => {
    at.report('questionnaire-initial-type', { linkId, type, found, expected }, { below: place.below('initial', index, key).steps });
  });
}

type ReportType = (found: string, expected: string, index: number, key: { readonly key: string; readonly segment: string }) => void;

function reportTypes(
  values: readonly { readonly item: JsonObject; readonly index: number }[],
  allowed: readonly string[] | undefined,
  report: ReportType,
): void {
  if (allowed === undefined) return;
  for (const { item, index } of values) {
    const value = choiceOf(item, 'value', answerTypes);
    if (value && !allowed.includes(value.type))
      report(value.type, allowed.join(' | '), index, { key: value.key, segment: `value.ofType(${value.type})` });
  }
}

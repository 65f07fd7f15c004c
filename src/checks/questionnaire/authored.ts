import { compareValues } from '../value/compare.js';
import type { JsonObject } from '../../fhir/json.js';
import { objectOf, textOf } from '../value/members.js';
import { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** A response is authored while its Questionnaire is in use (Questionnaire.effectivePeriod). */
export function checkAuthored(response: JsonObject, questionnaire: JsonObject, view: ResponseView): void {
  const authored = textOf(response, 'authored');
  const period = objectOf(questionnaire, 'effectivePeriod');
  if (authored === undefined || period === undefined) return;
  const [start, end] = [textOf(period, 'start'), textOf(period, 'end')];
  const isEarly = start !== undefined && (compareValues(authored, start) ?? 0) < 0;
  const isLate = end !== undefined && (compareValues(authored, end) ?? 0) > 0;
  if (isEarly || isLate)
    view.report('response-authored-outside', { authored, start: start ?? '…', end: end ?? '…' }, new Place().below('authored'));
}

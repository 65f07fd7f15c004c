import { isObject, type JsonObject } from '../../fhir/json.js';
import { choiceOf, listOf, objectsOf, textOf, type ChoiceValue } from '../value/members.js';
import { answerTypes } from './item-types.js';

/** The value of an answer. */
export function valueOfAnswer(answer: JsonObject): ChoiceValue | undefined {
  return choiceOf(answer, 'value', answerTypes);
}

/** The values of all answers to an item of a response. */
export function answersOf(item: JsonObject): ChoiceValue[] {
  return objectsOf(item, 'answer').flatMap(({ item: answer }) => valueOfAnswer(answer) ?? []);
}

const noAnswers: readonly ChoiceValue[] = [];

/** The answers in each part of a response, by linkId. Each part is gone through once. */
export class AnswersByLinkId {
  readonly #parts = new Map<JsonObject, ReadonlyMap<string, readonly ChoiceValue[]>>();

  /** The answers to a question anywhere below an item, or in the whole response. */
  below(part: JsonObject, linkId: string): readonly ChoiceValue[] {
    let answers = this.#parts.get(part);
    if (answers === undefined) this.#parts.set(part, (answers = collect(part)));
    return answers.get(linkId) ?? noAnswers;
  }
}

function collect(part: JsonObject): ReadonlyMap<string, readonly ChoiceValue[]> {
  const found = new Map<string, ChoiceValue[]>();
  const open: JsonObject[] = [part];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const item of itemsBelow(next)) {
      open.push(item);
      const linkId = textOf(item, 'linkId');
      if (linkId === undefined) continue;
      const answers = found.get(linkId);
      if (answers) for (const answer of answersOf(item)) answers.push(answer);
      else found.set(linkId, answersOf(item));
    }
  }
  return found;
}

/** The items directly below an item: its own, and those of its answers. */
function* itemsBelow(item: JsonObject): Iterable<JsonObject> {
  for (const inner of listOf(item, 'item')) if (isObject(inner)) yield inner;
  for (const answer of listOf(item, 'answer')) {
    if (!isObject(answer)) continue;
    for (const inner of listOf(answer, 'item')) if (isObject(inner)) yield inner;
  }
}

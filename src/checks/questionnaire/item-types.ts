/** The types that an answer may have in R4 (QuestionnaireResponse.item.answer.value[x]). */
export const answerTypes = [
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'uri',
  'Attachment',
  'Coding',
  'Quantity',
  'Reference',
] as const;

/** The types that an option may have (Questionnaire.item.answerOption.value[x]). */
export const optionTypes = ['integer', 'date', 'time', 'string', 'Coding', 'Reference'] as const;

/** The type of answers by type of item, where it follows from that alone (http://hl7.org/fhir/R4/codesystem-item-type.html). */
const answerTypeByItem: ReadonlyMap<string, string> = new Map([
  ['boolean', 'boolean'],
  ['decimal', 'decimal'],
  ['integer', 'integer'],
  ['date', 'date'],
  ['dateTime', 'dateTime'],
  ['time', 'time'],
  ['string', 'string'],
  ['text', 'string'],
  ['url', 'uri'],
  ['attachment', 'Attachment'],
  ['reference', 'Reference'],
  ['quantity', 'Quantity'],
]);

/** The types that answers to an item may have; undefined where nothing is known of its type. Empty for items that take no answers. */
export function answerTypesOf(
  type: string,
  options: { readonly types: ReadonlySet<string>; readonly hasValueSet: boolean },
): readonly string[] | undefined {
  const single = answerTypeByItem.get(type);
  if (single !== undefined) return [single];
  if (takesNoAnswers(type)) return [];
  if (type !== 'choice' && type !== 'open-choice') return undefined;
  // Without options or a value set nothing tells which of the types that an option may have is meant.
  const listed = options.types.size > 0 ? [...options.types] : options.hasValueSet ? ['Coding'] : optionTypes;
  return type === 'open-choice' && !listed.includes('string') ? [...listed, 'string'] : listed;
}

/** Groups hold items, and displays hold nothing. `question` is an abstract code, for questions of no type. */
export function takesNoAnswers(type: string): boolean {
  return type === 'group' || type === 'display' || type === 'question';
}

import { Matcher } from '../../regex/matcher.js';
import { lazy } from '../../text/lazy.js';
import type { JsonObject } from '../../fhir/json.js';
import { choiceOf, extensionValues, objectsOf, textOf, type ChoiceValue } from '../value/members.js';
import { answerTypes, answerTypesOf, optionTypes } from './item-types.js';

const base = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

/** Extensions that state an expression in the place of enableWhen: HL7's, and Finland's, which is older. */
const expressionUrls = [`${sdc}enableWhenExpression`, 'http://phr.kanta.fi/StructureDefinition/fiphr-ext-questionnaire-enablewhen'];

/** One condition of enableWhen. */
export interface Condition {
  readonly question: string;
  readonly operator: string;
  readonly answer: ChoiceValue | undefined;
}

/** One of the answers that an item offers. */
export interface Option {
  readonly value: ChoiceValue;
  /** Nothing else may be chosen beside it. */
  readonly exclusive: boolean;
}

/** What extensions and maxLength demand of an answer. */
export interface Demands {
  readonly minOccurs: number | undefined;
  readonly maxOccurs: number | undefined;
  readonly minValue: unknown;
  readonly maxValue: unknown;
  readonly minQuantity: unknown;
  readonly maxQuantity: unknown;
  readonly maxDecimalPlaces: number | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly regex: string | undefined;
  readonly entryFormat: string | undefined;
  readonly mimeTypes: readonly string[];
  readonly maxSize: number | undefined;
  readonly referenceTypes: readonly string[];
  readonly referenceProfiles: readonly string[];
  readonly units: readonly JsonObject[];
  readonly unitValueSet: string | undefined;
}

/** An item of a Questionnaire. What is asked of answers is worked out when the first answer is looked at. */
export class FormItem {
  readonly source: JsonObject;
  readonly linkId: string;
  readonly parent: FormItem | undefined;
  readonly depth: number;
  /** Its position among its siblings. */
  readonly order: number;
  readonly type: string;
  readonly text: string | undefined;
  readonly required: boolean;
  readonly repeats: boolean;
  readonly valueSet: string | undefined;
  items: readonly FormItem[] = [];

  constructor({
    source,
    linkId,
    parent,
    order,
  }: { readonly source: JsonObject; readonly linkId: string; readonly parent: FormItem | undefined; readonly order: number }) {
    this.source = source;
    this.linkId = linkId;
    this.parent = parent;
    this.order = order;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    this.type = textOf(source, 'type') ?? '';
    this.text = textOf(source, 'text');
    this.required = source['required'] === true;
    this.repeats = source['repeats'] === true;
    this.valueSet = textOf(source, 'answerValueSet');
  }

  /** The items that it holds, by linkId. */
  readonly byLinkId = lazy(() => siblingsByLinkId(this.items));

  readonly conditions = lazy((): readonly Condition[] =>
    objectsOf(this.source, 'enableWhen').map(({ item }) => ({
      question: textOf(item, 'question') ?? '',
      operator: textOf(item, 'operator') ?? '',
      answer: choiceOf(item, 'answer', answerTypes),
    })),
  );

  /** What stands in the place of conditions. */
  readonly enableExpression = lazy((): unknown => expressionUrls.flatMap((url) => extensionValues(this.source, url))[0]);

  /** How several conditions count together; undefined where the item does not say, as it must. */
  get behavior(): 'any' | 'all' | undefined {
    const { enableBehavior } = this.source;
    return enableBehavior === 'any' || enableBehavior === 'all' ? enableBehavior : undefined;
  }

  readonly options = lazy((): readonly Option[] =>
    objectsOf(this.source, 'answerOption').flatMap(({ item }) => {
      const value = choiceOf(item, 'value', optionTypes);
      return value ? [{ value, exclusive: extensionValues(item, `${base}questionnaire-optionExclusive`).includes(true) }] : [];
    }),
  );

  /** The options by what an answer has to say to choose them. */
  readonly optionsByKey = lazy((): ReadonlyMap<string, Option> => {
    const byKey = new Map<string, Option>();
    for (const option of this.options()) byKey.set(optionKey(option.value), option);
    return byKey;
  });

  readonly optionTypes = lazy((): ReadonlySet<string> => new Set(this.options().map(({ value }) => value.type)));

  readonly answerTypes = lazy(() => answerTypesOf(this.type, { types: this.optionTypes(), hasValueSet: this.valueSet !== undefined }));

  /** Undefined where there is no regular expression, or none that can be read. */
  readonly pattern = lazy((): Matcher | undefined => {
    const { regex } = this.demands();
    try {
      return regex === undefined ? undefined : Matcher.whole(regex);
    } catch (error) {
      if (error instanceof SyntaxError) return undefined;
      throw error;
    }
  });

  readonly demands = lazy((): Demands => {
    const values = (url: string): unknown[] => extensionValues(this.source, url);
    const number = (url: string): number | undefined => values(url).find((value) => typeof value === 'number');
    const texts = (url: string): string[] => values(url).filter((value) => typeof value === 'string');
    const { maxLength } = this.source;
    return {
      minOccurs: number(`${base}questionnaire-minOccurs`),
      maxOccurs: number(`${base}questionnaire-maxOccurs`),
      minValue: values(`${base}minValue`)[0],
      maxValue: values(`${base}maxValue`)[0],
      minQuantity: values(`${sdc}minQuantity`)[0],
      maxQuantity: values(`${sdc}maxQuantity`)[0],
      maxDecimalPlaces: number(`${base}maxDecimalPlaces`),
      minLength: number(`${base}minLength`),
      maxLength: typeof maxLength === 'number' ? maxLength : undefined,
      regex: texts(`${base}regex`)[0],
      entryFormat: texts(`${base}entryFormat`)[0],
      mimeTypes: texts(`${base}mimeType`),
      maxSize: number(`${base}maxSize`),
      referenceTypes: texts(`${base}questionnaire-referenceResource`),
      referenceProfiles: texts(`${base}questionnaire-referenceProfile`),
      units: values(`${base}questionnaire-unitOption`).filter((value) => typeof value === 'object' && value !== null) as JsonObject[],
      unitValueSet: texts(`${base}questionnaire-unitValueSet`)[0],
    };
  });
}

/** Types whose values are compared although an option cannot be of the item's own type. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['decimal', 'integer'],
  ['dateTime', 'date'],
]);

/** What two values of an option's type have in common when one chooses the other. */
export function optionKey({ type, value }: Pick<ChoiceValue, 'type' | 'value'>): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify([kinds.get(type) ?? type, value]);
  const { system, code, display, reference } = value as JsonObject;
  if (type === 'Reference') return JSON.stringify([type, reference]);
  // A Coding without a code is chosen by its name.
  return JSON.stringify([type, system, code ?? null, code === undefined ? display : undefined]);
}

/** Items by linkId; the first of several. */
export function siblingsByLinkId(items: readonly FormItem[]): ReadonlyMap<string, FormItem> {
  const found = new Map<string, FormItem>();
  for (const item of items) if (!found.has(item.linkId)) found.set(item.linkId, item);
  return found;
}

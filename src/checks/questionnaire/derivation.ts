import type { JsonObject } from '../../fhir/json.js';
import type { MessageId } from '../../finding/catalogue.js';
import type { Cursor } from '../cursor.js';
import { extensionValues, listOf, objectOf } from '../value/members.js';
import { formOf, type Form } from './form.js';
import { optionKey, type FormItem } from './form-item.js';
import type { Place } from '../place.js';
import { shownValue } from './option.js';

const derivationUrl = 'http://hl7.org/fhir/StructureDefinition/questionnaire-derivationType';
const derivationSystem = 'http://hl7.org/fhir/questionnaire-derivationType';

/** A Questionnaire that another one derives from. */
export interface BaseForm {
  readonly canonical: string;
  readonly form: Form;
  /** Items may be added (extends), or not (compliesWith). */
  readonly mayAdd: boolean;
}

/** The Questionnaires that this one says it extends or complies with. Those that it was only inspired by demand nothing. */
export function basesOf(questionnaire: JsonObject, at: Cursor): BaseForm[] {
  const extras = listOf(questionnaire, '_derivedFrom');
  return listOf(questionnaire, 'derivedFrom').flatMap((canonical, index): BaseForm[] => {
    if (typeof canonical !== 'string') return [];
    const mode = derivationOf(extras[index]);
    const base = at.canonical(canonical);
    if (base === undefined) at.report('questionnaire-base-unverified', { canonical }, { below: ['derivedFrom', index] });
    if (mode === undefined || base?.type !== 'Questionnaire' || base.content === undefined) return [];
    return [{ canonical, form: at.derive(base.content, formOf), mayAdd: mode === 'extends' }];
  });
}

function derivationOf(extra: unknown): 'extends' | 'compliesWith' | undefined {
  const [value] = extra === null || typeof extra !== 'object' ? [] : extensionValues(extra as JsonObject, derivationUrl);
  const { system, code } = objectOf({ value }, 'value') ?? {};
  return system === derivationSystem && (code === 'extends' || code === 'compliesWith') ? code : undefined;
}

/** An item of a derived Questionnaire asks no more loosely than the base does. */
export function checkDerivation(item: FormItem, { canonical, form, mayAdd }: BaseForm, place: Place, at: Cursor): void {
  const { linkId, source } = item;
  const base = form.byLinkId.get(linkId);
  const report = (id: Extract<MessageId, 'questionnaire-derived-loosened'>, what: string, is: string, was: string, step?: string): void => {
    at.report(id, { linkId, canonical, what, is, was }, { below: (step === undefined ? place : place.below(step)).steps });
  };
  if (base === undefined) {
    if (!mayAdd) at.report('questionnaire-derived-item', { linkId, canonical }, { below: place.below('linkId').steps });
    return;
  }
  const id = 'questionnaire-derived-loosened';
  if (item.type !== base.type) report(id, 'type', item.type, base.type, 'type');
  if (item.repeats && !base.repeats) report(id, 'repeats', 'true', 'false', 'repeats');
  if (base.required && source['required'] === false) report(id, 'required', 'false', 'true', 'required');
  const [length, limit] = [item.demands().maxLength, base.demands().maxLength];
  if (limit !== undefined && (length === undefined || length > limit)) report(id, 'maxLength', String(length ?? '–'), String(limit));
  if (base.valueSet !== undefined && item.options().length > 0) report(id, 'answerOption', '…', base.valueSet);
  if (base.options().length === 0) return;
  if (item.options().length === 0) report(id, 'answerOption', item.valueSet ?? '–', '…');
  const added = item.options().find(({ value }) => !base.optionsByKey().has(optionKey(value)));
  if (added) report(id, 'answerOption', shownValue(added.value), '–');
}

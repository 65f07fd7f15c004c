import { isObject } from '../../fhir/json.js';
import { parseReference } from '../../bundle/reference-text.js';
import { textOf, type ChoiceValue } from '../value/members.js';
import type { FormItem } from './form-item.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** References: to one of the types that are asked for (questionnaire-referenceResource), as far as the type is known. */
export function checkReference(item: FormItem, { value }: ChoiceValue, place: Place, view: ResponseView): void {
  if (!isObject(value)) return;
  const { referenceTypes, referenceProfiles } = item.demands();
  const { linkId } = item;
  const reference = textOf(value, 'reference');
  const target = reference === undefined ? undefined : view.at.resolve(reference);
  const type = target?.type ?? textOf(value, 'type') ?? typeIn(reference);
  if (type !== undefined && !view.at.typePlan(type) && view.at.policy.irregularReferences === 'allowed') {
    // Where all references are taken for those of a FHIR server, what stands where a type belongs must be one.
    view.report('response-reference-type', { linkId, type, expected: referenceTypes.join(', ') || 'Resource' }, place);
  } else if (referenceTypes.length > 0 && view.spend(referenceTypes.length) && type !== undefined && !referenceTypes.includes(type)) {
    view.report('response-reference-type', { linkId, type, expected: referenceTypes.join(', ') }, place);
  }
  if (target === undefined || referenceProfiles.length === 0 || !view.spend(referenceProfiles.length)) return;
  const plans = referenceProfiles.flatMap((profile) => view.at.plan(profile) ?? []);
  if (plans.length === referenceProfiles.length && !plans.some((plan) => view.at.conforms(target.resource, plan))) {
    view.report('response-reference-profile', { linkId, profiles: referenceProfiles.join(', ') }, place);
  }
}

/** The type that a reference's text names, `Patient` in `Patient/1` and `http://a.dk/Patient/1`. */
function typeIn(reference: string | undefined): string | undefined {
  if (reference === undefined || reference.startsWith('#') || reference.startsWith('urn:')) return undefined;
  return parseReference(reference)?.type ?? /(?:^|\/)([A-Z][A-Za-z]*)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(reference)?.[1];
}

import type { JsonObject } from '../../fhir/json.js';
import { shorten } from '../../text/shorten.js';
import { objectsOf, objectOf, extensionValues, textOf } from '../value/members.js';
import type { FormItem } from './form-item.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

const translationUrl = 'http://hl7.org/fhir/StructureDefinition/translation';

/** A response that repeats the text of a question repeats it as it was asked: the answer would be to something else otherwise. */
export function checkText(element: JsonObject, item: FormItem, place: Place, view: ResponseView): void {
  const text = textOf(element, 'text');
  if (text === undefined || text.trim() === '' || text === item.text) return;
  // HL7's validator compares with the text in the Questionnaire's own language alone.
  const severity = translationsOf(item.source).includes(text) ? 'warning' : 'error';
  view.report(
    'response-text-mismatch',
    { linkId: item.linkId, found: shorten(text, 80), expected: shorten(item.text ?? '', 80) },
    place.below('text'),
    severity,
  );
}

function translationsOf(item: JsonObject): string[] {
  const extra = objectOf(item, '_text');
  if (extra === undefined) return [];
  return objectsOf(extra, 'extension')
    .filter(({ item: { url } }) => url === translationUrl)
    .flatMap(({ item: translation }) => extensionValues(translation, 'content'))
    .filter((value) => typeof value === 'string');
}

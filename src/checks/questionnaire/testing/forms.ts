import type {
  FhirResource,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
  QuestionnaireResponseItemAnswer,
} from 'fhir/r4.js';
import { validatorFor } from '../../../validate/testing/validator.js';

export const formUrl = 'http://x.test/Questionnaire/form';

/** A Questionnaire with these items. */
export function form(...item: QuestionnaireItem[]): Questionnaire {
  return { resourceType: 'Questionnaire', url: formUrl, version: '2', status: 'active', item };
}

/** A completed response with these items. */
export function response(...item: QuestionnaireResponseItem[]): QuestionnaireResponse {
  return { resourceType: 'QuestionnaireResponse', questionnaire: formUrl, status: 'completed', item };
}

/** An item of a response with these answers. */
export function answered(linkId: string, ...answer: QuestionnaireResponseItemAnswer[]): QuestionnaireResponseItem {
  return { linkId, answer };
}

/** What is reported of answers: `id expression`, with `warning` or `information` after it where it is no error. */
export function answersFound(resource: object, ...definitions: readonly FhirResource[]): string[] {
  return validatorFor(...definitions)
    .findings(resource)
    .filter(({ id }) => /^(?:response|canonical)-/.test(id))
    .map(({ id, expression, severity }) => `${id} ${expression}${severity === 'error' ? '' : ` ${severity}`}`);
}

/** What is reported of a single question with these answers. */
export function foundOf(item: Omit<QuestionnaireItem, 'linkId'>, ...answer: QuestionnaireResponseItemAnswer[]): string[] {
  return answersFound(response(answered('q', ...answer)), form({ linkId: 'q', ...item })).map((found) =>
    found.replace('QuestionnaireResponse.item[0]', '…'),
  );
}

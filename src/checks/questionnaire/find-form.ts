import { isObject, type JsonObject } from '../../fhir/json.js';
import type { Cursor } from '../cursor.js';
import { listOf, textOf } from '../value/members.js';
import { formOf, type Form } from './form.js';

/** The Questionnaire that a response answers. */
export interface FoundForm {
  readonly form: Form;
  readonly questionnaire: JsonObject;
  /** How findings name it as their source. */
  readonly canonical: string;
  /** Where its `#id` references lead. */
  readonly contained: readonly unknown[];
  /** It is one of the definitions, and did not come with the data. */
  readonly trusted: boolean;
}

/**
 * Finds the Questionnaire that a response names: contained in it, in a Bundle around it, or among the definitions. Reports where there is
 * none, and that is why nothing is said about the answers.
 */
export function findForm(response: JsonObject, at: Cursor): FoundForm | undefined {
  const canonical = textOf(response, 'questionnaire');
  if (canonical === undefined || canonical === '') {
    at.report('response-no-questionnaire', {});
    return undefined;
  }
  const found = at.canonical(canonical);
  // That it leads to something else has a finding of its own.
  if (found && found.type !== 'Questionnaire') return undefined;
  if (found?.content === undefined) {
    at.report('response-unverified', { canonical }, { below: ['questionnaire'] });
    return undefined;
  }
  const { content, by } = found;
  const form = at.derive(content, formOf);
  if (form.isCut) at.report('response-items-too-deep', { canonical }, { below: ['questionnaire'] });
  return {
    form,
    questionnaire: content,
    canonical,
    contained: listOf(by === 'contained' ? at.container : content, 'contained'),
    trusted: by === 'definitions',
  };
}

/** What a value set reference of a Questionnaire leads to among the resources contained with it. */
export function containedResource(reference: string, contained: readonly unknown[]): JsonObject | undefined {
  const id = reference.slice(1);
  return contained.find((resource): resource is JsonObject => isObject(resource) && resource['id'] === id);
}

import type { Cursor } from '../cursor.js';
import type { BaseForm } from './derivation.js';
import type { Form } from './form.js';
import type { FormItem } from './form-item.js';

/** What the checks of one item need to know of its Questionnaire. */
export interface QuestionnaireView {
  readonly form: Form;
  /** The items in their order, as one list. */
  readonly positions: ReadonlyMap<FormItem, number>;
  readonly bases: readonly BaseForm[];
  readonly at: Cursor;
}

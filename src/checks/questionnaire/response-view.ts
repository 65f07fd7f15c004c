import type { MessageId, MessageParams } from '../../finding/catalogue.js';
import type { Severity } from '../../finding/severity.js';
import type { Cursor } from '../cursor.js';
import type { FoundForm } from './find-form.js';
import type { Place } from '../place.js';

/** What the checks of a single item or answer need to know of the response. */
export interface ResponseView {
  readonly at: Cursor;
  readonly found: FoundForm;
  /** Unfinished responses may lack answers. */
  readonly isComplete: boolean;
  report<Id extends MessageId>(id: Id, params: MessageParams<Id>, place: Place, severity?: Severity): void;
  /** May so many comparisons more be made? Where not, it is reported that not all was checked. */
  spend(amount: number): boolean;
}

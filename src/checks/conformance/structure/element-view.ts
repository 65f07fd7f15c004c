import type { JsonObject } from '../../../fhir/json.js';
import type { MessageId, MessageParams } from '../../../finding/catalogue.js';
import type { FindingStep } from '../../contract.js';
import type { Spot } from '../find-element.js';
import type { StructureView } from './structure-view.js';

/** An ElementDefinition, and what is known of the element it is about. */
export interface ElementView {
  readonly view: StructureView;
  readonly definition: JsonObject;
  readonly path: string;
  readonly inSnapshot: boolean;
  /** The element as the base has it; undefined for a new slice, in a new type, or where the base is not here. */
  readonly spot: Spot | undefined;
  /** Is it a slice that the base does not have? Then it only has to fit to the element that is sliced. */
  readonly isNewSlice: boolean;
  report<Id extends MessageId>(id: Id, params: MessageParams<Id>, ...below: FindingStep[]): void;
}

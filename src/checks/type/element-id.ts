import type { JsonObject } from '../../fhir/json.js';
import { shown } from '../value/format.js';
import { never, withFastCheck, type ValueCheck } from '../value-check.js';

/** The id of an element is unique within its resource (http://hl7.org/fhir/R4/element.html#id). */
export const elementIdCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return;
    const element = value as JsonObject;
    const { id } = element;
    if (typeof id !== 'string' || id === '') return;
    // R4's own definitions state the same elements, with the same ids, in snapshot and differential.
    const scope = at.label.startsWith('StructureDefinition.snapshot') ? 'snapshot' : '';
    if (!at.isOwnId(id, element, scope)) at.report('element-id-repeated', { id: shown(id) });
  },
  never,
  ['id'],
);

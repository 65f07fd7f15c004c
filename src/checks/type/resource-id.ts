import { own } from '../../fhir/json.js';
import { always, withFastCheck, type ValueCheck } from '../value-check.js';

/**
 * The id of a resource is part of its address and has a value: no extension can stand for it, or add to it. R4 types it as a plain string
 * of FHIRPath, which has no extensions (http://hl7.org/fhir/R4/resource-definitions.html#Resource.id). Data with `_id` has no fast check.
 */
export const resourceIdCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (own(own(value, '_id'), 'extension') !== undefined) at.report('resource-id-extended', {}, { below: ['id'] });
  },
  always,
  ['id'],
);

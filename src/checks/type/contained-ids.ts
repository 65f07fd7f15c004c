import { own } from '../../fhir/json.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/** Contained resources have ids of their own, by which they are referred to (http://hl7.org/fhir/R4/references.html#contained). */
export const containedIdsCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    const seen = new Set<string>();
    containedIds(value).forEach((id, index) => {
      if (typeof id !== 'string') return;
      if (seen.has(id)) at.report('contained-id-repeated', { id: shown(id) }, { below: ['contained', index, 'id'] });
      seen.add(id);
    });
  },
  (value) => {
    const ids = containedIds(value);
    return ids.length < 2 || new Set(ids).size === ids.length;
  },
  ['contained'],
);

function containedIds(resource: unknown): readonly unknown[] {
  const contained = own(resource, 'contained');
  return Array.isArray(contained) ? contained.map((item) => own(item, 'id')) : [];
}

import type { Plan } from '../../../plan/plan.js';
import { textOf } from '../../value/members.js';
import type { StructureView } from './structure-view.js';

/** Kind and type follow from the base: a profile keeps both, a new type has a name of its own. */
export function checkBase({ resource, url, type, isConstraint, at }: StructureView, base: Plan): void {
  if (url !== '' && (base.url === url || base.bases.includes(url)))
    at.report('definition-circular', { url }, { below: ['baseDefinition'] });
  const kind = textOf(resource, 'kind');
  const derivation = textOf(resource, 'derivation');
  if (derivation === undefined) {
    at.report('definition-derivation-missing', {});
    return;
  }
  const keepsKind = isConstraint || base.abstract !== true;
  if (kind !== undefined && keepsKind && kind !== base.kind)
    at.report('definition-kind', { found: kind, expected: base.kind, base: base.url }, { below: ['kind'] });
  if (isConstraint && type !== base.type)
    at.report('definition-type', { found: type, expected: base.type, base: base.url }, { below: ['type'] });
  if (!isConstraint && type === base.type && type !== '') at.report('definition-type-taken', { type, base: base.url }, { below: ['type'] });
}

import type { Finding } from '../../finding/finding.js';
import type { Constraint } from './constraint.js';
import { constraintKinds } from './kinds.js';

/** Does a finding in a document say that this constraint is broken: with an id of its kind, by its definition, at its element? */
export function isShownBy(finding: Finding, constraint: Constraint, document: unknown): boolean {
  const { kind, element, profile, value } = constraint;
  switch (kind) {
    case 'context':
      return finding.id === 'extension-context' && finding.source === profile;
    case 'invariant':
      return finding.rule === value && isFrom(finding, constraint);
    case 'profile':
      // A type profile is broken where what it says is; that it is asked for here shows when it no longer is.
      return (
        finding.severity === 'error' && (finding.profile === value || (finding.id === 'profile-no-match' && isFrom(finding, constraint)))
      );
    case 'slice':
      return (
        finding.severity === 'error' &&
        finding.profile === profile &&
        (finding.definition === element || finding.definition?.startsWith(`${element}.`) === true)
      );
    case 'min':
      return (isOfKind(finding, constraint) && isFrom(finding, constraint)) || isMissingAltogether(finding, constraint, document);
    default:
      return isOfKind(finding, constraint) && isFrom(finding, constraint);
  }
}

function isOfKind({ id }: Finding, { kind }: Constraint): boolean {
  return constraintKinds.some(({ name, ids }) => name === kind && ids.some((known) => known === id));
}

/** What an extension says of itself may be found where a profile says more about it: `Encounter.extension:deliveryType.value[x]`. */
function isFrom({ profile, definition, source }: Finding, constraint: Constraint): boolean {
  if (source !== constraint.profile || definition === undefined) return false;
  if (profile === constraint.profile) return definition === constraint.element;
  const dot = constraint.element.indexOf('.');
  return dot > 0 && definition.endsWith(constraint.element.slice(dot));
}

/** An element that is not there at all is named by the slice that is demanded of it. */
function isMissingAltogether({ id, profile, definition, path }: Finding, constraint: Constraint, document: unknown): boolean {
  return (
    id === 'slice-min' &&
    profile === constraint.profile &&
    definition?.startsWith(`${constraint.element}:`) === true &&
    valueAt(document, path) === undefined
  );
}

function valueAt(document: unknown, path: Finding['path']): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined),
    document,
  );
}

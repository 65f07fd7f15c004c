import { shortName } from '../../fhir/canonical.js';
import type { ElementPlan, Plan } from '../../plan/plan.js';
import type { CheckContext } from '../contract.js';
import type { DefinitionAccess } from '../definition-access.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/**
 * A canonical leads to a resource of one of the types that the element asks for, as far as it is known here. Undefined for elements
 * that take any. Profiles that a resource claims are looked up by themselves.
 */
export function canonicalTargetCheck({ types, by }: ElementPlan, owner: Plan): ValueCheck | undefined {
  const targets = types?.find(({ code }) => code === 'canonical')?.targets;
  if (targets === undefined || owner.type === 'Meta') return undefined;
  const isRight = (value: unknown, at: CheckContext & DefinitionAccess): boolean => {
    const found = typeof value === 'string' ? at.canonical(value)?.type : undefined;
    if (found === undefined || targets.some((target) => isOfType(target, found, at))) return true;
    // A code system and the value set of all its codes may have the same canonical.
    return at.terminology.kindOf(String(value)) === 'code-system' && targets.some((target) => isOfType(target, 'CodeSystem', at));
  };
  return withFastCheck((value, _extra, at) => {
    if (typeof value !== 'string' || isRight(value, at)) return;
    at.report(
      'canonical-wrong-type',
      { canonical: value, found: at.canonical(value)?.type ?? '', expected: targets.map(shortName).join(' | ') },
      { source: by?.types },
    );
  }, isRight);
}

function isOfType(target: string, type: string, at: CheckContext & DefinitionAccess): boolean {
  const name = at.plan(target)?.type ?? shortName(target);
  return name === type || at.isKindOf(type, name);
}

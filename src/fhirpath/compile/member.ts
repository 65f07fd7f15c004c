import type { Site } from '../error.js';
import { ChildStep } from '../navigate/step.js';
import { resourceTypeOf } from '../../fhir/json.js';
import { nothing, type FhirNode } from '../node.js';
import { matchesType } from '../types/matches-type.js';
import { itemsCode, type Code } from './code.js';
import type { Scope } from './scope.js';

const capital = /^[A-Z]/;

/**
 * The children of one name. A path may begin with the type of its focus, or one that it derives from: `Patient.name` is then `name`.
 * After a dot only the type of a resource is understood so, as in `entry.resource.Patient`.
 */
export function memberCode(name: string, receiver: Code | undefined, site: Site): Code {
  const step = new ChildStep(name);
  const mayBeType = capital.test(name);
  return receiver === undefined ? firstStep(step, mayBeType, site) : nextStep(step, mayBeType, receiver, site);
}

function firstStep(step: ChildStep, mayBeType: boolean, site: Site): Code {
  const type = { namespace: undefined, name: step.name };
  const items = ({ focus, env }: Scope): readonly FhirNode[] => {
    if (focus === undefined) return nothing;
    if (mayBeType && matchesType(focus, type, env.model)) return [focus];
    const found: FhirNode[] = [];
    step.collect(focus, env.model, found);
    return found;
  };
  const any = ({ focus, env }: Scope): boolean => {
    if (focus === undefined) return false;
    return (mayBeType && matchesType(focus, type, env.model)) || step.finds(focus, env.model);
  };
  return itemsCode(site, items, any);
}

function nextStep(step: ChildStep, mayBeType: boolean, receiver: Code, site: Site): Code {
  const isNamed = (node: FhirNode): boolean => mayBeType && resourceTypeOf(node.value) === step.name;
  const items = (scope: Scope): readonly FhirNode[] => {
    const parents = receiver.items(scope);
    if (parents.length === 0) return parents;
    const found: FhirNode[] = [];
    for (const parent of parents) {
      if (isNamed(parent)) found.push(parent);
      else step.collect(parent, scope.env.model, found);
    }
    return found;
  };
  const any = (scope: Scope): boolean => {
    for (const parent of receiver.items(scope)) {
      if (isNamed(parent) || step.finds(parent, scope.env.model)) return true;
    }
    return false;
  };
  return itemsCode(site, items, any);
}

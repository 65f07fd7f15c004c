import { objectOf, objectsOf, textOf } from '../../value/members.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import { childSpot, spotAt, type Spot } from '../find-element.js';
import type { ElementView } from './element-view.js';

/** Slicing: of something that repeats or is a choice, by discriminators that lead to elements. */
export function checkDiscriminators({ definition, path, spot, report, view: { at } }: ElementView): void {
  const slicing = objectOf(definition, 'slicing');
  if (slicing === undefined || !path.includes('.')) return;
  const [type = '', ...names] = path.split('.');
  const plan = at.typePlan(type);
  const ofType = plan && spotAt(plan, names, at);
  if (ofType?.element.max === 1 && !path.includes('[x]')) report('definition-slicing-single', { path }, 'slicing');
  const from = spot ?? ofType;
  if (!from) return;
  for (const { item, index } of objectsOf(slicing, 'discriminator')) {
    const way = textOf(item, 'path');
    const lost = way === undefined ? undefined : lostAt(way, from, at);
    if (way !== undefined && lost !== undefined)
      report('definition-discriminator', { path, discriminator: way, lost }, 'slicing', 'discriminator', index, 'path');
  }
}

/** The step of a discriminator's path that leads nowhere; undefined where none does, or nobody can tell. */
function lostAt(path: string, from: Spot, at: CheckContext & DefinitionAccess): string | undefined {
  let spot: Spot | undefined = from;
  for (const step of stepsOf(path)) {
    if (step === '$this') continue;
    // What is at the other end of a reference, in an extension or in a type may be anything.
    if (step.includes('(')) return undefined;
    if (spot.types.some(({ code }) => code === 'Resource' || code === 'Element')) return undefined;
    const next: Spot | undefined = childSpot(spot, step, at);
    if (next === undefined) return step;
    spot = next;
  }
  return undefined;
}

/** `extension('http://a.dk/x').value` in its steps. */
function stepsOf(path: string): string[] {
  return path.match(/[^.(]+(?:\([^)]*\))?/g) ?? [];
}

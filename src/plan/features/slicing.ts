import type { ElementDefinitionSlicing } from 'fhir/r4.js';
import type { DiscriminatorType, SlicingPlan } from '../plan.js';
import type { Feature } from './feature.js';

/** How much each rule restricts; a profile does not go back. */
const strictness = { open: 0, openAtEnd: 1, closed: 2 } as const;

/** `slicing`: declares it, or narrows the base's (open may become closed, unordered ordered; discriminators may be added). */
export const slicing: Feature = (element, definition, context) => {
  const stated = definition.slicing;
  if (!stated) return;
  const own = element.slicing;
  if (own) {
    const discriminators = discriminatorsOf(stated);
    if (own.slices.length === 0) own.discriminators = discriminators;
    else
      own.discriminators.push(
        ...discriminators.filter((more) => !own.discriminators.some(({ type, path }) => type === more.type && path === more.path)),
      );
    if (strictness[stated.rules] > strictness[own.rules]) own.rules = stated.rules;
    if (stated.ordered) own.ordered = true;
  } else {
    element.slicing = {
      rules: stated.rules,
      ...(stated.ordered ? { ordered: true as const } : {}),
      discriminators: discriminatorsOf(stated),
      slices: [],
    };
  }
  if (context.by !== undefined) element.by = { ...element.by, slicing: context.by };
};

function discriminatorsOf(stated: ElementDefinitionSlicing): SlicingPlan['discriminators'] {
  return (stated.discriminator ?? []).map(({ type, path }) => ({ type: type as DiscriminatorType, path }));
}

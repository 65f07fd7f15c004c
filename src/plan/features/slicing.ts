import type { ElementDefinitionSlicing } from 'fhir/r4.js';
import type { DiscriminatorType, SlicingPlan } from '../plan.js';
import type { Feature } from './feature.js';

/** `slicing`: declares it, or narrows the base's (open may become closed, unordered ordered; discriminators may be added). */
export const slicing: Feature = (element, definition, context) => {
  const stated = definition.slicing;
  if (!stated) return;
  const own = element.slicing;
  if (own) {
    if (own.slices.length === 0) own.discriminators = discriminatorsOf(stated);
    if (stated.rules !== 'open') own.rules = stated.rules;
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

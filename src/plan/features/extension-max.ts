import type { Feature } from './feature.js';

/**
 * A slice that takes an extension and states no max takes the extension's own: its root element says how often it may be given on one
 * element. Comes before the types are merged, since it is about the definition that introduces the slice.
 */
export const extensionMax: Feature = (element, definition, context) => {
  const [type, second] = definition.type ?? [];
  const [profile, other] = type?.profile ?? [];
  if (
    definition.sliceName === undefined ||
    definition.max !== undefined ||
    second ||
    type?.code !== 'Extension' ||
    profile === undefined ||
    other !== undefined
  )
    return;
  if (element.types?.some(({ profiles }) => profiles !== undefined)) return;
  const max = context.plan(profile)?.root.max;
  if (max === undefined || max >= (element.max ?? Infinity)) return;
  element.max = max;
  element.by = { ...element.by, max: profile };
};

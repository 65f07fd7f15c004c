import { choice, origin, type Feature } from './feature.js';

/** `maxLength`, `minValue[x]` and `maxValue[x]`. */
export const limits: Feature = (element, definition, context) => {
  const { maxLength } = definition;
  if (maxLength !== undefined && maxLength < (element.maxLength ?? Infinity)) {
    element.maxLength = maxLength;
    if (context.by !== undefined) element.by = { ...element.by, maxLength: context.by };
  }
  const minValue = choice(definition, 'minValue');
  if (minValue) element.minValue = { ...minValue, ...origin(context) };
  const maxValue = choice(definition, 'maxValue');
  if (maxValue) element.maxValue = { ...maxValue, ...origin(context) };
};

import { choice, origin, type Feature } from './feature.js';

/** `fixed[x]` and `pattern[x]`. The base's stay in force beside the profile's own. */
export const prescribed: Feature = (element, definition, context) => {
  const fixed = choice(definition, 'fixed');
  if (fixed && !has(element.fixed, fixed)) (element.fixed ??= []).push({ ...fixed, ...origin(context) });
  const pattern = choice(definition, 'pattern');
  if (pattern && !has(element.pattern, pattern)) (element.pattern ??= []).push({ ...pattern, ...origin(context) });
};

function has(list: readonly { readonly value: unknown }[] | undefined, stated: { readonly value: unknown }): boolean {
  const text = JSON.stringify(stated.value);
  return list?.some((other) => JSON.stringify(other.value) === text) ?? false;
}

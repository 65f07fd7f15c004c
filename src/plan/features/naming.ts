import type { Feature } from './feature.js';

/** What is said about an element rather than about its values: modifier, XML form, the guide's Danish name. */
export const naming: Feature = (element, definition, context) => {
  if (definition.isModifier) element.modifier = true;
  const form = definition.representation?.[0];
  if (form === 'xmlAttr') element.xml = 'attribute';
  else if (form === 'xhtml') element.xml = 'xhtml';
  else if (form === 'xmlText') element.xml = 'text';
  const label = context.by === undefined ? undefined : /^\[D[KA]\]\s+(.+)$/.exec(definition.short ?? '')?.[1];
  if (label !== undefined) element.label = label;
};

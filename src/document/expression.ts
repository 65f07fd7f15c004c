import type { Step } from '../finding/path.js';
import { jsonPath } from '../finding/path.js';

/** The FHIRPath of the element at this path: `Bundle.entry[2].resource`. A JSON path where the root is no resource. */
export function expressionOf(root: unknown, path: readonly Step[]): string {
  const type = resourceType(root);
  if (type === undefined) return jsonPath(path);
  return path.reduce<string>((expression, step) => expression + (typeof step === 'number' ? `[${step}]` : `.${identifier(step)}`), type);
}

/** The innermost resource on the way, as `Type/id`, or its type alone when it has no id. */
export function resourceOf(root: unknown, path: readonly Step[]): string | undefined {
  let label = resourceLabel(root);
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) break;
    value = (value as Record<Step, unknown>)[step];
    label = resourceLabel(value) ?? label;
  }
  return label;
}

/** `Type/id` of a resource, `Type` when it has no id, undefined when the value is no resource. */
export function resourceLabel(value: unknown): string | undefined {
  const type = resourceType(value);
  const id = ownString(value, 'id');
  return type === undefined || id === undefined ? type : `${type}/${id}`;
}

function resourceType(value: unknown): string | undefined {
  return ownString(value, 'resourceType');
}

function ownString(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const found = (value as Record<string, unknown>)[key];
  return typeof found === 'string' ? found : undefined;
}

/** FHIRPath writes a name that is no identifier in backticks (FHIRPath 2.0, section 3.2). */
export function identifier(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replace(/[\\`]/g, '\\$&')}\``;
}

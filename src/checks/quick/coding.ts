import type { Content } from '../linked.js';
import { objectChecks, typeChecks } from '../type-checks.js';
import type { QuickForm } from './form.js';

/** How many codings are remembered for one element. */
const maxKnown = 5000;

/** A coding without a display. */
const unnamed = Symbol('unnamed');

/**
 * The quick form of a Coding. There are few different ones, and what is said of one goes by its system, code and display alone:
 * what was accepted once is known again by a look-up, and its texts are not gone through. Undefined where a profile asks more of it.
 */
export function acceptCodings(content: Content): QuickForm | undefined {
  const { table } = content;
  if (!isAboutItself(content)) return undefined;
  const known = new Map<unknown, Map<unknown, unknown>>();
  let count = 0;
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const { system, code, display = unnamed } = value as { readonly system?: unknown; readonly code?: unknown; readonly display?: unknown };
    let plain = true;
    for (const key in value) if (key !== 'system' && key !== 'code' && key !== 'display') plain = false;
    if (!plain || typeof system !== 'string' || typeof code !== 'string') return table.accepts(value, at);
    let codes = known.get(system);
    if (codes !== undefined && codes.get(code) === display) return true;
    if (!table.accepts(value, at)) return false;
    if (codes === undefined) known.set(system, (codes = new Map()));
    if (count < maxKnown || codes.has(code)) {
      if (!codes.has(code)) count++;
      codes.set(code, display);
    }
    return true;
  };
}

/** Is all that is checked of the Coding about its own texts? A profile's invariants may ask for more. */
function isAboutItself({ checks, properties }: Content): boolean {
  const own = new Set([...objectChecks, ...(typeChecks.get('Coding') ?? [])]);
  return checks.every((check) => own.has(check)) && [...properties.values()].every(({ element }) => !element.plan.invariants?.length || element.name === 'extension');
}

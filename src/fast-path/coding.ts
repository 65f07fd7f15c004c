import type { Content } from '../checks/linked.js';
import { nestedObjectChecks, objectChecks, typeChecks } from '../checks/type-checks.js';
import type { FastCheck } from '../checks/value-check.js';

/** How many codings are remembered for one element. */
const maxKnown = 5000;

/** A coding that was accepted, with its code. */
interface KnownCoding {
  readonly system?: unknown;
  readonly display?: unknown;
}

/**
 * The fast check of a Coding. There are few different ones, and what is said of one goes by its system, code and display alone:
 * what was accepted once is known again by a look-up, and its texts are not gone through. Undefined where a profile asks more of it.
 */
export function acceptCodings(content: Content): FastCheck | undefined {
  const { table } = content;
  if (!isAboutItself(content)) return undefined;
  /** By code: codes of two systems are seldom the same. */
  const known = new Map<string, KnownCoding>();
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const { system, code, display } = value as KnownCoding & { readonly code?: unknown };
    for (const key in value) if (key !== 'system' && key !== 'code' && key !== 'display') return table.accepts(value, at);
    if (typeof code !== 'string') return table.accepts(value, at);
    const coding = known.get(code);
    if (coding !== undefined && coding.system === system && coding.display === display) return true;
    if (!table.accepts(value, at)) return false;
    if (known.size < maxKnown || coding !== undefined) known.set(code, { system, display });
    return true;
  };
}

/** Is all that is checked of the Coding about its own texts? A profile's invariants may ask for more. */
function isAboutItself({ checks, properties }: Content): boolean {
  const own = new Set([...objectChecks, ...nestedObjectChecks, ...(typeChecks.get('Coding') ?? [])]);
  return (
    checks.every((check) => own.has(check)) &&
    [...properties.values()].every(({ element }) => !element.plan.invariants?.length || element.name === 'extension')
  );
}

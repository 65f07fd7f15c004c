/** What does not fit: `at` is the way down from the value that was checked (`.compose.include[0].system`). */
export interface Misfit {
  readonly at: string;
  readonly expected: string;
  readonly found: string;
}

/** Says what does not fit about a value, or undefined. Way down and text are made only when something does not fit. */
export type Shape = (value: unknown, depth: number) => Misfit | undefined;

/** Deeper than any definition is; what nests deeper is refused, so that nobody after us needs to fear for the stack. */
const maxDepth = 200;

const misfit = (value: unknown, expected: string): Misfit => ({ at: '', expected, found: nameOf(value) });

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return value === '' ? 'an empty text' : 'a text';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** A text that says something: codes and canonicals. */
export const token: Shape = (value) => (typeof value === 'string' && value !== '' ? undefined : misfit(value, 'a text'));

/** Any text, an empty one too: what is only shown to people does no harm. */
export const text: Shape = (value) => (typeof value === 'string' ? undefined : misfit(value, 'a text'));

export const truth: Shape = (value) => (typeof value === 'boolean' ? undefined : misfit(value, 'true or false'));

/** A list of things of one shape. */
export function listOf(item: Shape): Shape {
  return (value, depth) => {
    if (!Array.isArray(value)) return misfit(value, 'a list');
    for (let i = 0; i < value.length; i++) {
      const fault = item(value[i], depth);
      if (fault !== undefined) return { ...fault, at: `[${i}]${fault.at}` };
    }
    return undefined;
  };
}

/** An object whose `required` members are there and whose members, where present, have the given shape. Others are not looked at. */
export function objectOf(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  const needed = Object.entries(required);
  const allowed = Object.entries(optional);
  return (value, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit(value, 'an object');
    if (depth > maxDepth) return { at: '', expected: `at most ${maxDepth} levels`, found: 'more' };
    const members = value as Record<string, unknown>;
    for (const [name, shape] of needed) {
      if (!Object.hasOwn(members, name)) return { at: `.${name}`, expected: 'a value', found: 'nothing' };
      const fault = shape(members[name], depth + 1);
      if (fault !== undefined) return { ...fault, at: `.${name}${fault.at}` };
    }
    for (const [name, shape] of allowed) {
      if (!Object.hasOwn(members, name)) continue;
      const fault = shape(members[name], depth + 1);
      if (fault !== undefined) return { ...fault, at: `.${name}${fault.at}` };
    }
    return undefined;
  };
}

/** A shape that contains itself. */
export function recursive(make: () => Shape): Shape {
  let shape: Shape | undefined;
  return (value, depth) => (shape ??= make())(value, depth);
}

import type { Step } from '../../../fhir/path.js';

/** The steps of an FSH path or an element id. Dots inside brackets (extension urls) do not part steps. */
function stepsOf(path: string): string[] {
  return path.match(/(?:[^.[\]]|\[[^\]]*\])+/g) ?? [];
}

/**
 * An element id, or `Root.` and an FSH path, in one form that both can be compared in: `identifier:cpr.system`. A slice of a choice
 * by its type has the name of the slice alone: `valueQuantity`.
 */
export function elementPath(text: string): string {
  return stepsOf(text).slice(1).map(oneForm).join('.');
}

function oneForm(step: string): string {
  // `[x]` belongs to the name; every other bracket of an FSH path names a slice.
  const [, name = '', rest = ''] = /^([^[:]*(?:\[x\])?)(.*)$/.exec(step) ?? [];
  const slices = [...rest.matchAll(/\[([^\]]*)\]|[:/]([^:/[]+)/g)]
    .map(([, bracket, plain]) => bracket ?? plain ?? '')
    .filter((slice) => !/^(?:\d+|[+=])$/.test(slice));
  if (name.endsWith('[x]') && slices[0]?.startsWith(name.slice(0, -3)) === true) return [slices[0], ...slices.slice(1)].join('/');
  return slices.length === 0 ? name : `${name}:${slices.join('/')}`;
}

/** Is an element the one at a path, or below it? Everything is below the root. */
export function covers(path: string, element: string): boolean {
  return (
    path === '' || path === element || element.startsWith(`${path}.`) || element.startsWith(`${path}:`) || element.startsWith(`${path}/`)
  );
}

/** How many steps of a JSON path the path of an instance's rule leads along; undefined where it leads elsewhere or further. */
export function instanceMatch(rulePath: string, path: readonly Step[]): number | undefined {
  let used = 0;
  for (const step of stepsOf(rulePath)) {
    const [, name = '', brackets = ''] = /^([^[]*)(.*)$/.exec(step) ?? [];
    if (path[used] !== name) return undefined;
    used += 1;
    const next = path[used];
    const index = /\[(\d+)\]$/.exec(brackets)?.[1];
    if (typeof next === 'number') {
      // A slice by name may be any item.
      if (index !== undefined ? Number(index) !== next : brackets === '' && next !== 0) return undefined;
      used += 1;
    }
  }
  return used;
}

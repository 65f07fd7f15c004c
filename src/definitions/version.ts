/**
 * Orders versions, lowest first: numbers by value, part by part (`1.10.0` after `1.9.0`, `2019-01-01` after `2018-08-12`);
 * a pre-release label comes before its release (`2.0.0-ballot` before `2.0.0`), as in Semantic Versioning.
 */
export function compareVersions(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const order = compareParts(left[i], right[i]);
    if (order !== 0) return order;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

const parts = (version: string): string[] => version.split(/[.\-+_]/);
const numeric = /^\d{1,15}$/;

function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  // The shorter one: 1.0 comes before 1.0.1, and 2.0.0-ballot before 2.0.0.
  if (a === undefined) return numeric.test(b ?? '') ? -1 : 1;
  if (b === undefined) return numeric.test(a) ? 1 : -1;
  const numbers = numeric.test(a) && numeric.test(b);
  if (numbers) return Number(a) - Number(b);
  if (numeric.test(a)) return 1;
  if (numeric.test(b)) return -1;
  return a < b ? -1 : 1;
}

/** Is it the version that is asked for, which may be written as `1.0.x`, `latest`, `current` or `dev`? */
export function isWantedVersion(version: string, asked: string): boolean {
  if (asked === version || asked === 'latest' || asked === 'current' || asked === 'dev') return true;
  return asked.endsWith('.x') && version.startsWith(asked.slice(0, -1));
}

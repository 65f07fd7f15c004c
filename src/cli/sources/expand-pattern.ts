import { isAbsolute } from 'node:path';

/** True for a path with wildcards, such as `reports/**` or `a{1,2}.json`. */
export function looksLikePattern(path: string): boolean {
  return /[*?[\]{}()!]/.test(path);
}

/**
 * The files that a pattern matches, relative to `cwd` like the pattern or absolute like it, in the order of their names. Hidden ones and
 * node_modules are left out.
 */
export async function expandPattern(pattern: string, cwd: string): Promise<string[]> {
  // Loaded only when there is a pattern: a shell has usually expanded it.
  const { glob } = await import('tinyglobby');
  const slashes = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const files = await glob([slashes], {
    cwd,
    absolute: isAbsolute(pattern),
    onlyFiles: true,
    expandDirectories: false,
    ignore: ['**/node_modules/**'],
  });
  return files.sort();
}

/** Where a file of the installed package is, by its path from package.json; the same from src/ and from dist/. */
export function packageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

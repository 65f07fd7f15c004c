import { readPackageText } from './package-file.js';

/** Name and version as package.json states them. */
export function tool(): { readonly name: string; readonly version: string } {
  const { name, version } = JSON.parse(readPackageText('package.json')) as { name: string; version: string };
  return { name, version };
}

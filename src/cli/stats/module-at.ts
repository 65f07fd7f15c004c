import { readFileSync } from 'node:fs';
import { readPackageText } from '../package-file.js';
import type { ModuleAt } from './spots.js';

/** Where one module begins in a file that holds many: the build leaves a comment with its name. */
interface Begin {
  readonly line: number;
  readonly module: string;
}

/** Finds modules in what the build made of them: files of their own, or one file with all of them. */
export function moduleFinder(): ModuleAt {
  const files = new Map<string, readonly Begin[]>();
  return (url, line) => {
    let begins = files.get(url);
    if (begins === undefined) files.set(url, (begins = modulesIn(url)));
    return begins.findLast((begin) => begin.line <= line)?.module;
  };
}

function modulesIn(url: string): Begin[] {
  const own = /^file:.*\/(?:dist|src)\/((?!bin\/).+)$/.exec(url)?.[1];
  if (own !== undefined) return [{ line: 0, module: own }];
  const text = textOf(url);
  return text.split('\n').flatMap((content, line) => {
    const module = /^\/\/ dist\/(.+)$/.exec(content)?.[1];
    return module === undefined ? [] : [{ line, module }];
  });
}

/** The bundle names its files from the package on, so that stack traces have no path of any machine (scripts/bin/load.js). */
function textOf(url: string): string {
  const name = /^ltt-conformance\/(dist\/bin\/[\w.-]+)$/.exec(url)?.[1];
  try {
    if (name !== undefined) return readPackageText(name);
    return url.startsWith('file:') ? readFileSync(new URL(url), 'utf8') : '';
  } catch {
    return '';
  }
}

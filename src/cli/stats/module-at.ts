import { readFileSync } from 'node:fs';
import { packageFile } from '../package-file.js';
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
    const file = fileOf(url);
    if (file === undefined) return undefined;
    let begins = files.get(url);
    if (begins === undefined) files.set(url, (begins = modulesIn(file)));
    return begins.findLast((begin) => begin.line <= line)?.module;
  };
}

/** The bundle names its files from the package on, so that stack traces have no path of any machine (scripts/bin/load.js). */
function fileOf(url: string): URL | undefined {
  if (url.startsWith('file:')) return new URL(url);
  const name = /^ltt-conformance\/(dist\/bin\/[\w.-]+)$/.exec(url)?.[1];
  return name === undefined ? undefined : packageFile(name);
}

function modulesIn(file: URL): Begin[] {
  const own = /\/(?:dist|src)\/((?!bin\/).+)$/.exec(file.href)?.[1];
  if (own !== undefined) return [{ line: 0, module: own }];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  return text.split('\n').flatMap((content, line) => {
    const module = /^\/\/ dist\/(.+)$/.exec(content)?.[1];
    return module === undefined ? [] : [{ line, module }];
  });
}

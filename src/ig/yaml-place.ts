import { createRequire } from 'node:module';
import type { FshProblem } from './fsh-problem.js';
import type { SourceFile } from './source-file.js';

interface YamlLibrary {
  parseDocument(
    text: string,
    options: { readonly prettyErrors: boolean },
  ): { readonly errors: readonly { readonly linePos?: { readonly start?: { readonly line: number; readonly col: number } } }[] };
}

/** A problem of a sushi-config.yaml on the line that it is about: SUSHI names the file at most. */
export function onItsYamlLine(problem: FshProblem, configurations: readonly SourceFile[]): FshProblem {
  if (problem.line !== undefined) return problem;
  // SUSHI does not say which file has a property that it does not know; only one can be meant where only one has it.
  const files = configurations.filter(({ path }) => problem.file === undefined || path === problem.file);
  for (const { path, text } of files) {
    const place = placeIn(text, problem.message);
    if (place !== undefined) return { ...problem, file: path, ...place };
  }
  return problem;
}

type YamlPlace = Required<Pick<FshProblem, 'line' | 'column'>>;

function placeIn(text: string, message: string): YamlPlace | undefined {
  const repeated = /Map keys must be unique; "(.+?)" is repeated/.exec(message)?.[1];
  if (repeated !== undefined) return placeOfKey(text, repeated, { last: true });
  if (message.startsWith('Error parsing configuration')) return placeOfSyntaxError(text);
  const unknown = /unexpected property: ([\w.[\]-]+?)\.? /.exec(`${message} `)?.[1];
  if (unknown !== undefined) return placeOfKey(text, lastStep(unknown));
  const [, path, value] = /^Invalid ([\w.[\]]+) value: '([^']*)'/.exec(message) ?? [];
  if (path !== undefined) return placeOfKey(text, lastStep(path), { value }) ?? placeOfKey(text, lastStep(path));
  const dependency = /^The dependency (\S+) has no version/.exec(message)?.[1];
  if (dependency !== undefined) return placeOfKey(text, dependency);
  const key = /^(?:The (id|version) "|(FHIR) )/.exec(message);
  return key === null ? undefined : placeOfKey(text, key[1] ?? 'fhirVersion');
}

const lastStep = (path: string): string =>
  path
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .at(-1) ?? path;

/** The line that states a key; with this value, where one is given. */
function placeOfKey(
  text: string,
  key: string,
  { value, last = false }: { value?: string | undefined; last?: boolean } = {},
): YamlPlace | undefined {
  const isStated = (line: string): boolean => {
    const stated = line.trim().replace(/^- +/, '');
    return [key, `"${key}"`, `'${key}'`].some((each) => stated.startsWith(`${each}:`)) && (value === undefined || stated.includes(value));
  };
  const lines = text.split(/\r?\n/);
  const index = last ? lines.findLastIndex(isStated) : lines.findIndex(isStated);
  return index === -1 ? undefined : { line: index + 1, column: (lines[index] ?? '').search(/[^\s-]/) + 1 };
}

/** Where SUSHI's own YAML parser stops. */
function placeOfSyntaxError(text: string): YamlPlace | undefined {
  const ofSushi = createRequire(createRequire(import.meta.url).resolve('fsh-sushi'));
  const start = (ofSushi('yaml') as YamlLibrary).parseDocument(text, { prettyErrors: true }).errors[0]?.linePos?.start;
  return start && { line: start.line, column: start.col };
}

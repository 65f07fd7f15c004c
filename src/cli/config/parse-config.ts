import { dirname, isAbsolute, join } from 'node:path';
import { jsonPositions } from '../../document/json/positions.js';
import { readJson } from '../../document/json/read-json.js';
import { renderProblem } from '../../finding/problem.js';
import { ruleMetas } from '../../guides/ltt/registry.js';
import type { RuleMeta } from '../../rules/rule.js';
import { otherMetas } from '../guides/named-guides.js';
import { UsageError } from '../usage-error.js';
import { configFaults, type Fault } from './config-faults.js';
import type { OptionDefaults, ProjectConfig, RuleSetting } from './project-config.js';

/** The value of a configuration file, once its schema holds. */
type Valid = Omit<OptionDefaults, 'policy'> & {
  readonly paths?: readonly string[];
  readonly policy?: 'hl7' | Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly lint?: Readonly<Record<string, RuleSetting>>;
};

/**
 * Reads the text of a configuration.
 * @param file as the user knows it, relative to the working folder; paths in the configuration start from its folder
 * @throws {UsageError} that names everything that is wrong with it, each with its line and column
 */
export async function parseConfig(bytes: Uint8Array, file: string): Promise<ProjectConfig> {
  const text = textOf(bytes, file);
  const reading = readJson(text);
  if ('problem' in reading) {
    const { line = 1, column = 1 } = reading.problem;
    throw new UsageError(`${file}:${line}:${column}: the configuration is not JSON: ${renderProblem(reading.problem, 'en')}`);
  }
  const value = withOptionNames(reading.value);
  const repeated = reading.findings.map(({ path = [], params }): Fault => ({ path, problem: `"${String(params['key'])}" is given twice` }));
  const metas = [...ruleMetas, ...(await otherMetas())];
  const faults = [...repeated, ...(await configFaults(value, metas))];
  if (faults.length > 0) throw new UsageError(located(faults, text, file));
  return configOf(value as Valid, file, metas);
}

function configOf({ paths, policy, rules = {}, lint, ...options }: Valid, file: string, metas: readonly RuleMeta[]): ProjectConfig {
  const here = (path: string): string => fromFolder(path, dirname(file));
  const changed = metas.flatMap(({ id, shared, severity: usual }) => {
    const setting = rules[id] ?? (shared === undefined ? undefined : rules[shared]);
    return setting === undefined || setting === usual ? [] : [{ id, setting, usual }];
  });
  const { ig, suppress, schema, 'fhir-cache': cache } = options;
  return {
    file,
    ...(paths === undefined ? {} : { paths: paths.map(here) }),
    options: {
      ...options,
      ...(Array.isArray(ig) ? { ig: ig.map((source: string) => (isPath(source) ? here(source) : source)) } : {}),
      ...(typeof schema === 'string' ? { schema: here(schema) } : {}),
      ...(typeof suppress === 'string' ? { suppress: here(suppress) } : {}),
      ...(typeof cache === 'string' ? { 'fhir-cache': here(cache) } : {}),
      ...(policy === undefined
        ? {}
        : { policy: policy === 'hl7' ? ['hl7'] : Object.entries(policy).map(([name, choice]) => `${name}=${choice}`) }),
    },
    changes: new Map(changed.map(({ id, setting }) => [id, setting])),
    stated: { file, rules: changed },
    ...(lint === undefined ? {} : { lint }),
  };
}

/** `failOn` is taken for `fail-on`: both are written in JSON files. */
function withOptionNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, setting]) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), setting as unknown]),
  );
}

function fromFolder(path: string, folder: string): string {
  return folder === '.' || path === '-' || isAbsolute(path) ? path : join(folder, path);
}

/** A guide that is named by id and version is not below any folder. */
const isPath = (source: string): boolean => !source.includes('#') && (/^\.{0,2}\/|[\\/]/.test(source) || source.endsWith('.tgz'));

function located(faults: readonly Fault[], text: string, file: string): string {
  const positions = jsonPositions(
    text,
    faults.map(({ path }) => path),
  );
  return faults
    .map(({ problem }, index) => ({ problem, line: positions[index]?.line ?? 1, column: positions[index]?.column ?? 1 }))
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ problem, line, column }) => `${file}:${line}:${column}: ${problem}`)
    .join('\n     ');
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes); // which leaves out a byte order mark
  } catch {
    throw new UsageError(`the configuration ${file} is not UTF-8 text`);
  }
}

import { policyChoices } from '../checks/policy.js';
import { suggest } from '../finding/hint.js';
import { languages } from '../finding/message.js';
import type { Guide, ValidatorOptions } from './options.js';
import type { DocumentOptions } from './result.js';
import { ruleChanges } from './rule-changes.js';
import { stages } from '../report/stages.js';

/** Throws a RangeError for a value that an option cannot have. */
type Check = (value: unknown, name: string) => void;

/** An unknown or misspelt option must never silently weaken a check, so every one is named here. */
const optionChecks: { readonly [Name in keyof Required<ValidatorOptions>]: Check } = {
  guides: listOf(guide),
  stage: oneOf(stages),
  rules: (value, name) => {
    ruleChanges(objectIn(value, name));
  },
  profiles: listOf(kindOf('string')),
  policy: objectWith(Object.fromEntries(Object.entries(policyChoices).map(([name, choices]) => [name, oneOf(choices)]))),
  language: oneOf(languages),
  showIdentifiers: kindOf('boolean'),
  now: kindOf('function'),
  terminologyServer: objectWith({
    url: kindOf('string'),
    headers: objectIn,
    timeout: kindOf('number'),
    parallel: kindOf('number'),
    fetch: kindOf('function'),
  }),
  packs: objectWith({ ltt: anything, r4: anything }),
};

const documentChecks: { readonly [Name in keyof Required<DocumentOptions>]: Check } = { profiles: listOf(kindOf('string')) };

/** @throws {RangeError} for an option of createValidator that does not exist, or a value that it cannot have */
export function checkOptions(options: unknown): void {
  objectWith(optionChecks)(options, 'options');
}

/** @throws {RangeError} for an option of validate that does not exist, or a value that it cannot have */
export function checkDocumentOptions(options: unknown): void {
  objectWith(documentChecks)(options, 'options');
}

/** An object that has only these properties, each of which may be left undefined. */
function objectWith(checks: Readonly<Record<string, Check>>): Check {
  const names = Object.keys(checks);
  return (value, name) => {
    for (const [key, item] of Object.entries(objectIn(value, name))) {
      const check = Object.hasOwn(checks, key) ? checks[key] : undefined;
      const label = name === 'options' ? key : `${name}.${key}`;
      if (check === undefined)
        throw new RangeError(`there is no option "${label}"${suggest(key, names).en || `; choose from: ${names.join(', ')}`}`);
      if (item !== undefined) check(item, label);
    }
  };
}

function oneOf(choices: readonly string[]): Check {
  return (value, name) => {
    if (typeof value === 'string' && choices.includes(value)) return;
    const hint = typeof value === 'string' ? suggest(value, choices).en : '';
    throw new RangeError(`${name} must be one of ${choices.join(', ')}, but is ${shown(value)}${hint}`);
  };
}

function listOf(check: Check): Check {
  return (value, name) => {
    if (!Array.isArray(value)) throw new RangeError(`${name} must be an array, but is ${shown(value)}`);
    value.forEach((item: unknown, index) => {
      check(item, `${name}[${index}]`);
    });
  };
}

function kindOf(kind: 'string' | 'boolean' | 'number' | 'function'): Check {
  return (value, name) => {
    if (typeof value !== kind) throw new RangeError(`${name} must be a ${kind}, but is ${shown(value)}`);
  };
}

function guide(value: unknown, name: string): void {
  objectWith({ name: kindOf('string'), version: kindOf('string'), resources: anything, package: anything })(value, name);
  const { name: label, ...content } = value as Partial<Record<keyof Guide | 'resources' | 'package', unknown>>;
  if (typeof label !== 'string') throw new RangeError(`${name}.name must be a string, but is ${shown(label)}`);
  if (content.resources === undefined && content.package === undefined)
    throw new RangeError(`${name} must have resources (definitions as JSON) or package (the bytes of a .tgz)`);
}

function objectIn(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${name} must be an object, but is ${shown(value)}`);
  return value as Readonly<Record<string, unknown>>;
}

function anything(): void {
  // What reads it tells what is wrong with it.
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 80)}"`;
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : typeof value === 'object' ? 'an object' : String(value).slice(0, 80);
}

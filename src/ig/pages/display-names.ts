import type { ListableDefinitions } from '../../definitions/definitions.js';
import type { JsonObject } from '../../fhir/json.js';
import type { Language } from '../../finding/message.js';
import { objectsIn, textIn } from './read-json.js';

/** What a code is called in a language, where its code system, a supplement or the value set says so. */
export interface DisplayNames {
  of(system: string, code: string, language: Language): string | undefined;
  /** Names that a value set gives to the codes that it lists. */
  inValueSet(valueSet: JsonObject): DisplayNames['of'];
}

/** The names of all code systems of a guide, each read when it is first asked for. */
export function displayNames(definitions: ListableDefinitions): DisplayNames {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const of: DisplayNames['of'] = (system, code, language) => {
    const names =
      known.get(system) ??
      namesOf([definitions.codeSystem(system), ...definitions.supplements(system)] as unknown as readonly (JsonObject | undefined)[]);
    known.set(system, names);
    return names.get(key(language, code));
  };
  return {
    of,
    inValueSet: (valueSet) => {
      const compose = valueSet['compose'] as JsonObject | undefined;
      const bySystem = new Map<string, ReadonlyMap<string, string>>();
      for (const part of objectsIn(compose, 'include')) {
        const system = textIn(part, 'system') ?? '';
        bySystem.set(system, new Map([...(bySystem.get(system) ?? []), ...namesOf([part])]));
      }
      return (system, code, language) => bySystem.get(system)?.get(key(language, code)) ?? of(system, code, language);
    },
  };
}

const key = (language: Language, code: string): string => `${language} ${code}`;

/** Designations by language and code, of concepts at any depth. The first one counts. */
function namesOf(systems: readonly (JsonObject | undefined)[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const queue = systems.flatMap((system) => objectsIn(system, 'concept'));
  for (let concept = queue.pop(); concept !== undefined; concept = queue.pop()) {
    const code = textIn(concept, 'code') ?? '';
    for (const designation of objectsIn(concept, 'designation')) {
      const value = textIn(designation, 'value');
      const language = /^(da|en)\b/i.exec(textIn(designation, 'language') ?? '')?.[1]?.toLowerCase() as Language | undefined;
      if (value !== undefined && language !== undefined && !names.has(key(language, code))) names.set(key(language, code), value);
    }
    for (const below of objectsIn(concept, 'concept')) queue.push(below);
  }
  return names;
}

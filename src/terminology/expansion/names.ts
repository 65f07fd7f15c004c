import type { ValueSet } from 'fhir/r4.js';
import type { Names } from './expansion.js';

/** What a value set itself calls its codes, in its includes and in an expansion that came with it. */
export function namesOf(valueSet: ValueSet): Map<string, Map<string, string[]>> {
  const names = new Map<string, Map<string, string[]>>();
  for (const { system, concept } of valueSet.compose?.include ?? []) {
    for (const { code, display, designation = [] } of concept ?? []) {
      addNames(names, system ?? '', code, [display ?? '', ...designation.map(({ value }) => value)]);
    }
  }
  const open = [...(valueSet.expansion?.contains ?? [])];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    open.push(...(item.contains ?? []));
    const { system = '', code, display, designation = [] } = item;
    if (code !== undefined) addNames(names, system, code, [display ?? '', ...designation.map(({ value }) => value)]);
  }
  return names;
}

/** Adds the names of imported value sets to a value set's own, which come first. */
export function addAllNames(names: Map<string, Map<string, string[]>>, imported: Names): void {
  for (const [system, byCode] of imported) {
    for (const [code, list] of byCode) addNames(names, system, code, list);
  }
}

function addNames(names: Map<string, Map<string, string[]>>, system: string, code: string, given: readonly string[]): void {
  const said = given.filter((name) => name !== '');
  if (said.length === 0) return;
  const bySystem = names.get(system) ?? new Map<string, string[]>();
  names.set(system, bySystem);
  const list = bySystem.get(code) ?? [];
  bySystem.set(code, list);
  for (const name of said) if (!list.includes(name)) list.push(name);
}

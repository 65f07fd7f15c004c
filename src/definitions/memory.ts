import type { CodeSystem, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { containedCanonical, splitCanonical } from '../fhir/canonical.js';
import { isObject, type JsonObject } from '../fhir/json.js';
import { CanonicalIndex } from './canonical-index.js';
import type { GlobalProfile, ListableDefinitions, Published } from './definitions.js';
import { foreignVersion } from './foreign.js';
import { globalProfilesOf } from './global-profiles.js';
import type { DefinitionProblem, LoadedDefinitions } from './problem.js';
import { sortOut, type Definition } from './shape/definition-shape.js';
import type { ForeignDefinition } from './foreign-definition.js';

/** Definitions held in memory. Every other source fills one of these. */
export class MemoryDefinitions implements ListableDefinitions, LoadedDefinitions {
  readonly problems: DefinitionProblem[] = [];
  readonly foreign: ForeignDefinition[] = [];
  readonly #structures = new CanonicalIndex<StructureDefinition>();
  readonly #valueSets = new CanonicalIndex<ValueSet>();
  readonly #codeSystems = new CanonicalIndex<CodeSystem>();
  readonly #supplements = new Map<string, CodeSystem[]>();
  readonly #others = new CanonicalIndex<Published>();
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
      const fhirVersion = foreignVersion(entry);
      if (fhirVersion !== undefined) {
        const { url } = entry as { url?: unknown };
        this.foreign.push({ source, url: typeof url === 'string' ? url : 'the definition', fhirVersion });
        continue;
      }
      this.#globals.push(...globalProfilesOf(entry));
      const sorted = sortOut(entry);
      if (sorted.is === 'broken') this.problems.push({ source, message: sorted.message });
      else if (sorted.is === 'other') this.#addOther(entry);
      else if (sorted.is === 'definition' && !this.#index(sorted.definition)) {
        const { resourceType, url, version } = sorted.definition;
        const what = `${resourceType} ${url ?? ''}${version === undefined ? '' : ` version ${version}`}`;
        this.problems.push({ source, message: `${what} is defined twice; the first definition is used` });
      }
    }
  }

  /** Notes that a canonical resource was published whose content nobody needs. */
  note(published: Published): void {
    this.#others.add(published);
  }

  /** Resources that are not definitions to validate by, but that data may name by their canonical: questionnaires, search parameters. */
  #addOther(entry: unknown): void {
    if (!isObject(entry)) return;
    const { resourceType, url, version } = entry;
    if (typeof resourceType !== 'string' || typeof url !== 'string') return;
    this.#others.add({ resourceType, url, ...(typeof version === 'string' ? { version } : {}), content: entry });
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

  *others(): Iterable<Published> {
    for (const other of this.#others.values()) if (other.content !== undefined) yield other;
  }

  published(canonical: string): Published | undefined {
    const definition = this.structure(canonical) ?? this.valueSet(canonical) ?? this.codeSystem(canonical);
    if (definition === undefined) return this.#others.get(canonical);
    const { resourceType, url = '', version } = definition;
    return { resourceType, url, version, content: definition as unknown as JsonObject };
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

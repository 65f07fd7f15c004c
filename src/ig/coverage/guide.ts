import type { StructureDefinition } from 'fhir/r4.js';
import type { ExpressionCompiler } from '../../checks/expression-access.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { layered } from '../../definitions/layered.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import { typeUrl } from '../../fhir/canonical.js';
import { PlanBuilder } from '../../plan/builder.js';
import type { PlanSource } from '../../plan/source.js';
import { localTerminology } from '../../terminology/open.js';
import type { LocalTerminology } from '../../terminology/local-terminology.js';
import { Validator, type ValidatorOptions } from '../../validate/validator.js';

/** What cases are checked with. */
export interface GuideSources {
  /** R4's own definitions, and their Plans. */
  readonly core: ListableDefinitions;
  readonly corePlans: PlanSource;
  /** Definitions of the guide and of what it builds on, beside R4. */
  readonly own: ListableDefinitions;
  /** @see ValidatorOptions.rootProfiles */
  readonly rootProfiles?: ReadonlyMap<string, readonly string[]>;
  /** Evaluates invariants that our own FHIRPath does not cover. */
  readonly fallback?: ExpressionCompiler | undefined;
}

/** Value sets with more codes are not listed. */
const mostListed = 1000;

/** A guide that cases are run against, and variants of it in which a definition is changed. */
export class CoveredGuide {
  readonly definitions: ListableDefinitions;
  readonly #sources: GuideSources;
  readonly #own: ListableDefinitions;
  readonly #terminology: LocalTerminology;

  constructor(sources: GuideSources) {
    this.#sources = sources;
    this.#own = sources.own;
    this.definitions = layered(this.#own, sources.core);
    this.#terminology = localTerminology(this.definitions);
  }

  /** The StructureDefinitions whose canonical begins so, in their order. */
  structures(base: string): StructureDefinition[] {
    return [...this.#own.structures()].filter(({ url }) => url.startsWith(base));
  }

  /** The first codes of a value set, with their systems; none where it is unknown or too large to be listed. */
  codes(valueSet: string, most: number): readonly { readonly system?: string | undefined; readonly code: string }[] {
    return this.#terminology.members(valueSet, mostListed)?.slice(0, most) ?? [];
  }

  /** A validator for the guide, in which these definitions stand in for those with the same canonical. */
  validator(...changed: readonly StructureDefinition[]): Validator {
    return this.#validator(changed);
  }

  /** The same validator without the fast path, or with code generated at another time. */
  validatorWith(options: Pick<ValidatorOptions, 'fastPath' | 'makeCode' | 'codeAfter'>): Validator {
    return this.#validator([], options);
  }

  #validator(
    changed: readonly StructureDefinition[],
    options: Pick<ValidatorOptions, 'fastPath' | 'makeCode' | 'codeAfter'> = {},
  ): Validator {
    const { corePlans, core, rootProfiles, fallback } = this.#sources;
    return new Validator({
      ...options,
      plans: new PlanBuilder(layered(memoryDefinitions(changed, 'changed'), this.#own), corePlans),
      terminology: this.#terminology,
      globals: this.#own.globalProfiles(),
      ...(fallback ? { fallback } : {}),
      published: (canonical) => this.definitions.published(canonical),
      profileNames: () => [...this.#own.structures(), ...core.structures()].map(({ url }) => url),
      ...(rootProfiles ? { rootProfiles } : {}),
    });
  }

  /** Do resources of this type have a narrative? */
  readonly hasNarrative = (type: string): boolean =>
    this.#sources.corePlans.get(typeUrl(type))?.bases.includes(typeUrl('DomainResource')) ?? false;
}

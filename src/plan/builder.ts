import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';
import type { Definitions } from '../definitions/definitions.js';
import { coreBase, splitCanonical, typeUrl } from '../fhir/canonical.js';
import type { DefinitionFault } from '../finding/definition-fault.js';
import { cloneElement } from './clone.js';
import { addConditions } from './discriminators/conditions.js';
import { extensionUse } from './extension-use.js';
import { imposedBy } from './imposed.js';
import { mergeElements } from './merge.js';
import { prune } from './prune.js';
import type { ElementPlan, Plan } from './plan.js';
import { crossCheck } from './snapshot/cross-check.js';
import type { PlanSource } from './source.js';
import { loseCheck, untoldSlices } from './unchecked.js';

/** Builds Plans from StructureDefinitions, each once, on demand. */
export class PlanBuilder implements PlanSource {
  readonly #definitions: Definitions;
  readonly #base: PlanSource | undefined;
  /** By definition, whichever canonical it was asked for by: with its version or without. */
  readonly #built = new Map<StructureDefinition, Plan>();
  readonly #inProgress = new Set<StructureDefinition>();

  /** @param base Plans that are there already (packs): FHIR's own types, and what the definitions do not have. */
  constructor(definitions: Definitions, base?: PlanSource) {
    this.#definitions = definitions;
    this.#base = base;
  }

  /** The Plan with this canonical; undefined when no definition has it, or while it is itself being built. */
  get(canonical: string): Plan | undefined {
    // FHIR's own types come ready-made; a guide's version of anything else is nearer than what a pack happens to hold.
    const ready = canonical.startsWith(coreBase) ? this.#base?.get(canonical) : undefined;
    if (ready) return ready;
    const definition = this.#definitions.structure(canonical);
    if (!definition) return this.#base?.get(canonical);
    const known = this.#built.get(definition);
    if (known) return known;
    if (this.#inProgress.has(definition)) return undefined;
    this.#inProgress.add(definition);
    try {
      return this.#build(definition);
    } finally {
      this.#inProgress.delete(definition);
    }
  }

  /** Is one type the same as another, or derived from it? Asks the definitions, since a type may be in the making. */
  isKindOf(type: string, base: string): boolean {
    const seen = new Set<string>();
    for (let url: string | undefined = typeUrl(type); url !== undefined && !seen.has(url); ) {
      if (url === typeUrl(base)) return true;
      seen.add(url);
      const ready = this.#base?.get(url);
      if (ready) return ready.bases.includes(typeUrl(base));
      url = this.#definitions.structure(url)?.baseDefinition;
    }
    return false;
  }

  #build(definition: StructureDefinition): Plan {
    const faults: DefinitionFault[] = [];
    const fault = (problem: string, element?: string, concerned?: ElementPlan): void => {
      const noted: DefinitionFault = {
        definition: definition.url,
        ...(element === undefined ? {} : { element }),
        problem,
        ...(concerned ? { unchecked: true } : {}),
      };
      faults.push(noted);
      if (concerned) loseCheck(concerned, noted);
    };
    const introduces = definition.derivation !== 'constraint';
    const base = this.#baseOf(definition);
    const loosened = new Set(base?.loosens);
    const profiles = new Set(
      base
        ? [base, ...base.bases.flatMap((canonical) => this.get(canonical) ?? [])].flatMap((plan) => (isProfile(plan) ? [plan.url] : []))
        : [],
    );
    const root: ElementPlan = base ? cloneElement(base.root, rootId(definition)) : { id: rootId(definition) };
    if (!isComplete(definition, base)) {
      const noted = this.#missingBase(definition);
      faults.push(noted);
      loseCheck(root, noted);
    }
    const stated = elementsOf(definition, base);
    if (!stated) fault('it has neither differential nor snapshot', undefined, root);
    mergeElements(root, stated ?? [], {
      by: introduces && definition.url.startsWith(coreBase) ? undefined : definition.url,
      introduces: introduces || base === undefined,
      plans: this,
      home: (introduces ? undefined : this.get(typeUrl(definition.type))?.root) ?? root,
      isKindOf: (type, other) => this.isKindOf(type, other),
      derivesFrom: (canonical) => profiles.has(canonical),
      loosen: (origin, problem, element) => {
        const counts = origin !== undefined && profiles.has(origin);
        fault(
          counts ? `${problem}; the profile's counts, and data that breaks the base's gets a warning` : `${problem}; the base's is kept`,
          element,
        );
        if (counts) loosened.add(origin);
        return counts;
      },
      fault,
    });
    const imposes = imposedBy(definition, base, fault);
    const plan: Plan & { faults?: readonly DefinitionFault[] } = {
      url: definition.url,
      ...(definition.version === undefined ? {} : { version: definition.version }),
      title: definition.title ?? definition.name,
      type: definition.type,
      // A profile constrains what its base is, whatever it says of its own kind.
      kind: (introduces ? undefined : base?.kind) ?? definition.kind,
      ...(definition.abstract ? { abstract: true as const } : {}),
      bases: base ? [base.url, ...base.bases] : [],
      root,
      ...(imposes.length > 0 ? { imposes } : {}),
      ...(loosened.size > 0 ? { loosens: [...loosened] } : {}),
      ...extensionUse(definition, fault),
      ...(definition.contextInvariant?.length ? { contextInvariants: definition.contextInvariant } : {}),
    };
    // What tells slices apart may stand in a profile that their references lead to, and that one may lead back here.
    this.#built.set(definition, plan);
    addConditions(root, this, fault);
    // The walk reports values that may belong to such a slice as not verified.
    const untold = new Set(untoldSlices(root).map(({ id }) => id));
    for (const [k, noted] of faults.entries()) if (untold.has(noted.element ?? '')) faults[k] = { ...noted, unchecked: true };
    prune(root);
    // A snapshot that was used itself has nothing to be compared with, and R4's own are compared by a test.
    if (definition.differential && isComplete(definition, base) && !definition.url.startsWith(coreBase))
      crossCheck(definition, plan, this, fault);
    // What is wrong with a base is wrong with what derives from it.
    const all = [...(base?.faults ?? []), ...faults];
    if (all.length > 0) plan.faults = all;
    return plan;
  }

  /** The base's Plan; where it cannot be found, the type itself stands in for it and the snapshot must do. */
  #baseOf(definition: StructureDefinition): Plan | undefined {
    if (definition.baseDefinition === undefined) return undefined;
    const base = this.get(definition.baseDefinition);
    if (base) return base;
    const type = typeUrl(definition.type);
    return type === splitCanonical(definition.url).url ? undefined : this.get(type);
  }

  #missingBase(definition: StructureDefinition): DefinitionFault {
    const { baseDefinition: missingBase = '', url, snapshot, type } = definition;
    // One that is there and has no Plan is being built: it leads back here.
    const reason = this.#definitions.structure(missingBase)
      ? `derives from itself, by way of its base ${missingBase}`
      : `the base ${missingBase} is not available`;
    return {
      definition: url,
      problem: `${reason}; ${snapshot ? 'the snapshot is used instead' : `only ${type} itself is known`}`,
      unchecked: true,
      missingBase,
    };
  }
}

/** Constrains a type, rather than being one: the type itself is none of FHIR's own definitions of types. */
function isProfile({ url, type }: Plan): boolean {
  return url !== typeUrl(type);
}

/** Is there nothing that the definition derives from and that is not here? */
function isComplete({ baseDefinition }: StructureDefinition, base: Plan | undefined): boolean {
  return baseDefinition === undefined || base?.url === splitCanonical(baseDefinition).url;
}

/** The differential, or the snapshot where that is all there is or the base is missing; undefined when there is neither. */
function elementsOf(definition: StructureDefinition, base: Plan | undefined): readonly ElementDefinition[] | undefined {
  const differential = definition.differential?.element;
  const snapshot = definition.snapshot?.element;
  return isComplete(definition, base) ? (differential ?? snapshot) : (snapshot ?? differential);
}

function rootId(definition: StructureDefinition): string {
  const first = definition.differential?.element[0]?.path ?? definition.snapshot?.element[0]?.path;
  return first?.split('.', 1)[0] ?? definition.type;
}

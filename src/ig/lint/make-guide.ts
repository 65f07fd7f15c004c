import type { StructureDefinition } from 'fhir/r4.js';
import type { ExpressionCompiler } from '../../checks/expression-access.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { typeUrl } from '../../fhir/canonical.js';
import { PlanBuilder } from '../../plan/builder.js';
import { elementIds } from '../../plan/element-id.js';
import type { PlanSource } from '../../plan/source.js';
import { localTerminology } from '../../terminology/open.js';
import type { TerminologySource } from '../../terminology/source.js';
import { Validator } from '../../validate/validator.js';
import type { LintedElement, LintedGuide, LintedResource, LintedStructure } from './linted-guide.js';
import type { FshSources } from './source/fsh-sources.js';

/** FHIR R4, ready to be built on. */
export interface LintBase {
  readonly plans: PlanSource;
  readonly terminology: TerminologySource;
  readonly resourceTypes: readonly string[];
  /** Evaluates invariants that our own FHIRPath does not cover. */
  readonly fallback?: ExpressionCompiler | undefined;
}

/** What a guide to lint consists of. */
export interface GuideParts {
  readonly id: string;
  readonly version: string;
  readonly canonical?: string | undefined;
  readonly resources: readonly LintedResource[];
  /** The guide's own definitions, then those of its dependencies. */
  readonly definitions: ListableDefinitions;
  readonly missingPackages?: readonly string[];
  readonly fsh?: FshSources | undefined;
}

/** Prepares a guide for the lint rules. */
export function makeGuide(parts: GuideParts, base: LintBase): LintedGuide {
  const { definitions, resources } = parts;
  const plans = new PlanBuilder(definitions, base.plans);
  const terminology = localTerminology(definitions, base.terminology);
  const validator = new Validator({
    plans,
    terminology,
    globals: definitions.globalProfiles(),
    published: (canonical) => definitions.published(canonical),
    fallback: base.fallback,
    resourceTypes: base.resourceTypes,
  });
  return {
    id: parts.id,
    version: parts.version,
    canonical: parts.canonical,
    resources,
    structures: resources.filter(({ isExample }) => !isExample).flatMap((linted) => structureOf(linted, plans) ?? []),
    definitions,
    missingPackages: parts.missingPackages ?? [],
    plans,
    terminology,
    fsh: parts.fsh,
    plan: (canonical) => plans.get(canonical),
    typePlan: (type) => plans.get(typeUrl(type)),
    validate: (resource) => validator.validate(resource),
    isPublished: (canonical) =>
      definitions.published(canonical) !== undefined || plans.get(canonical) !== undefined || terminology.kindOf(canonical) !== undefined,
  };
}

function structureOf(linted: LintedResource, plans: PlanSource): LintedStructure | undefined {
  const definition = linted.resource as unknown as StructureDefinition;
  if (definition.resourceType !== 'StructureDefinition' || typeof definition.url !== 'string') return undefined;
  const list = definition.differential ? 'differential' : 'snapshot';
  const stated = definition[list]?.element;
  const elements = Array.isArray(stated) ? stated.filter((element) => typeof element?.path === 'string') : [];
  const ids = elementIds(elements);
  return {
    linted,
    definition,
    elements: elements.map(
      (element, index): LintedElement => ({ id: ids[index] ?? element.path, definition: element, path: [list, 'element', index] }),
    ),
    plan: plans.get(definition.url),
  };
}

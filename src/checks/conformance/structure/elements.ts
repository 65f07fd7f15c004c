import type { JsonObject } from '../../../fhir/json.js';
import { typeUrl } from '../../../fhir/canonical.js';
import type { TypePlan } from '../../../plan/plan.js';
import { contentUrl } from '../../../plan/unfold.js';
import type { DefinitionAccess } from '../../definition-access.js';
import type { CheckContext } from '../../contract.js';
import { listOf, objectsOf, textOf } from '../../value/members.js';
import { childSpot, rootSpot, sliceSpot, type Spot } from '../find-element.js';
import { checkBinding } from './binding.js';
import { checkCardinality } from './cardinality.js';
import { checkCharacteristics } from './characteristics.js';
import { ConstraintsCheck } from './constraints.js';
import { checkDiscriminators } from './discriminators.js';
import { checkParts } from './parts.js';
import { checkTypes, codeOfType } from './types.js';
import type { StructureView } from './structure-view.js';
import type { ElementView } from './element-view.js';

/** Longer paths are not followed. */
const maxSteps = 60;

/** The elements of a differential or a snapshot, one after another. */
export class ElementsCheck {
  readonly #view: StructureView;
  readonly #list: 'differential' | 'snapshot';
  readonly #constraints: ConstraintsCheck;
  /** Types that this definition states, by id. */
  readonly #stated = new Map<string, readonly TypePlan[]>();

  constructor(view: StructureView, list: 'differential' | 'snapshot') {
    this.#view = view;
    this.#list = list;
    this.#constraints = new ConstraintsCheck(view);
  }

  check(elements: readonly { readonly item: JsonObject; readonly index: number }[]): void {
    for (const { item, index } of elements) this.#checkElement(item, index);
  }

  #checkElement(definition: JsonObject, index: number): void {
    const path = textOf(definition, 'path');
    // That it is missing has a finding of its own.
    if (path === undefined || path === '') return;
    const { type, base, isConstraint, at } = this.#view;
    const report: ElementView['report'] = (id, params, ...below) => {
      at.report(id, params, { below: [this.#list, 'element', index, ...below] });
    };
    if (type !== '' && path !== type && !path.startsWith(`${type}.`)) {
      report('definition-path-type', { path, type }, 'path');
      return;
    }
    const found = base && isConstraint ? this.#find(textOf(definition, 'id') ?? path, path) : undefined;
    if (found === 'missing') {
      report('definition-path-unknown', { path, base: base?.url ?? '' }, 'path');
      return;
    }
    this.#note(definition, path);
    const element: ElementView = {
      view: this.#view,
      definition,
      path,
      inSnapshot: this.#list === 'snapshot',
      spot: found?.spot,
      isNewSlice: found?.isNewSlice ?? false,
      report,
    };
    checkCardinality(element);
    checkTypes(element);
    checkBinding(element);
    checkCharacteristics(element);
    checkDiscriminators(element);
    checkParts(element);
    this.#constraints.check(element);
  }

  /**
   * The element in the base: by its id, whose slices are followed as far as the base has them; by its path where the id says something
   * else. Types that this definition states further up count on the way down. Undefined where nobody can tell.
   */
  #find(id: string, path: string): { readonly spot: Spot; readonly isNewSlice: boolean } | 'missing' | undefined {
    const { base, at } = this.#view;
    const steps = stepsOf(id, path);
    // No path of a definition comes near.
    if (steps.length > maxSteps) return undefined;
    let spot: Spot | undefined = base && rootSpot(base);
    let isNewSlice = false;
    for (let i = 1; spot && i < steps.length; i++) {
      const [name = '', slice] = (steps[i] ?? '').split(/:(.*)/s, 2);
      const next = childSpot(spot, name, at);
      if (!next) return isOpen(spot, at) ? undefined : 'missing';
      const sliced = slice === undefined ? undefined : sliceSpot(next, slice);
      isNewSlice = slice !== undefined && sliced === undefined;
      spot = sliced ?? next;
      const stated = i < steps.length - 1 ? this.#stated.get(steps.slice(0, i + 1).join('.')) : undefined;
      if (stated) spot = { ...spot, types: stated };
    }
    return spot && { spot, isNewSlice };
  }

  #note(definition: JsonObject, path: string): void {
    const types = objectsOf(definition, 'type').flatMap(({ item }): TypePlan[] => {
      const code = codeOfType(item);
      const profiles = listOf(item, 'profile').filter((profile) => typeof profile === 'string');
      return code === undefined ? [] : [{ code, ...(profiles.length > 0 ? { profiles } : {}) }];
    });
    if (types.length > 0) this.#stated.set(stepsOf(textOf(definition, 'id') ?? path, path).join('.'), types);
  }
}

/** The steps of an id, which names slices; those of the path where they do not belong together. */
function stepsOf(id: string, path: string): string[] {
  return (id.replace(/:[^.]*/g, '') === path ? id : path).split('.');
}

/** May an element have children that are not known here? */
function isOpen({ element, types }: Spot, at: CheckContext & DefinitionAccess): boolean {
  // Nothing more is known of what the base prohibits.
  if (element.max === 0) return true;
  if (types.length === 0) return element.children === undefined;
  return types.some((type) => at.plan(contentUrl(type)) === undefined && at.plan(typeUrl(type.code)) === undefined);
}

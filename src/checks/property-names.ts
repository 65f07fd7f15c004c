import { KnownNames } from '../finding/hint.js';
import { choiceStem } from '../plan/names.js';
import type { LinkedElement, Property } from './linked.js';

/** A choice among the elements of an object: `value` of `value[x]`. */
export interface Choice {
  readonly element: LinkedElement;
  readonly stem: string;
}

/** The names that the properties of an object may have, for when one has another. Worked out for the first that has. */
export class PropertyNames {
  readonly #properties: ReadonlyMap<string, Property>;
  #known: KnownNames | undefined;
  #choices: readonly Choice[] | undefined;

  constructor(properties: ReadonlyMap<string, Property>) {
    this.#properties = properties;
  }

  /** The names themselves. */
  get known(): KnownNames {
    return (this.#known ??= new KnownNames(new Set([...this.#properties.values()].map(({ key }) => key))));
  }

  /** The choices among them, in their order. */
  get choices(): readonly Choice[] {
    return (this.#choices ??= [...new Set([...this.#properties.values()].map(({ element }) => element))].flatMap((element) => {
      const stem = choiceStem(element.name);
      return stem === undefined ? [] : [{ element, stem }];
    }));
  }
}

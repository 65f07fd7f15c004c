import { KnownNames } from '../finding/hint.js';
import { choiceStem } from '../plan/names.js';

interface NamedElement {
  readonly name: string;
}

/** A choice among the elements of an object: `value` of `value[x]`. */
export interface Choice<Element extends NamedElement> {
  readonly element: Element;
  readonly stem: string;
}

/** The names of the properties of an object, to suggest one for an unknown property. Computed on first use. */
export class PropertyNames<Element extends NamedElement> {
  readonly #properties: ReadonlyMap<string, { readonly key: string; readonly element: Element }>;
  #known: KnownNames | undefined;
  #choices: readonly Choice<Element>[] | undefined;

  constructor(properties: ReadonlyMap<string, { readonly key: string; readonly element: Element }>) {
    this.#properties = properties;
  }

  /** The names themselves. */
  get known(): KnownNames {
    return (this.#known ??= new KnownNames(new Set([...this.#properties.values()].map(({ key }) => key))));
  }

  /** The choices among them, in their order. */
  get choices(): readonly Choice<Element>[] {
    return (this.#choices ??= [...new Set([...this.#properties.values()].map(({ element }) => element))].flatMap((element) => {
      const stem = choiceStem(element.name);
      return stem === undefined ? [] : [{ element, stem }];
    }));
  }
}

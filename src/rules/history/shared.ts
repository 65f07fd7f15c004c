import type { ResourceFacts } from './facts.js';

/** Keeps what many reports say once for all of them: a citizen, a plan as it stands, a contact's types. */
export class Shared {
  readonly #texts = new Map<string, string>();
  readonly #values = new Map<string, unknown>();
  /** What was last said under an id. */
  readonly #facts = new Map<string, ResourceFacts>();

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  /** The id as it was first read, of what is reported again and again. */
  id(id: string): string {
    return this.#facts.get(id)?.id ?? id;
  }

  /** The same facts, if that is what was last said under the id. */
  facts(facts: ResourceFacts): ResourceFacts {
    const known = this.#facts.get(facts.id);
    if (known?.isLike(facts) === true) return known;
    this.#facts.set(facts.id, facts);
    return facts;
  }

  /** The same object, if one with this key was given before: the key says all that is in it. */
  value<T extends object>(key: string, value: T): T {
    const known = this.#values.get(key) as T | undefined;
    if (known !== undefined) return known;
    this.#values.set(key, value);
    return value;
  }
}

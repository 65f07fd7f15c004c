import type { ContactContent } from './facts.js';

/** Keeps what many reports say once for all of them: a plan's id, a status, a contact's types. */
export class Shared {
  readonly #texts = new Map<string, string>();
  readonly #contents = new Map<string, ContactContent>();

  text(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  content(content: ContactContent): ContactContent {
    const { types, deliveryType, participants, deliveryTypeAt, planAt } = content;
    const key = JSON.stringify([types, deliveryType, participants, deliveryTypeAt, planAt]);
    const known = this.#contents.get(key);
    if (known !== undefined) return known;
    this.#contents.set(key, content);
    return content;
  }
}

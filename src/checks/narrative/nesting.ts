import { blocks, notInParagraph, type ElementRule } from './vocabulary.js';

interface OpenElement {
  readonly name: string;
  readonly rule: ElementRule | undefined;
}

/** The elements that are open at some point of a narrative, and what may stand there. Each step takes constant time. */
export class Nesting {
  readonly #open: OpenElement[] = [];
  /** How often an element of each name is open. */
  readonly #counts = new Map<string, number>();
  /** The open elements that are running text, innermost last. */
  readonly #textual: string[] = [];

  get depth(): number {
    return this.#open.length;
  }

  /** The innermost open element, when it may hold only certain elements and no text. */
  get closedToText(): string | undefined {
    const parent = this.#open.at(-1);
    return parent?.rule?.only ? parent.name : undefined;
  }

  /** Where this element must not stand, of what is open; undefined when it may stand here. */
  conflict(name: string, rule: ElementRule): string | undefined {
    const parent = this.#open.at(-1);
    if (!parent) return undefined;
    if (parent.rule?.only && !parent.rule.only.has(name)) return parent.name;
    if (rule.within && parent.rule && !rule.within.has(parent.name)) return parent.name;
    if (rule.isOnce && this.#isOpen(name)) return name;
    if (notInParagraph.has(name) && this.#isOpen('p')) return 'p';
    return blocks.has(name) ? this.#textual.at(-1) : undefined;
  }

  push(name: string, rule: ElementRule | undefined): void {
    this.#open.push({ name, rule });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    if (rule?.isText) this.#textual.push(name);
  }

  pop(): void {
    const element = this.#open.pop();
    if (!element) return;
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 1) - 1);
    if (element.rule?.isText) this.#textual.pop();
  }

  #isOpen(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }
}

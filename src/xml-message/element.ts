import type { Lines, LineAndColumn } from '../document/lines.js';
import { parseXml, type XmlAttribute } from '../document/xml/parse-xml.js';
import type { Problem } from '../finding/problem.js';

/** An element of an XML message. Messages are bounded in size, so a tree of them is, too. */
export interface MessageElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly parent: MessageElement | undefined;
  readonly children: MessageElement[];
  /** Its own text, without that of its children. */
  text: string;
  /** Of its `<`. */
  readonly offset: number;
  /** Of its own text, where it has any that is not blank. */
  textOffset: number | undefined;
}

/** The longest message, in bytes: attachments of 20 MB fit. A message is read into memory three times over. */
export const maxMessageBytes = 32 * 1024 * 1024;

/** The most elements of one message. */
export const maxElements = 300_000;

/** The elements of a message, or why it is not XML. */
export function readElements(text: string): { readonly root: MessageElement } | { readonly problem: Problem } {
  let root: MessageElement | undefined;
  let count = 0;
  const open: MessageElement[] = [];
  const problem = parseXml(text, {
    open({ name, local, namespace, attributes, offset }) {
      const parent = open.at(-1);
      const element: MessageElement = {
        name,
        local,
        namespace,
        attributes,
        parent,
        children: [],
        text: '',
        offset,
        textOffset: undefined,
      };
      root ??= element;
      open.push(element);
      if (++count <= maxElements) parent?.children.push(element);
    },
    close() {
      open.pop();
    },
    text(content, offset) {
      const element = open.at(-1);
      if (element === undefined) return;
      element.text += content;
      if (element.textOffset === undefined && content.trim() !== '')
        element.textOffset = offset + content.length - content.trimStart().length;
    },
    instruction: () => undefined,
  });
  if (problem !== undefined) return { problem };
  if (root === undefined) return { problem: { id: 'document-empty', params: {}, line: 1, column: 1 } };
  if (count > maxElements) return { problem: { id: 'xml-message-too-large', params: { limit: maxElements } } };
  return { root };
}

/** All elements from here down, in reading order. */
export function* elementsFrom(root: MessageElement): Generator<MessageElement> {
  // A stack of its own: depth is bounded, but generators within generators are slow.
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** So many children are looked through: what belongs together stands together, and a hostile message has hundreds of thousands. */
const fewChildren = 100;

/** The first child that this holds for, among the first of them. */
export function childWhere(element: MessageElement | undefined, holds: (child: MessageElement) => boolean): MessageElement | undefined {
  return element?.children.slice(0, fewChildren).find(holds);
}

/** The first child of this name, in whatever namespace. */
export function childOf(element: MessageElement | undefined, local: string): MessageElement | undefined {
  return childWhere(element, (child) => child.local === local);
}

/** The first element of this name, from here down. */
export function firstBelow(element: MessageElement, local: string): MessageElement | undefined {
  for (const one of elementsFrom(element)) if (one.local === local) return one;
  return undefined;
}

/** The text of an element, without white space around it; undefined when there is none. */
export function textOf(element: MessageElement | undefined): string | undefined {
  const text = element?.text.trim();
  return text === '' ? undefined : text;
}

/** The number of each child among those of the same name; undefined for the only one. */
type Numbers = ReadonlyMap<MessageElement, number | undefined>;

/** Paths of elements. Children are numbered once for each parent, however many findings there are below it. */
export class ElementPaths {
  readonly #numbers = new Map<MessageElement, Numbers>();

  /** The steps to an element from the root: its name, and its number among children of the same name, from 0. */
  of(element: MessageElement): (string | number)[] {
    const steps: (string | number)[] = [];
    for (let one = element; one.parent !== undefined; one = one.parent) {
      const number = this.#numbersBelow(one.parent).get(one);
      steps.unshift(...(number === undefined ? [one.local] : [one.local, number]));
    }
    return steps;
  }

  #numbersBelow(parent: MessageElement): Numbers {
    const known = this.#numbers.get(parent);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    for (const { local } of parent.children) counts.set(local, (counts.get(local) ?? 0) + 1);
    const next = new Map<string, number>();
    const numbers = new Map<MessageElement, number | undefined>();
    for (const child of parent.children) {
      const number = next.get(child.local) ?? 0;
      next.set(child.local, number + 1);
      numbers.set(child, counts.get(child.local) === 1 ? undefined : number);
    }
    this.#numbers.set(parent, numbers);
    return numbers;
  }
}

/** The same as a text: `Emessage.Letter.Attachment[1]`. */
export function expressionOf(root: MessageElement, path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${step}`), root.local);
}

/** Where a finding about the element is located: at its text where it has some, else at its tag. */
export function placeOf(element: MessageElement, lines: Lines): LineAndColumn {
  return lines.at(element.textOffset ?? element.offset);
}

import type { MessageElement } from './element.js';

/**
 * The element that a node path of libxml2 leads to. A step is a name, or an asterisk for an element without a prefix, with a number
 * where there are several. A step that leads nowhere ends at its parent.
 */
export function elementAt(root: MessageElement, nodePath: string): MessageElement {
  let element = root;
  // The first step is the root.
  for (const step of nodePath.split('/').slice(2)) {
    const [, name, number] = /^([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    // An element without a prefix is `*`, counted among all elements.
    const alike = name === '*' ? element.children : element.children.filter((child) => child.name === name);
    const next = alike[number === undefined ? 0 : Number(number) - 1];
    if (next === undefined) break;
    element = next;
  }
  return element;
}

import { messageOf, type MessageId, type MessageParams } from '../finding/catalogue.js';
import type { Finding } from '../finding/finding.js';
import type { Param } from '../finding/message.js';
import { shorten } from '../text/shorten.js';
import type { Lines } from '../document/lines.js';
import { ElementPaths, expressionOf, placeOf, type MessageElement } from './element.js';

/** How much of a value a message quotes. */
const longest = 120;

/** Makes the findings of one message, each with its place. */
export class Reporter {
  readonly findings: Finding[] = [];
  readonly #root: MessageElement;
  readonly #lines: Lines;
  readonly #paths = new ElementPaths();

  constructor(root: MessageElement, lines: Lines) {
    this.#root = root;
    this.#lines = lines;
  }

  /** Reports a finding about this element. Texts of the message are put on one line and cut. */
  report<Id extends MessageId>(id: Id, element: MessageElement, params: MessageParams<Id>): void {
    const { severity, code } = messageOf(id);
    const path = this.#paths.of(element);
    const shown = Object.entries(params as Readonly<Record<string, Param>>).map(([name, param]) => [
      name,
      typeof param === 'string' ? shorten(param.replace(/\s+/g, ' ').trim(), longest) : param,
    ]);
    this.findings.push({
      id,
      severity,
      code,
      params: Object.fromEntries(shown) as Record<string, Param>,
      expression: expressionOf(this.#root, path),
      path,
      ...placeOf(element, this.#lines),
      resource: this.#root.local,
    });
  }
}

import { isObject } from '../fhir/json.js';

/** A list of a JSON text whose items are made one after another, when their turn comes. */
export class JsonList {
  readonly items: Iterable<unknown>;

  constructor(items: Iterable<unknown>) {
    this.items = items;
  }
}

/**
 * The text of `JSON.stringify(value, undefined, 2)` with a line break at its end, in pieces. A JsonList may be a member of the value, or of
 * an item of a JsonList: it is never in memory as a whole, where a text for a million documents would be longer than a string can be.
 */
export function* jsonPieces(value: object): Generator<string> {
  yield* pieces(value, '\n');
  yield '\n';
}

/** @param lineBreak a line break with the indentation of the value */
function* pieces(value: unknown, lineBreak: string): Generator<string> {
  if (value instanceof JsonList) yield* listPieces(value.items, lineBreak);
  else if (isObject(value) && Object.values(value).some((member) => member instanceof JsonList)) yield* memberPieces(value, lineBreak);
  // A text in JSON has no line breaks, so that each is one between values.
  else yield JSON.stringify(value, undefined, 2).replaceAll('\n', lineBreak);
}

function* listPieces(items: Iterable<unknown>, lineBreak: string): Generator<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}${lineBreak}  `;
    yield* pieces(item, `${lineBreak}  `);
    before = ',';
  }
  yield before === '[' ? '[]' : `${lineBreak}]`;
}

function* memberPieces(value: object, lineBreak: string): Generator<string> {
  let before = '{';
  for (const [name, member] of Object.entries(value) as [string, unknown][]) {
    if (member === undefined) continue;
    yield `${before}${lineBreak}  ${JSON.stringify(name)}: `;
    yield* pieces(member, `${lineBreak}  `);
    before = ',';
  }
  yield `${lineBreak}}`;
}

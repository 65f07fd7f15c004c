import { choiceStem } from '../plan/names.js';
import type { Cursor } from '../checks/cursor.js';
import type { Content, LinkedElement, Property, PropertyTable } from '../checks/linked.js';
import { acceptProperty } from './accept-property.js';
import { never } from '../checks/value-check.js';
import type { TableCheck, TableCode } from '../checks/object-table.js';
import type { CodeMaker } from './generated/code-maker.js';
import { generateCode } from './generated/table-code.js';
import { Row } from './row.js';
import { fastPathDepth, type Links } from './links.js';

/** The shape of an object, without its table. */
type Shape = Omit<Content, 'table'>;

/** One bit for each element that is required or a choice, and one for each check. Objects that need more always take the full walk. */
const maxBits = 31;

/**
 * The properties of an object: one look-up each (none where they come in the order of the previous object). Required elements
 * are counted in bits, and a check runs only when a property that it is about is present. Generates code for itself once it is used often.
 */
export class FastTable implements PropertyTable {
  /** The bits of the elements that are demanded; undefined where there are too many. */
  readonly required: number | undefined;
  readonly checks: readonly TableCheck[];
  readonly typeName: string;
  /** True for resources. They also have resourceType, which no definition lists. */
  readonly isResource: boolean;
  readonly #rows = new Map<string, Row>();
  readonly #codeMaker: CodeMaker;
  #first: Row | undefined;
  #asked = 0;
  #code: TableCode | undefined;

  constructor(shape: Shape, links: Links) {
    this.typeName = shape.typeName;
    this.isResource = shape.plan.kind === 'resource';
    this.#codeMaker = links.codeMaker;
    const bits = new Map<LinkedElement, number>();
    for (const { element } of shape.properties.values())
      if (needsBit(element, shape) && !bits.has(element)) bits.set(element, 2 ** bits.size);
    const fits = bits.size < maxBits && shape.checks.length < maxBits - 1;
    // Bit 0 is of the checks that are always asked.
    this.checks = shape.checks.map((check, i) => ({
      bit: check.about && fits ? 2 ** (i + 1) : 1,
      mark: 2 ** Math.min(i + 1, maxBits - 1),
      check: check.direct ?? check,
      fast: (links.fastPath && check.fast) || never,
      about: check.about,
    }));
    this.required = fits ? shape.required.reduce((sum, element) => sum + (bits.get(element) ?? 0), 0) : undefined;
    for (const [key, property] of shape.properties) {
      const element = fits ? (bits.get(property.element) ?? 0) : 0;
      const checks = fits ? this.#checksAbout(property) : 0;
      // A primitive's id and extensions stand apart from its value.
      const isQuick = links.fastPath && fits && key === property.key;
      this.#rows.set(
        key,
        new Row(property, { key, element, checks }, () => (isQuick ? acceptProperty(property, shape, links) : undefined)),
      );
    }
    // A required element without any property cannot be present.
    if (shape.required.some((element) => !bits.has(element))) this.required = undefined;
  }

  /** The row of a property; `before` is the one that was asked for last, undefined at the beginning of an object. */
  row(key: string, before: Row | undefined): Row | undefined {
    const guess = before === undefined ? this.#first : before.next;
    if (guess !== undefined && guess.key === key) return guess;
    const row = this.#rows.get(key);
    if (before === undefined) this.#first = row;
    else before.next = row;
    return row;
  }

  /** The row of a property, wherever it stands. */
  find(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  /** The rows of properties seen so far, the most frequent first. */
  met(): Row[] {
    return [...this.#rows.values()].filter(({ met }) => met > 0).sort((a, b) => b.met - a.met);
  }

  /** @see ObjectTable.accepts */
  accepts(object: object, at: Cursor): boolean {
    const code = this.#code;
    if (code !== undefined) return code.accepts(object, at);
    if (at.fastPathLevel >= fastPathDepth) return false;
    at.fastPathLevel++;
    const accepted = passes(this.checks, this.scan(object, at), object, at, this.typeName);
    at.fastPathLevel--;
    return accepted;
  }

  /** @see ObjectTable.scan */
  scan(object: object, at: Cursor): number {
    const code = this.#code;
    if (code !== undefined) return code.scan(object, at);
    if (++this.#asked > this.#codeMaker.after) this.code();
    return scanObject(this, object as Readonly<Record<string, unknown>>, at);
  }

  /** @see ObjectTable.open */
  open(object: object, at: Cursor, touched: number): number {
    const code = this.#code;
    if (code !== undefined) return code.open(object, at, touched);
    let open = 0;
    for (const { bit, mark, fast } of this.checks) if ((bit & touched) !== 0 && !fast(object, at, this.typeName)) open |= mark;
    return open;
  }

  /**
   * The code of this table, made now if there is none; undefined where code cannot be made or is being made, or too few objects were seen
   * to know what it is to be about.
   */
  code(): TableCode | undefined {
    if (this.#code === undefined && this.#asked > 0 && this.#asked * 10 >= this.#codeMaker.after && this.required !== undefined) {
      // Types may contain each other.
      this.#asked = -Infinity;
      this.#code = generateCode(this, this.required, this.#codeMaker);
    }
    return this.#code;
  }

  #checksAbout({ key, element }: Property): number {
    const name = choiceStem(element.name) ?? element.name;
    return this.checks.reduce((sum, { bit, about }) => (about?.includes(name) || about?.includes(key) ? sum + bit : sum), 0);
  }
}

// A plain function: V8 looks private methods up on every call.
function scanObject(table: FastTable, object: Readonly<Record<string, unknown>>, at: Cursor): number {
  const { required } = table;
  if (required === undefined) return 0;
  let seen = 0;
  let touched = 1;
  let row: Row | undefined;
  for (const key in object) {
    if (table.isResource && key === 'resourceType') continue;
    row = table.row(key, row);
    if (row === undefined || (row.element & seen) !== 0 || !row.accepts(object[key], at)) return 0;
    seen |= row.element;
    touched |= row.checks;
  }
  // The object is empty, or a required element is missing.
  return row === undefined || (seen & required) !== required ? 0 : touched;
}

function passes(checks: readonly TableCheck[], touched: number, object: object, at: Cursor, typeName: string): boolean {
  if (touched === 0) return false;
  for (const { bit, fast } of checks) if ((bit & touched) !== 0 && !fast(object, at, typeName)) return false;
  return true;
}

function needsBit(element: LinkedElement, { required }: Shape): boolean {
  return element.keys.length > 1 || required.includes(element);
}

import type { PropertyTable } from '../../checks/linked.js';
import type { TableCode } from '../../checks/object-table.js';
import type { Cursor } from '../../checks/cursor.js';
import { Acceptance, ListAcceptance } from '../acceptance.js';
import type { Row } from '../row.js';
import type { CodeMaker } from './code-maker.js';
import { Constants } from './constants.js';
import type { PropertyForm } from '../property-form.js';
import { fastPathDepth } from '../links.js';

/** A table as the code generator sees it. */
export interface TableSource extends Pick<PropertyTable, 'checks'> {
  readonly typeName: string;
  readonly isResource: boolean;
  /** The rows of properties seen so far, the most frequent first. */
  met(): Row[];
  find(key: string): Row | undefined;
}

/**
 * Generates a function for a table: one case for each property seen so far, which calls the fast checks of its value by name.
 * V8 optimises functions by what it has seen them do, so a function that serves one table only becomes faster than those that
 * all tables share. It returns what the table would return, and asks the table about any other property.
 * @returns undefined where no code can be generated
 */
export function generateCode(table: TableSource, required: number, maker: CodeMaker): TableCode | undefined {
  const constants = new Constants();
  const cases = table.met().map((row) => `      case ${JSON.stringify(row.key)}: {\n${caseOf(row, constants)}        break;\n      }\n`);
  const other = constants.name((key: string, value: unknown, seen: number, at: Cursor): Row | undefined => {
    const row = table.find(key);
    return row !== undefined && (row.element & seen) === 0 && row.accepts(value, at) ? row : undefined;
  });
  const body = `function scan(object, at) {
  let seen = 0, touched = 1, count = 0;
  for (const key in object) {
    const value = object[key];
    count++;
    switch (key) {
${table.isResource ? "      case 'resourceType':\n        count--;\n        break;\n" : ''}${cases.join('')}      default: {
        const row = ${other}(key, value, seen, at);
        if (row === undefined) return 0;
        seen |= row.element;
        touched |= row.checks;
      }
    }
  }
  return count === 0 || (seen & ${required}) !== ${required} ? 0 : touched;
}
function accepts(object, at) {
  if (at.fastPathLevel >= ${fastPathDepth}) return false;
  at.fastPathLevel++;
  const touched = scan(object, at);
  const accepted = touched !== 0${checksOf(table, constants)};
  at.fastPathLevel--;
  return accepted;
}
function open(object, at, touched) {
  let open = 0;
${openOf(table, constants)}  return open;
}
return { scan, accepts, open };`;
  return maker.make(table.typeName, body, constants.values) as TableCode | undefined;
}

function openOf({ checks, typeName }: TableSource, constants: Constants): string {
  return checks
    .map(
      ({ bit, mark, fast }) =>
        `  if (${bit === 1 ? '' : `(touched & ${bit}) !== 0 && `}!${constants.name(fast)}(object, at, ${JSON.stringify(typeName)})) open |= ${mark};\n`,
    )
    .join('');
}

function checksOf({ checks, typeName }: TableSource, constants: Constants): string {
  return checks
    .map(
      ({ bit, fast }) =>
        ` && (${bit === 1 ? '' : `(touched & ${bit}) === 0 || `}${constants.name(fast)}(object, at, ${JSON.stringify(typeName)}))`,
    )
    .join('');
}

function caseOf({ form, property, element, checks }: Row, constants: Constants): string {
  // A choice has one value, in one of its properties.
  const once = property.element.keys.length > 1 ? `        if ((seen & ${element}) !== 0) return 0;\n` : '';
  const bits = `${element === 0 ? '' : `        seen |= ${element};\n`}${checks === 0 ? '' : `        touched |= ${checks};\n`}`;
  return `${once}${acceptsAll(form, constants)}${bits}`;
}

/** Statements that return 0 when the value of a property is not in order. */
function acceptsAll(form: PropertyForm, constants: Constants): string {
  if (form === undefined) return '        return 0;\n';
  if (form instanceof Acceptance) return acceptsOne(form, 'value', constants);
  if (!(form instanceof ListAcceptance)) return `        if (!${constants.name(form)}(value, at, '')) return 0;\n`;
  const { min, max, one } = form;
  const limits = `${max === Infinity ? '' : ` || value.length > ${max}`}${min > 1 ? ` || value.length < ${min}` : ''}`;
  return `        if (!Array.isArray(value) || value.length === 0${limits}) return 0;
        for (let i = 0; i < value.length; i++) {
        const item = value[i];
${acceptsOne(one, 'item', constants)}        }
`;
}

/** The same for one value, as Acceptance does. */
function acceptsOne({ table, form, otherwise, checks, typeName, known }: Acceptance, value: string, constants: Constants): string {
  const type = JSON.stringify(typeName);
  const call = (check: unknown): string => `${constants.name(check)}(${value}, at, ${type})`;
  const conditions = [
    ...(table === undefined
      ? []
      : [`(typeof ${value} === 'object' && ${value} !== null && !Array.isArray(${value}) && ${objectCall(table, value, constants)})`]),
    ...(form === undefined ? [] : [otherwise === undefined ? call(form) : `(${call(form)} || ${call(otherwise)})`]),
    ...checks.map(call),
  ];
  const statement = conditions.length === 0 ? '' : `        if (!(${conditions.join(' && ')})) return 0;\n`;
  if (known?.isWorthwhile !== true) return statement;
  const texts = constants.name(known);
  return `        if (typeof ${value} !== 'string' || !${texts}.has(${value})) {\n${statement}        if (typeof ${value} === 'string') ${texts}.keep(${value});\n        }\n`;
}

/** The code of a table inside is called without a detour, unless it is made of this one in turn. */
function objectCall(table: PropertyTable, value: string, constants: Constants): string {
  const code = table.code();
  return code === undefined ? `${constants.name(table)}.accepts(${value}, at)` : `${constants.name(code.accepts)}(${value}, at)`;
}

import type { PropertyTable } from '../../checks/linked.js';
import type { TableCode } from '../../checks/object-table.js';
import type { Cursor } from '../../checks/cursor.js';
import { Acceptance, ListAcceptance } from '../acceptance.js';
import type { Row } from '../row.js';
import { code, joined, literal, noCode, type Code } from './code.js';
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
  const cases = table.met().map((row) => code`      case ${literal(row.key)}: {\n${caseOf(row, constants)}        break;\n      }\n`);
  const other = constants.name((key: string, value: unknown, seen: number, at: Cursor): Row | undefined => {
    const row = table.find(key);
    return row !== undefined && (row.element & seen) === 0 && row.accepts(value, at) ? row : undefined;
  });
  const body = code`function scan(object, at) {
  let seen = 0, touched = 1, count = 0;
  for (const key in object) {
    const value = object[key];
    count++;
    switch (key) {
${table.isResource ? code`      case 'resourceType':\n        count--;\n        break;\n` : noCode}${cases}      default: {
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

function openOf({ checks, typeName }: TableSource, constants: Constants): readonly Code[] {
  return checks.map(({ bit, mark, fast }) => {
    const touched = bit === 1 ? noCode : code`(touched & ${bit}) !== 0 && `;
    return code`  if (${touched}!${constants.name(fast)}(object, at, ${literal(typeName)})) open |= ${mark};\n`;
  });
}

function checksOf({ checks, typeName }: TableSource, constants: Constants): readonly Code[] {
  return checks.map(({ bit, fast }) => {
    const untouched = bit === 1 ? noCode : code`(touched & ${bit}) === 0 || `;
    return code` && (${untouched}${constants.name(fast)}(object, at, ${literal(typeName)}))`;
  });
}

function caseOf({ form, property, element, checks }: Row, constants: Constants): readonly Code[] {
  return [
    // A choice has one value, in one of its properties.
    property.element.keys.length > 1 ? code`        if ((seen & ${element}) !== 0) return 0;\n` : noCode,
    acceptsAll(form, constants),
    element === 0 ? noCode : code`        seen |= ${element};\n`,
    checks === 0 ? noCode : code`        touched |= ${checks};\n`,
  ];
}

/** Statements that return 0 when the value of a property is not in order. */
function acceptsAll(form: PropertyForm, constants: Constants): Code {
  if (form === undefined) return code`        return 0;\n`;
  if (form instanceof Acceptance) return acceptsOne(form, code`value`, constants);
  if (!(form instanceof ListAcceptance)) return code`        if (!${constants.name(form)}(value, at, '')) return 0;\n`;
  const { min, max, one } = form;
  const tooMany = max === Infinity ? noCode : code` || value.length > ${max}`;
  const tooFew = min > 1 ? code` || value.length < ${min}` : noCode;
  return code`        if (!Array.isArray(value) || value.length === 0${tooMany}${tooFew}) return 0;
        for (let i = 0; i < value.length; i++) {
        const item = value[i];
${acceptsOne(one, code`item`, constants)}        }
`;
}

/** The same for one value, as Acceptance does. */
function acceptsOne({ table, form, otherwise, checks, typeName, known }: Acceptance, value: Code, constants: Constants): Code {
  const type = literal(typeName);
  const call = (check: unknown): Code => code`${constants.name(check)}(${value}, at, ${type})`;
  const conditions = [
    ...(table === undefined
      ? []
      : [code`(typeof ${value} === 'object' && ${value} !== null && !Array.isArray(${value}) && ${objectCall(table, value, constants)})`]),
    ...(form === undefined ? [] : [otherwise === undefined ? call(form) : code`(${call(form)} || ${call(otherwise)})`]),
    ...checks.map(call),
  ];
  const statement = conditions.length === 0 ? noCode : code`        if (!(${joined(conditions, code` && `)})) return 0;\n`;
  if (known?.isWorthwhile !== true) return statement;
  const texts = constants.name(known);
  return code`        if (typeof ${value} !== 'string' || !${texts}.has(${value})) {
${statement}        if (typeof ${value} === 'string') ${texts}.keep(${value});
        }
`;
}

/** The code of a table inside is called without a detour, unless it is made of this one in turn. */
function objectCall(table: PropertyTable, value: Code, constants: Constants): Code {
  const own = table.code();
  return own === undefined ? code`${constants.name(table)}.accepts(${value}, at)` : code`${constants.name(own.accepts)}(${value}, at)`;
}

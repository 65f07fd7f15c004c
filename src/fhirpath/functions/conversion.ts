import { isInteger } from '../compile/arithmetic.js';
import { noArgs, type Call, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { itemCode, singleOf, textOf, truthCode, type Code } from '../compile/code.js';
import type { Scope } from '../compile/scope.js';
import { scalarOf, type Setting } from '../compare/scalar.js';
import { decimalNode, integerNode, makeNode, stringNode, systemNode, writtenDecimal, type FhirNode } from '../node.js';
import { valueInUnitOf } from '../values/convert-quantity.js';
import { numberText, tidy } from '../values/number.js';
import { parseTemporal } from '../values/parse-temporal.js';
import { asQuantity, calendarUnit, dimensionless, parseQuantity, Quantity } from '../values/quantity.js';
import { SystemValue } from '../values/system-value.js';
import { Temporal } from '../values/temporal.js';

/** The converted item; undefined when it cannot be converted. */
type Conversion = (item: FhirNode, setting: Setting) => FhirNode | undefined;

/** Conversion (N1, 5.5): what cannot be converted gives empty, and `convertsTo…` says so beforehand. */
export const conversionFunctions: FunctionTable = {
  ...conversion('Boolean', toBoolean),
  ...conversion('Integer', toInteger),
  ...conversion('Decimal', toDecimal),
  ...conversion('String', toText),
  ...conversion('Date', toDate),
  ...conversion('DateTime', toDateTime),
  ...conversion('Time', toTime),
  toQuantity: { minArgs: 0, maxArgs: 1, compile: (call) => itemCode(call.site, quantityOf(call)) },
  convertsToQuantity: {
    minArgs: 0,
    maxArgs: 1,
    compile: (call) => {
      const convert = quantityOf(call);
      return truthCode((scope) => (call.input.any(scope) ? convert(scope) !== undefined : undefined));
    },
  },
};

function conversion(name: string, convert: Conversion): Readonly<Record<string, FunctionDefinition>> {
  return {
    [`to${name}`]: noArgs(({ input, site }) =>
      itemCode(site, (scope) => {
        const item = singleOf(input.items(scope), site);
        return item === undefined ? undefined : convert(item, { model: scope.env.model, site });
      }),
    ),
    [`convertsTo${name}`]: noArgs(({ input, site }) =>
      truthCode((scope) => {
        const item = singleOf(input.items(scope), site);
        return item === undefined ? undefined : convert(item, { model: scope.env.model, site }) !== undefined;
      }),
    ),
  };
}

const truths = new Map([
  ...['true', 't', 'yes', 'y', '1', '1.0'].map((text) => [text, true] as const),
  ...['false', 'f', 'no', 'n', '0', '0.0'].map((text) => [text, false] as const),
]);

function toBoolean({ value }: FhirNode): FhirNode | undefined {
  const truth = typeof value === 'boolean' ? value : value === 1 ? true : value === 0 ? false : truths.get(String(value).toLowerCase());
  return truth === undefined ? undefined : makeNode(truth, 'System.Boolean', undefined);
}

function toInteger(item: FhirNode, setting: Setting): FhirNode | undefined {
  const { value } = item;
  if (typeof value === 'boolean') return integerNode(value ? 1 : 0);
  // A FHIR decimal that is written like an integer is taken for one; 1.0 is not.
  if (typeof value === 'number') return isInteger(item, setting) || isWholeElement(item) ? integerNode(value) : undefined;
  return typeof value === 'string' && /^[+-]?\d+$/.test(value) ? integerNode(Number(value)) : undefined;
}

function isWholeElement({ value, type, written }: FhirNode): boolean {
  return Number.isInteger(value) && type !== 'System.Decimal' && (written === undefined || /^-?\d+$/.test(written));
}

function toDecimal({ value, written }: FhirNode): FhirNode | undefined {
  if (typeof value === 'boolean') return decimalNode(value ? 1 : 0);
  if (typeof value === 'number') return decimalNode(value, written);
  return typeof value === 'string' && /^[+-]?\d+(?:\.\d+)?$/.test(value) ? writtenDecimal(value.replace('+', '')) : undefined;
}

function toText(item: FhirNode, setting: Setting): FhirNode | undefined {
  const { value } = item;
  if (typeof value === 'string') return stringNode(value);
  if (typeof value === 'number') return stringNode(numberText(value, item.written));
  if (typeof value === 'boolean') return stringNode(String(value));
  const scalar = scalarOf(item, setting);
  return scalar instanceof SystemValue ? stringNode(scalar.toString()) : undefined;
}

function toDate(item: FhirNode, setting: Setting): FhirNode | undefined {
  const value = scalarOf(item, setting);
  if (value instanceof Temporal) {
    return value.kind === 'time' ? undefined : systemNode(new Temporal('date', value.fields.slice(0, 3)));
  }
  // Text with a time is cut to its date, as a DateTime is.
  const parsed = typeof value === 'string' ? (parseTemporal('date', value) ?? parseTemporal('dateTime', value)) : undefined;
  return parsed === undefined ? undefined : systemNode(new Temporal('date', parsed.fields.slice(0, 3)));
}

function toDateTime(item: FhirNode, setting: Setting): FhirNode | undefined {
  const value = scalarOf(item, setting);
  if (value instanceof Temporal) {
    return value.kind === 'time' ? undefined : systemNode(new Temporal('dateTime', value.fields, value.offset));
  }
  const parsed = typeof value === 'string' ? parseTemporal('dateTime', value) : undefined;
  return parsed === undefined ? undefined : systemNode(parsed);
}

function toTime(item: FhirNode, setting: Setting): FhirNode | undefined {
  const value = scalarOf(item, setting);
  if (value instanceof Temporal) return value.kind === 'time' ? systemNode(value) : undefined;
  const parsed = typeof value === 'string' ? parseTemporal('time', value) : undefined;
  return parsed === undefined ? undefined : systemNode(parsed);
}

/** `toQuantity([unit])`: undefined where the unit cannot be had. */
function quantityOf({ input, args: [unit], site }: Call): (scope: Scope) => FhirNode | undefined {
  return (scope) => {
    const item = singleOf(input.items(scope), site);
    const value = item === undefined ? undefined : toQuantity(scalarOf(item, { model: scope.env.model, site }));
    if (value === undefined) return undefined;
    const wanted = targetOf(unit, scope, { model: scope.env.model, site });
    if (wanted === undefined) return systemNode(value);
    const converted = valueInUnitOf(value, wanted);
    return converted === undefined ? undefined : systemNode(wanted.with(tidy(converted)));
  };
}

function targetOf(unit: Code | undefined, scope: Scope, { site }: Setting): Quantity | undefined {
  const name = unit === undefined ? undefined : textOf(unit.items(scope), site);
  if (name === undefined) return undefined;
  const word = calendarUnit(name);
  return word === undefined ? new Quantity(1, name, 'ucum') : new Quantity(1, word, 'calendar');
}

function toQuantity(value: unknown): Quantity | undefined {
  if (typeof value === 'boolean') return dimensionless(value ? 1 : 0);
  return typeof value === 'string' ? parseQuantity(value) : asQuantity(value);
}

import { daysInMonth } from '../../fhir/calendar.js';
import { optionalArg, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { integerOf, itemCode, singleOf } from '../compile/code.js';
import { scalarOf } from '../compare/scalar.js';
import { kindOf } from '../compare/order.js';
import { fail } from '../error.js';
import { decimalNode, systemNode, type FhirNode } from '../node.js';
import { decimalPlaces } from '../values/number.js';
import { Temporal } from '../values/temporal.js';

/**
 * The least and the greatest value that a value of limited precision may stand for (the version after N1). R5's per-1 needs them:
 * `start.lowBoundary() <= end.highBoundary()` also holds for a day and an hour of the same day.
 */
export const boundaryFunctions: FunctionTable = {
  lowBoundary: boundary(false),
  highBoundary: boundary(true),
};

function boundary(high: boolean): FunctionDefinition {
  return optionalArg(({ input, site }, precision) =>
    itemCode(site, (scope): FhirNode | undefined => {
      const item = singleOf(input.items(scope), site);
      if (item === undefined) return undefined;
      const digits = precision === undefined ? undefined : integerOf(precision.items(scope), site);
      const value = scalarOf(item, { model: scope.env.model, site });
      if (value === undefined) return undefined;
      if (typeof value === 'number') return numberBoundary(value, item.written, digits ?? 8, high);
      if (value instanceof Temporal) {
        const bound = temporalBoundary(value, digits, high);
        return bound === undefined ? undefined : systemNode(bound);
      }
      return fail(site, `${kindOf(value, item)} has no boundaries; a number, date or time has.`);
    }),
  );
}

/** Half a unit of the last digit away, rounded outward; undefined for a precision that decimals do not have. */
function numberBoundary(value: number, written: string | undefined, places: number, high: boolean): FhirNode | undefined {
  if (places < 0 || places > 8) return undefined;
  const half = 0.5 * 10 ** -decimalPlaces(value, written);
  const scaled = Number(((high ? value + half : value - half) * 10 ** places).toPrecision(15));
  return decimalNode((high ? Math.ceil(scaled) : Math.floor(scaled)) / 10 ** places);
}

/** How many fields a number of digits covers: 4 is a year, 6 a month … 17 a millisecond. */
const dateFields = new Map([4, 6, 8, 10, 12, 14, 17].map((digits, i) => [digits, Math.min(i + 1, 6)]));
const timeFields = new Map([2, 4, 6, 9].map((digits, i) => [digits, Math.min(i + 1, 3)]));

function temporalBoundary(value: Temporal, digits: number | undefined, high: boolean): Temporal | undefined {
  const isTime = value.kind === 'time';
  const finest = value.kind === 'date' ? 8 : isTime ? 9 : 17;
  const wanted = digits ?? finest;
  const count = (isTime ? timeFields : dateFields).get(wanted);
  if (count === undefined || wanted > finest) return undefined;
  const fields = [...value.fields];
  for (let i = fields.length; i < count; i++) fields.push(missingField(isTime ? i + 3 : i, fields, high, wanted));
  // Without milliseconds asked for, the second loses its fraction.
  const cut = fields.slice(0, count).map((field) => (wanted === finest ? field : Math.trunc(field)));
  return new Temporal(value.kind, cut, count > 3 ? value.offset : undefined);
}

function missingField(field: number, [year = 0, month = 1]: readonly number[], high: boolean, digits: number): number {
  if (!high) return field === 1 || field === 2 ? 1 : 0;
  const withMilliseconds = digits === 17 || digits === 9;
  return [9999, 12, daysInMonth(year, month), 23, 59, withMilliseconds ? 59.999 : 59][field] ?? 0;
}

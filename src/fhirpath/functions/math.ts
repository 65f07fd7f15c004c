import { isInteger, numeric } from '../compile/arithmetic.js';
import { noArgs, oneArg, optionalArg, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { integerOf, itemCode, numberOf, singleOf } from '../compile/code.js';
import { scalarOf } from '../compare/scalar.js';
import { fail } from '../error.js';
import { systemNode, type FhirNode } from '../node.js';
import { Quantity } from '../values/quantity.js';

/** Mathematics (N1, 5.7). Those that round keep the unit of a quantity; what has no result, as the root of -1, gives empty. */
export const mathFunctions: FunctionTable = {
  abs: rounding(Math.abs, false),
  ceiling: rounding(Math.ceil, true),
  floor: rounding(Math.floor, true),
  truncate: rounding(Math.trunc, true),
  round: optionalArg(({ input, site }, precision) =>
    itemCode(site, (scope) => {
      const item = singleOf(input.items(scope), site);
      const places = precision === undefined ? 0 : (integerOf(precision.items(scope), site) ?? 0);
      if (places < 0) fail(site, 'The precision of round() must not be negative.');
      const value = item === undefined ? undefined : scalarOf(item, { model: scope.env.model, site });
      if (value instanceof Quantity) return systemNode(value.with(roundTo(value.value, places)));
      const number = numberOf(item === undefined ? [] : [item], site);
      return number === undefined ? undefined : numeric(roundTo(number, places), places === 0);
    }),
  ),
  exp: onNumber(Math.exp),
  ln: onNumber(Math.log),
  sqrt: onNumber(Math.sqrt),
  log: withNumber((value, base) => Math.log(value) / Math.log(base), false),
  power: withNumber((value, exponent) => value ** exponent, true),
};

function rounding(compute: (value: number) => number, toInteger: boolean): FunctionDefinition {
  return noArgs(({ input, site }) =>
    itemCode(site, (scope): FhirNode | undefined => {
      const setting = { model: scope.env.model, site };
      const item = singleOf(input.items(scope), site);
      if (item === undefined) return undefined;
      const value = scalarOf(item, setting);
      if (value instanceof Quantity) return systemNode(value.with(compute(value.value)));
      const number = numberOf([item], site);
      return number === undefined ? undefined : numeric(compute(number), toInteger || isInteger(item, setting));
    }),
  );
}

function onNumber(compute: (value: number) => number): FunctionDefinition {
  return noArgs(({ input, site }) =>
    itemCode(site, (scope) => {
      const value = numberOf(input.items(scope), site);
      return value === undefined ? undefined : numeric(compute(value), false);
    }),
  );
}

function withNumber(compute: (value: number, argument: number) => number, mayBeInteger: boolean): FunctionDefinition {
  return oneArg(({ input, site }, argument) =>
    itemCode(site, (scope) => {
      const setting = { model: scope.env.model, site };
      const item = singleOf(input.items(scope), site);
      const other = singleOf(argument.items(scope), site);
      if (item === undefined || other === undefined) return undefined;
      const value = numberOf([item], site);
      const by = numberOf([other], site);
      if (value === undefined || by === undefined) return undefined;
      const result = compute(value, by);
      const whole = mayBeInteger && isInteger(item, setting) && isInteger(other, setting) && Number.isInteger(result);
      return numeric(result, whole);
    }),
  );
}

/** To so many places, halves upward. Written with an exponent, because scaling 1.005 by 100 would lose the half. */
function roundTo(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  const [digits, power = '0'] = String(scaled).split('e');
  return Number(`${digits}e${Number(power) - places}`);
}

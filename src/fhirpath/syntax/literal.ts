import { integerNode, makeNode, stringNode, systemNode, writtenDecimal, type FhirNode } from '../node.js';
import { parseTemporal } from '../values/parse-temporal.js';
import { calendarUnit, Quantity } from '../values/quantity.js';
import type { TemporalKind } from '../values/temporal.js';
import type { Token } from './token.js';

export function stringLiteral(text: string): FhirNode {
  return stringNode(text);
}

export function truthLiteral(value: boolean): FhirNode {
  return makeNode(value, 'System.Boolean', undefined);
}

/** An Integer, or a Decimal when it is written with a point. */
export function numberLiteral(text: string): FhirNode {
  return text.includes('.') ? writtenDecimal(text) : integerNode(Number(text));
}

/** The date or time; undefined when it does not exist. */
export function temporalLiteral(kind: TemporalKind, text: string): FhirNode | undefined {
  const value = parseTemporal(kind, text);
  return value === undefined ? undefined : systemNode(value);
}

/** The quantity that a number and the token after it make; undefined when that token is no unit. */
export function quantityLiteral(number: string, unit: Token): FhirNode | undefined {
  if (unit.kind === 'string') return systemNode(new Quantity(Number(number), unit.text, 'ucum'));
  const word = unit.kind === 'word' ? calendarUnit(unit.text) : undefined;
  return word === undefined ? undefined : systemNode(new Quantity(Number(number), word, 'calendar'));
}

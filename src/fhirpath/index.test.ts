import { describe, expect, it } from 'vitest';
import { cpuTime } from '../finding/testing/cpu-time.js';
import { compile, FhirpathError, isCovered, nodeOf, type Environment } from './index.js';

const values = (expression: string, data: unknown, env: Environment = {}, type?: string): unknown[] =>
  compile(expression)
    .evaluate(nodeOf(data, type), env)
    .map(({ value }) => value);

describe('test', () => {
  const holds = (expression: string): boolean =>
    compile(expression).test(nodeOf({ resourceType: 'Patient', active: false, name: [{ use: 'a' }, { use: 'b' }] }), {});

  // HL7's reference: an invariant is satisfied when its result converts to true.
  it.each([
    ['{}', false],
    ['true', true],
    ['false', false],
    ['active', false],
    ["''", true],
    ['0', true],
    ['name', true],
    ['name.use', true],
    ['(false | true)', true],
    ['{} = 1', false],
  ])('%s is %s', (expression, expected) => {
    expect(holds(expression)).toBe(expected);
  });

  it('is an error when several items stand where one belongs', () => {
    expect(() => holds('name and true')).toThrow(expect.objectContaining({ kind: 'evaluation', position: 0 }));
    expect(() => holds("true and name.where(use in ('a' | 'b')).use.startsWith('a')")).toThrow(FhirpathError);
  });

  it('does not evaluate what cannot change the outcome', () => {
    expect(holds('true or (name and true)')).toBe(true);
    expect(holds('false and (name and true)')).toBe(false);
    expect(holds('false implies (name and true)')).toBe(true);
  });
});

describe('without a model', () => {
  const observation = {
    resourceType: 'Observation',
    valueQuantity: { value: 5, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' },
    effectiveDateTime: '2026-04-01',
    _status: { extension: [{ url: 'urn:x', valueBoolean: true }] },
  };

  it.each([
    ['value.unit', ['mg']],
    ['value is Quantity', [true]],
    ['value.ofType(Quantity).value', [5]],
    ["value > 4 'mg'", [true]],
    ['value is string', [false]],
    ['valueQuantity.unit', ['mg']],
    ['effective < @2026-05-01', [true]],
    ['effective is dateTime', [true]],
    ['status.exists()', [true]],
    ['status.hasValue()', [false]],
    ["status.extension('urn:x').value", [true]],
    ['Observation.value.exists()', [true]],
    ['Resource.value.exists()', [true]],
    ['val.exists()', [false]],
    ['descendants().where($this is Quantity).unit', ['mg']],
  ])('%s', (expression, expected) => {
    expect(values(expression, observation)).toEqual(expected);
  });

  it('takes text beside a date for a date', () => {
    expect(values('start < @2026-05-01', { start: '2026-04-01' })).toEqual([true]);
    expect(values('@2026-04-01 = start', { start: '2026-04-01' })).toEqual([true]);
  });
});

describe('a model', () => {
  const model = {
    property: (type: string, name: string) =>
      type === 'Thing' && name === 'size'
        ? [
            { key: 'sizeQuantity', type: 'Quantity' },
            { key: 'sizeString', type: 'string' },
          ]
        : undefined,
    baseOf: (type: string) => (type === 'Thing' ? 'Element' : undefined),
  };

  it('says which properties are an element, and what their types are', () => {
    expect(values('size is string', { sizeString: 'x' }, { model }, 'Thing')).toEqual([true]);
    expect(values('size is Quantity', { sizeQuantity: {} }, { model }, 'Thing')).toEqual([true]);
    expect(values('children().select($this is Quantity)', { sizeQuantity: {} }, { model }, 'Thing')).toEqual([true]);
    // A form of the choice that the model does not have is no form of it.
    expect(values('size', { sizeCoding: {} }, { model }, 'Thing')).toEqual([]);
    expect(values('$this is Element', {}, { model }, 'Thing')).toEqual([true]);
  });

  it('may differ from one evaluation to the next', () => {
    const expression = compile('size is string');
    const other = { ...model, property: () => [{ key: 'sizeString', type: 'code' }] };
    const thing = nodeOf({ sizeString: 'x' }, 'Thing');
    expect(expression.test(thing, { model })).toBe(true);
    expect(compile('size is code').test(thing, { model })).toBe(false);
    expect(expression.test(thing, { model: other })).toBe(true);
    expect(compile('size is code').test(thing, { model: other })).toBe(true);
  });

  it('with a loop in it does not hold us', () => {
    const loop = { property: () => undefined, baseOf: (type: string) => (type === 'A' ? 'B' : 'A') };
    expect(values('$this is C', {}, { model: loop }, 'A')).toEqual([false]);
  });
});

describe('what %resource and the hooks leave open', () => {
  it('is an evaluation error, or unverified', () => {
    const part = nodeOf({ a: 1 }, 'Element');
    expect(() => compile('%resource.a').evaluate(part, {})).toThrow(expect.objectContaining({ kind: 'evaluation' }));
    expect(() => compile('now()').evaluate(part, {})).toThrow(expect.objectContaining({ kind: 'evaluation' }));
    expect(() => compile("a.memberOf('urn:vs')").evaluate(part, {})).toThrow(expect.objectContaining({ kind: 'unverified', position: 2 }));
    expect(() => compile("conformsTo('urn:p')").test(part, {})).toThrow(expect.objectContaining({ kind: 'unverified' }));
    expect(compile('a.resolve()').evaluate(part, {})).toEqual([]);
  });

  it.each<[string, unknown[]]>([
    // https://hl7.org/fhirpath/N1/#quantity and 6.1: units of UCUM are converted, and those of different kinds are not comparable.
    ["1 'g' > 5 'mg'", [true]],
    ["1 'g' < 5 'kg'", [true]],
    ["1 'g' = 1000 'mg'", [true]],
    ["1.0 'g' ~ 1000 'mg'", [true]],
    ["1 'g' != 1 'mg'", [true]],
    ["37 'Cel' = 98.6 '[degF]'", [true]],
    ["120 'mm[Hg]' > 15 'kPa'", [true]],
    ["1 'm' < 1 's'", []],
    ["1 'm' = 1 's'", []],
    ["1 'm' ~ 1 's'", [false]],
    ["1 'lbs' < 1 'kg'", []],
    ["1 'kg' + 500 'g' = 1500 'g'", [true]],
    ["1 'kg' - 500 'g' = 0.5 'kg'", [true]],
    ["2 'm' * 3 'm' = 6 'm2'", [true]],
    ["6 'm' / 2 's' = 3 'm/s'", [true]],
    ["6 'm' / 200 'cm' = 3 '1'", [true]],
    ["70 'kg' / (2 'm' * 2 'm') = 17.5 'kg/m2'", [true]],
    ["1 'kg' / 0 'm'", []],
    ["(1 'kg').toQuantity('g') = 1000 'g'", [true]],
    // Above the week, a duration of the calendar has no fixed length: it is equivalent to UCUM's, and not comparable.
    ["1 year = 1 'a'", []],
    ["1 year ~ 1 'a'", [true]],
    ["1 month ~ 1 'mo'", [true]],
    ["2 years ~ 1 'a'", [false]],
    ["1 year ~ 12 'mo'", [true]],
    ["1 year > 1 'a'", []],
    ["1 year > 300 'd'", []],
    ["1 second = 1 's'", [true]],
    ["1 week = 7 'd'", [true]],
    ["1 day ~ 24 'h'", [true]],
    ["1 hour < 61 'min'", [true]],
    ['1 year = 12 months', [true]],
    ["1 day < 1 'kg'", []],
  ])('%s', (expression, expected) => {
    expect(values(expression, {})).toEqual(expected);
  });

  it.each<[string, unknown[]]>([
    // Zeros at the end do not count for equality (N1, 6.1.1), and are kept in text.
    ['19.00 = 19', [true]],
    ['19.00 = 19.0', [true]],
    ['19.00.toString()', ['19.00']],
    ['19.10 ~ 19.1', [true]],
    ['0.000000001 = 0.000000002', [false]],
    ['0.1 + 0.2 = 0.3', [true]],
    ['1.50.toDecimal().toString()', ['1.50']],
    ["'1.50'.toDecimal().toString()", ['1.50']],
    ['(1.50 + 1.50).toString()', ['3']],
    ['12345678901234567890.1 = 12345678901234567890.2', [false]],
    ['12345678901234567890.10 = 12345678901234567890.1', [true]],
    ['1.0.lowBoundary()', [0.95]],
    ['1.00.lowBoundary()', [0.995]],
    ['-1.00 = -1', [true]],
    ['0.00 = 0', [true]],
    ['19.00 != 19', [false]],
    ['(19.00 | 19.0 | 19).count()', [1]],
  ])('%s', (expression, expected) => {
    expect(values(expression, {})).toEqual(expected);
  });

  it('compares primitives without their ids and extensions', () => {
    const extension = [{ url: 'urn:x', valueString: 'a' }];
    const data = { a: 'a', _a: { id: '1', extension }, b: ['a', 'b'], _b: [null, { id: '2' }], c: 1, _c: { extension } };
    for (const expression of [
      "a = 'a'",
      'a = b.first()',
      "b = ('a' | 'b')",
      'a in b',
      'a = a.extension.value',
      'c = 1',
      'b.combine(a).distinct().count() = 2',
      'b.intersect(a).count() = 1',
    ]) {
      expect({ expression, value: values(expression, data) }).toEqual({ expression, value: [true] });
    }
    expect(values('a != b.last()', data)).toEqual([true]);
  });

  it('is empty where units have no common measure, and compares units of other systems with themselves', () => {
    const crowns = { value: 1, system: 'urn:iso:std:iso:4217', code: 'DKK' };
    expect(values('a <= b', { a: crowns, b: { ...crowns, value: 2 } })).toEqual([true]);
    expect(values('a <= b', { a: crowns, b: { ...crowns, code: 'EUR' } })).toEqual([]);
    expect(values('a <= b', { a: crowns, b: { ...crowns, comparator: '<' } })).toEqual([]);
  });
});

describe('dates and zones', () => {
  const compared = (a: string, b: string): unknown[] => values('a <= b', { a, b }, { model: dates }, 'Period');
  const dates = {
    property: (_: string, name: string) => [{ key: name, type: 'dateTime' }],
    baseOf: () => undefined,
  };

  it.each([
    ['2026-04-01T10:00:00Z', '2026-04-01T12:00:00+02:00', true],
    ['2026-04-01T11:00:00Z', '2026-04-01T12:00:00+02:00', false],
    ['2026-04-01T23:30:00-01:00', '2026-04-02T00:15:00Z', false],
    // A date is that day where it was written: nothing is known of the hours.
    ['2026-04-01', '2026-04-01T00:30:00+02:00', undefined],
    ['2026-04-01', '2026-04-02T00:30:00+02:00', true],
    ['2026-04-02', '2026-04-01T23:30:00-05:00', false],
    ['2026-04', '2026-05-01', true],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00Z', true],
  ])('%s <= %s is %s', (a, b, expected) => {
    expect(compared(a, b)).toEqual(expected === undefined ? [] : [expected]);
  });

  it('refuses to compare a date that does not exist with one that does', () => {
    expect(() => compared('2026-02-30', '2026-04-01')).toThrow(expect.objectContaining({ kind: 'evaluation' }));
  });
});

describe('hostile data', () => {
  it('has no say in what names mean', () => {
    const data: unknown = JSON.parse('{"__proto__": {"evil": 1}, "constructor": "c", "a": {"hasOwnProperty": 1}}');
    expect(values('constructor', data)).toEqual(['c']);
    expect(values('toString.exists()', data)).toEqual([false]);
    expect(values('valueOf', data)).toEqual([]);
    expect(values('evil', data)).toEqual([]);
    expect(values('a.hasOwnProperty', data)).toEqual([1]);
    expect(values('a = a', data)).toEqual([true]);
    expect(values('children().count()', data)).toEqual([3]);
    expect(values('a.`__proto__`', { a: { b: 1 } })).toEqual([]);
  });

  it('may be as deep as it likes', () => {
    let deep: unknown = { leaf: true };
    for (let i = 0; i < 20_000; i++) deep = { a: deep };
    expect(values('descendants().count()', deep)).toEqual([20_001]);
    expect(values('descendants().leaf', deep)).toEqual([true]);
    expect(values('repeat(a).count()', { a: { a: { a: {} } } })).toEqual([3]);
    for (const expression of ['a = %other', 'a ~ %other', 'a.distinct().count() = (a | %other).count()']) {
      const env = { variables: new Map([['other', [nodeOf(structuredCloneOf(deep))]]]) };
      expect(() => values(expression, { a: deep }, env)).toThrow(expect.objectContaining({ kind: 'evaluation' }));
    }
  });

  it('may be as wide as it likes', () => {
    const wide = { item: Array.from({ length: 50_000 }, (_, i) => ({ linkId: `x${i}`, n: i, c: { system: 's', code: `${i}` } })) };
    const spent = cpuTime();
    expect(values('item.linkId.isDistinct()', wide)).toEqual([true]);
    expect(values('item.n.isDistinct()', wide)).toEqual([true]);
    expect(values('item.c.distinct().count()', wide)).toEqual([50_000]);
    expect(values('(item.linkId | item.linkId).count()', wide)).toEqual([50_000]);
    expect(spent()).toBeLessThan(5000);
  });

  it('may hold anything where an element belongs', () => {
    const odd = { a: [null, [], {}, 1], b: null, c: [[1]], _d: 5, _e: [null, { id: 'x' }], f: [] };
    expect(values('a.count()', odd)).toEqual([2]);
    expect(values('b.exists() or c.exists() or d.exists() or f.exists()', odd)).toEqual([false]);
    expect(values('e.id', odd)).toEqual(['x']);
    expect(values('resourceType', { resourceType: 5 })).toEqual([5]);
    expect(values('nothing', null)).toEqual([]);
  });
});

describe('compile', () => {
  it.each([
    ['lowerBound()', 'unsupported', 0],
    ['a.sum()', 'unsupported', 2],
    ["a.matches('(')", 'syntax', 2],
    ['a.exists(b, c)', 'syntax', 2],
    ['a.where()', 'syntax', 2],
    ['a.ofType(1)', 'syntax', 9],
    ['a.toString(1)', 'syntax', 2],
  ])('%s is %s at %i', (expression, kind, position) => {
    expect(() => compile(expression)).toThrow(expect.objectContaining({ kind, position, expression }));
    expect(isCovered(expression)).toBe(false);
  });

  it('covers the rest', () => {
    expect(isCovered("name.given.exists() and telecom.all(system = 'phone')")).toBe(true);
  });
});

/** A copy without recursion: the data is deeper than structuredClone can go. */
function structuredCloneOf(deep: unknown): unknown {
  const root: Record<string, unknown> = {};
  let target = root;
  for (let at = deep as Record<string, unknown>; ; at = at['a'] as Record<string, unknown>) {
    if (at['a'] === undefined) {
      Object.assign(target, at);
      return root;
    }
    target['a'] = {};
    target = target['a'] as Record<string, unknown>;
  }
}

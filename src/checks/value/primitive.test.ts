import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { loadCore } from '../../definitions/core.js';
import type { PrimitiveFault } from './format.js';
import { jsonKind, shown } from './format.js';
import { primitiveFormats } from './index.js';
import { maxStringLength } from './text.js';

/** What is wrong with a value, by the id of the message alone. */
const fault = (type: string, value: unknown): PrimitiveFault['id'] | undefined => {
  const format = primitiveFormats.get(type);
  if (!format) throw new Error(`no format for ${type}`);
  return format(value)?.id;
};

const regexExtension = 'http://hl7.org/fhir/StructureDefinition/regex';
const primitives = loadCore().structures.filter((structure) => structure.kind === 'primitive-type');

/** The regular expressions that R4's own definitions give for its primitive types. */
const published = new Map(
  primitives.flatMap((structure) => {
    const value = structure.snapshot?.element.find((element) => element.path === `${structure.type}.value`);
    const text = value?.type?.[0]?.extension?.find((extension) => extension.url === regexExtension)?.valueString;
    return text === undefined ? [] : [[structure.type, new RegExp(`^(?:${text})$`)] as const];
  }),
);

// Examples from http://hl7.org/fhir/R4/datatypes.html#primitive, and values on both sides of each limit it states.
const table: Readonly<Record<string, { readonly valid: readonly unknown[]; readonly invalid: readonly unknown[] }>> = {
  boolean: { valid: [true, false], invalid: ['true', 1, 0, 'false', ''] },
  integer: { valid: [0, 1, -1, 2147483647, -2147483648], invalid: ['1', 1.5, 2147483648, -2147483649, true, 1e21, Number.NaN] },
  unsignedInt: { valid: [0, 1, 2147483647], invalid: [-1, 2147483648, 0.1, '0'] },
  positiveInt: { valid: [1, 2147483647], invalid: [0, -1, 2147483648, 1.5, '1'] },
  decimal: { valid: [0, -1, 3.14, 1e10, 1e-7, 0.000001], invalid: ['3.14', '', true, Infinity, Number.NaN] },
  string: {
    valid: ['a', ' a ', 'a\tb\r\nc', 'æøå', '👩‍👧', '\u00a0', '0', '<b>&amp;'],
    invalid: ['', 1, true, 'a\u0000', '\u001f', 'a\u000bb', '\f'],
  },
  markdown: { valid: ['# a\n\n* b\n', '    code'], invalid: ['', 1, 'a\u0007'] },
  xhtml: { valid: ['<div xmlns="http://www.w3.org/1999/xhtml">a</div>'], invalid: ['', 1] },
  code: { valid: ['final', 'a b', 'a-b', '8480-6', 'mm[Hg]', 'æ'], invalid: ['', ' a', 'a ', 'a  b', 'a\tb', 'a\nb', ' ', 'a\u0001'] },
  id: {
    valid: ['a', '1', 'A-b.9', 'x'.repeat(64), 'e0f5a9b2-3a6e-4b0e-8b1e-6c1f1a2b3c4d'],
    invalid: ['', 'x'.repeat(65), 'a_b', 'a b', 'a/b', 'æ', '#a', ' a', 'a\n', 1],
  },
  uri: {
    valid: [
      'http://a.example/b?c=d#e',
      'urn:oid:1.2.3',
      'urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7',
      '#a',
      'a',
      'mailto:a@b.example',
      'urn:isbn:1',
      'http://a.example|1',
      'URN:OID:1.2.3',
      'Urn:Uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7',
      'HTTP://a.example',
    ],
    invalid: [
      '',
      'a b',
      ' a',
      'a\n',
      'http://a.example/b c',
      'urn:uuid:C757873D-EC9A-4326-A141-556F43239520',
      'urn:uuid:1',
      'urn:uuid:',
      'urn:oid:3.1',
      'urn:oid:1',
      'urn:oid:1.02',
      'urn:oid:a',
      'URN:OID:a',
      'URN:UUID:1',
      1,
    ],
  },
  url: { valid: ['http://a.example', 'ftp://a.example/x', 'mllp://a.example:1'], invalid: ['', 'a b', 1] },
  canonical: {
    valid: [
      'http://a.example/b|1.0.1',
      'http://a.example/b',
      'http://a.example/b#c',
      '#a',
      'urn:uuid:53fefa32-fcbb-4ff8-8a92-55ee120877b7|2',
    ],
    invalid: ['', 'a b', 'urn:uuid:x|1', {}],
  },
  oid: {
    valid: ['urn:oid:1.2.3.4.5', 'urn:oid:2.16.840.1', 'urn:oid:0.0'],
    invalid: ['', '1.2.3', 'urn:oid:1', 'urn:oid:3.1', 'urn:oid:1.02', 'urn:oid:1.2.', 'urn:uuid:1.2'],
  },
  uuid: {
    valid: ['urn:uuid:c757873d-ec9a-4326-a141-556f43239520'],
    invalid: [
      '',
      'urn:uuid:C757873D-EC9A-4326-A141-556F43239520',
      'c757873d-ec9a-4326-a141-556f43239520',
      'urn:uuid:c757873dec9a4326a141556f43239520',
      'urn:uuid:c757873d-ec9a-4326-a141-556f4323952',
    ],
  },
  base64Binary: {
    valid: ['YWJj', 'YQ==', 'YWI=', 'YW Jj', 'YWJj\nYWJj', '+/A='],
    invalid: ['', 'a', 'YWJ', '%%%2@()()', 'Y=Jj', 'YQ=', '====', 'YW-_', ' ', '=', 'YQ==YQ=='],
  },
  date: {
    valid: ['2018', '1973-06', '1905-08-23', '2024-02-29', '2000-02-29', '0001', '9999-12-31'],
    invalid: [
      '',
      '18',
      '2018-6',
      '2018-13',
      '2018-00',
      '2018-02-30',
      '2023-02-29',
      '1900-02-29',
      '2018-04-31',
      '2018-01-00',
      '2018-01-32',
      '0000',
      '2018-01-01T00:00:00Z',
      '01-01-2018',
      '2018/01/01',
      '2018-01-01 ',
      '20180101',
      20180101,
    ],
  },
  dateTime: {
    valid: [
      '2018',
      '1973-06',
      '1905-08-23',
      '2015-02-07T13:28:17-05:00',
      '2017-01-01T00:00:00.000Z',
      '2016-12-31T23:59:60Z',
      '2015-02-07T13:28:17.123456789012345678901234567890Z',
      '2015-02-07T13:28:17+14:00',
      '2015-02-07T13:28:17-13:59',
      '2015-02-07T13:28:17-00:00',
    ],
    invalid: [
      '',
      '2015-02-07T13:28Z',
      '2015-02-07T13Z',
      '2015-02-07T13:28:17',
      '2015-02-07T24:00:00Z',
      '2015-02-07T13:60:00Z',
      '2015-02-07T13:28:61Z',
      '2015-02-07T13:28:17+14:01',
      '2015-02-07T13:28:17+15:00',
      '2015-02-07T13:28:17+01',
      '2015-02-07T13:28:17+0100',
      '2015-02-07 13:28:17Z',
      '2015-02-07t13:28:17z',
      '2015-02-30T13:28:17Z',
      '2015-02T13:28:17Z',
      '2015-02-07T13:28:17.Z',
      '2015-02-07T13:28:17,5Z',
      '2015-02-07T13:28:17Z\n',
    ],
  },
  instant: {
    valid: ['2015-02-07T13:28:17.239+02:00', '2017-01-01T00:00:00Z', '2016-12-31T23:59:60Z'],
    invalid: [
      '',
      '2015',
      '2015-02-07',
      '2015-02-07T13:28:17',
      '2015-02-07T13:28Z',
      '2015-02-29T13:28:17Z',
      '2015-02-07T25:00:00Z',
      1423312097,
    ],
  },
  time: {
    valid: ['00:00:00', '23:59:59', '12:30:00.5', '23:59:60', '12:00:00.12345678901234567890123'],
    invalid: ['', '24:00:00', '12:30', '12:60:00', '12:00:61', '1:00:00', '12:00:00Z', '12:00:00+01:00', 'T12:00:00', 120000],
  },
};

describe('a number that is written in another way than JavaScript writes it', () => {
  const faultOf = (type: string, written: string) => primitiveFormats.get(type)?.(Number(written), written);

  it.each<[string, string[], string[]]>([
    ['integer', ['-0', '+5'], ['1.0', '1e0', '1E0', '10e-1', '-1.0', '0.0', '1e3', '9007199254740993', '1e400']],
    ['unsignedInt', ['+5'], ['-0', '1.0', '0.0', '1e0', '9007199254740993']],
    ['positiveInt', ['+5'], ['-0', '1.0', '1e0', '9007199254740993']],
    ['decimal', ['-0', '1.0', '19.00', '1e0', '1e308', '0.1234567890123456789', '9007199254740993'], ['1e400', '-1e400']],
  ])('%s', (type, valid, invalid) => {
    for (const written of valid) expect({ written, fault: faultOf(type, written) }).toEqual({ written, fault: undefined });
    for (const written of invalid) expect(faultOf(type, written)?.params).toMatchObject({ value: written });
  });

  it('names the whole number that is meant', () => {
    expect(faultOf('positiveInt', '1e3')?.params).toMatchObject({
      expected: { en: 'a whole number, written without decimal point and exponent: 1000' },
    });
    expect(faultOf('integer', '-0.0')?.params).toMatchObject({
      expected: { en: 'a whole number, written without decimal point and exponent: 0' },
    });
  });
});

describe('a value of each primitive type', () => {
  it('has a format, for every type of R4 and for no other', () => {
    expect([...primitiveFormats.keys()].sort()).toEqual(primitives.map((structure) => structure.type).sort());
    expect(Object.keys(table).sort()).toEqual([...primitiveFormats.keys()].sort());
  });

  it.each(Object.entries(table))('%s', (type, { valid, invalid }) => {
    expect(valid.filter((value) => fault(type, value) !== undefined)).toEqual([]);
    expect(invalid.filter((value) => fault(type, value) === undefined)).toEqual([]);
  });

  it.each([
    ['boolean', 'true'],
    ['integer', '1'],
    ['decimal', '1.0'],
    ['string', 1],
    ['date', 2018],
    ['time', 12],
    ['id', {}],
    ['code', []],
    ['uri', true],
    ['unsignedInt', null],
    ['base64Binary', 0],
  ])('of another JSON type than %s has is called so: %j', (type, value) => {
    expect(fault(type, value)).toBe('primitive-json-type');
  });

  it('that is an empty text is called so, whatever its type', () => {
    const texts = [...primitiveFormats.keys()].filter(
      (type) => !['boolean', 'integer', 'unsignedInt', 'positiveInt', 'decimal'].includes(type),
    );
    expect(texts.filter((type) => fault(type, '') !== 'primitive-empty')).toEqual([]);
  });

  // "strings SHOULD always contain non-whitespace content": no fault where the type allows it, but advice.
  it('that is only white space is advised against in texts, and wrong elsewhere', () => {
    for (const type of ['string', 'markdown', 'xhtml']) expect(fault(type, ' \t\r\n')).toBe('primitive-blank');
    for (const type of ['code', 'id', 'uri', 'date', 'instant', 'time', 'base64Binary', 'oid'])
      expect(fault(type, '  ')).toBe('primitive-format');
  });

  it('that is a date or time which does not exist is called so', () => {
    for (const value of ['2023-02-29', '2018-04-31', '1900-02-29', '2018-13', '2018-00-01'])
      expect([value, fault('date', value)]).toEqual([value, 'date-nonexistent']);
    for (const value of ['2015-02-30T13:28:17Z', '2015-02-07T24:00:00Z', '2015-02-07T13:28:17+15:00'])
      expect([value, fault('dateTime', value)]).toEqual([value, 'date-nonexistent']);
    expect(fault('time', '24:00:00')).toBe('date-nonexistent');
  });

  it('that has a time and no zone is called so', () => {
    expect(fault('dateTime', '2015-02-07T13:28:17')).toBe('date-zone-missing');
    expect(fault('instant', '2015-02-07T13:28:17.5')).toBe('date-zone-missing');
  });

  it('that is out of range is called so', () => {
    expect(fault('integer', 2147483648)).toBe('primitive-range');
    expect(fault('positiveInt', 0)).toBe('primitive-range');
    expect(fault('unsignedInt', -1)).toBe('primitive-range');
  });

  it('that is longer than a mebibyte is called so', () => {
    for (const type of ['string', 'markdown', 'uri', 'code']) {
      expect(fault(type, 'abcd'.repeat(maxStringLength / 4))).toBeUndefined();
      expect(fault(type, 'abcd'.repeat(maxStringLength / 4) + 'abcd')).toBe('string-too-long');
    }
    // The limit is that of strings: documents and narratives have none.
    for (const type of ['base64Binary', 'xhtml']) expect(fault(type, 'abcd'.repeat(maxStringLength / 2))).toBeUndefined();
  });
});

describe('the regular expressions of R4', () => {
  /** Where the prose says more than the expression: dates that exist, single spaces in codes, control characters, whole urns, padding. */
  const stricter: Readonly<Record<string, (value: string) => boolean>> = {
    date: hasRealDay,
    dateTime: hasRealDay,
    instant: hasRealDay,
    code: (value) => !/[\t\r\n\v\f]/.test(value),
    uri: isWholeUrn,
    url: isWholeUrn,
    canonical: isWholeUrn,
    base64Binary: (value) => !/=[^=]|===|^=/.test(value.replace(/\s/g, '')),
  };
  /** Base64 with white space inside of its groups is read by everybody, though the expression does not allow it; so is none. */
  const looser: Readonly<Record<string, (value: string) => boolean>> = { base64Binary: (value) => /\s/.test(value) };

  const pieces = [
    '',
    '0',
    '1',
    '9',
    '12',
    '2024',
    '-',
    ':',
    'T',
    'Z',
    '+',
    '.',
    '/',
    '=',
    ' ',
    '\n',
    'a',
    'F',
    'é',
    'urn:oid:',
    '2024-02-29',
    '2023-02-29',
    'T10:20:30',
    '+02:00',
    'YWJj',
    'c757873d-ec9a-4326-a141-556f43239520',
    'urn:uuid:',
  ];
  const samples = pieces.flatMap((a) => pieces.flatMap((b) => pieces.map((c) => a + b + c)));
  const texts = [...published.keys()].filter((type) => !['boolean', 'integer', 'unsignedInt', 'positiveInt', 'decimal'].includes(type));

  it.each(texts)('say the same of %s, but where prose says more', (type) => {
    const differing = samples.filter((value) => {
      const ours = fault(type, value);
      const theirs = value !== '' && published.get(type)?.test(value) === true && (stricter[type]?.(value) ?? true);
      return (ours === undefined || ours === 'primitive-blank') !== theirs && looser[type]?.(value) !== true;
    });
    expect(differing).toEqual([]);
  });

  function isWholeUrn(value: string): boolean {
    if (!/^urn:(?:uuid|oid):/.test(value)) return true;
    return published.get('uuid')?.test(value) === true || published.get('oid')?.test(value) === true;
  }

  function hasRealDay(value: string): boolean {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? [];
    if (year === undefined) return true;
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
  }
});

describe('hostile values', () => {
  it('take time in proportion to their length', () => {
    const hostile = [' ', '=', 'a ', '1', '-', 'A/', '\t', '0.', 'urn:uuid:'].map(
      (piece) => piece.repeat(Math.floor(maxStringLength / piece.length) - 1) + '!',
    );
    const spent = cpuTime();
    for (const format of primitiveFormats.values()) for (const value of hostile) format(value);
    expect(spent()).toBeLessThan(5000);
  });
});

describe('what messages show', () => {
  it('is cut where it is long', () => {
    expect(shown('a'.repeat(200))).toBe(`${'a'.repeat(120)}…`);
    for (const value of [{ a: [1, 'x', null, true, {}, []], 'b"': { c: -1.5 } }, [], [[]], [1, 2], null, 7, '"'])
      expect(shown({ value })).toBe(JSON.stringify({ value }));
    const long = { a: Array.from({ length: 100 }, (_, i) => ({ i })) };
    expect(shown(long)).toBe(`${JSON.stringify(long).slice(0, 120)}…`);
    expect(shown(undefined)).toBe('undefined');
  });

  it('is found without going through all of it', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i++) deep = { a: [deep] };
    expect(shown(deep)).toBe(`${'{"a":['.repeat(20)}…`);
    let looks = 0;
    const huge = new Proxy(
      Array.from({ length: 10_000 }, () => 'abc'),
      { get: (target, key) => (looks++, Reflect.get(target, key)) },
    );
    expect(shown(huge)).toHaveLength(121);
    expect(looks).toBeLessThan(100);
  });

  it('names the kinds of JSON', () => {
    expect([null, [], {}, '', 1, true].map((value) => jsonKind(value).en)).toEqual([
      'null',
      'an array',
      'an object',
      'a string',
      'a number',
      'a boolean',
    ]);
  });
});

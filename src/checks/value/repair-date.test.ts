import { describe, expect, it } from 'vitest';
import { primitiveFormats } from './index.js';
import { repairedDate, type DateType } from './repair-date.js';

describe('a date or time in another form', () => {
  it.each<[string, DateType, string]>([
    ['2026-09-21T10:00:00', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['2026-12-21T10:00:00', 'instant', '2026-12-21T10:00:00+01:00'],
    ['2026-03-29T01:59:00', 'dateTime', '2026-03-29T01:59:00+01:00'],
    ['2026-03-29T03:00:00', 'dateTime', '2026-03-29T03:00:00+02:00'],
    ['2026-09-21T10:00', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['2026-09-21 10:00', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['2026-09-21T10:00Z', 'dateTime', '2026-09-21T10:00:00Z'],
    ['2026-09-21T10:00:00+0200', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['2026-09-21T10:00:00+02', 'instant', '2026-09-21T10:00:00+02:00'],
    ['2026-09-21t10:00:00z', 'instant', '2026-09-21T10:00:00Z'],
    ['2026-09-21T10:00:00,125Z', 'instant', '2026-09-21T10:00:00.125Z'],
    ['2026-09-21 10:00:00 UTC', 'instant', '2026-09-21T10:00:00Z'],
    ['21-09-2026 10:00', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['21.09.2026 kl. 10.00', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['21/9/2026', 'dateTime', '2026-09-21'],
    ['09/21/2026', 'date', '2026-09-21'],
    ['4/4/2026', 'date', '2026-04-04'],
    ['1.2.2026', 'date', '2026-02-01'],
    ['2026/09/21', 'date', '2026-09-21'],
    ['2026-9-1', 'date', '2026-09-01'],
    ['20260921', 'date', '2026-09-21'],
    ['20260921T100000Z', 'instant', '2026-09-21T10:00:00Z'],
    ['202609211000', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['2026-09-21T10:00:00+02:00', 'date', '2026-09-21'],
    ['2026-09-30T24:00:00+02:00', 'dateTime', '2026-10-01T00:00:00+02:00'],
    ['2026-12-31T24:00:00', 'dateTime', '2027-01-01T00:00:00+01:00'],
    ['1789977600000', 'dateTime', '2026-09-21T10:00:00+02:00'],
    ['1789977600', 'instant', '2026-09-21T10:00:00+02:00'],
    ['/Date(1789977600000+0200)/', 'dateTime', '2026-09-21T10:00:00+02:00'],
    [' 2026-09-21 ', 'date', '2026-09-21'],
  ])('%s as %s means %s', (value, type, expected) => {
    expect(repairedDate(value, type)?.value).toBe(expected);
    expect(primitiveFormats.get(type)?.(expected)).toBeUndefined();
  });

  it.each<[string, DateType]>([
    ['04/05/2026', 'date'],
    ['2026-09-31', 'date'],
    ['31-02-2026', 'date'],
    ['2026-09-21', 'instant'],
    ['2026-10-25T02:30:00', 'dateTime'],
    ['2026-03-29T02:30:00', 'dateTime'],
    ['2026-09-21T25:00:00', 'dateTime'],
    ['2026-09-21T10:00:00+25:00', 'dateTime'],
    ['2026-09-21T10:00:00+02:75', 'dateTime'],
    ['i går', 'date'],
    ['21-09-26', 'date'],
    ['', 'date'],
    ['2'.repeat(100_000), 'dateTime'],
    ['2026', 'instant'],
  ])('%s as %s may mean several times, or none', (value, type) => {
    expect(repairedDate(value, type)).toBeUndefined();
  });

  it('is Danish time by assumption only where the data has no offset', () => {
    expect(repairedDate('2026-09-21T10:00:00', 'dateTime')?.assumesDanishTime).toBe(true);
    expect(repairedDate('2026-09-21T10:00:00+0100', 'dateTime')?.assumesDanishTime).toBe(false);
  });
});

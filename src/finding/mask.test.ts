import { describe, expect, it } from 'vitest';
import { cpuTime } from './testing/cpu-time.js';
import { identifiersIn, mask, maskParam } from './mask.js';

describe('mask', () => {
  it.each([
    ['0505149996', '050514-****'],
    ['050514-9996', '050514-****'],
    ['050514 9996', '050514-****'],
    ['050514–9996', '050514-****'],
    ['the CPR number "0505149996" is wrong', 'the CPR number "050514-****" is wrong'],
    ['Patient/0505149996', 'Patient/050514-****'],
    ['Patient/p0505149996', 'Patient/p050514-****'],
    ['reports/cpr_0505149996_may.json', 'reports/cpr_050514-****_may.json'],
    ['0505149996.', '050514-****.'],
    ['6505149996', '650514-****'],
    ['0505141AB2', '050514-****'],
    ['050514-7xy3', '050514-****'],
    ['6505140AB2', '650514-****'],
    ['050514AB12', '050514-****'],
    ['050514999', '050514-****'],
    ['05051499961', '050514-****'],
    ['050514-999', '050514-****'],
    ['0513149996', '051314-****'],
    ['4505149996', '450514-****'],
    ['0505149996 and 0101011234', '050514-**** and 010101-****'],
    ['1 22 333 4444 55555 0505149996', '1 22 333 4444 55555 050514-****'],
    ['"value": 505149996,', '"value": 50514-****,'],
  ])('%s is shown as %s', (text, shown) => {
    expect(mask(text)).toBe(shown);
  });

  it.each([
    'd2c7a3a5-0505-1499-9605-050514999612',
    'urn:uuid:05051499-9612-4e3a-8f1e-ab0505149996',
    'urn:oid:1.2.208.176.1.0505149996',
    '1.2.208.0505149996.1',
    '451000016003',
    '20250514',
    '20250514101010',
    '2025-05-14T10:10:10+02:00',
    '2025-05-14T10:10:10.0505149996Z',
    '20250514-1010',
    '+4512345678',
    '4599999999',
    'a94a8fe5ccb19ba61c4c0505149996d391e987982fbbd3',
    '386053000',
    '"code": "105481005"',
    'line 050514, column 12',
    '',
  ])('%s stays', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('gives spans in order, without overlap', () => {
    expect(identifiersIn('0505149996,0101011AB4')).toEqual([
      { start: 0, end: 10, shown: '050514-****' },
      { start: 11, end: 21, shown: '010101-****' },
    ]);
  });

  it('is idempotent', () => {
    expect(mask(mask('x 0505149996 y'))).toBe('x 050514-**** y');
  });

  it('masks a number that identifies somebody and leaves other numbers alone', () => {
    expect(maskParam(1234)).toBe(1234);
    expect(maskParam(505149996)).toBe('50514-****');
    expect(maskParam(3112999996)).toBe('311299-****');
  });

  it('takes linear time over long runs', () => {
    const spent = cpuTime();
    for (const run of ['1', ' ', ':', '050514-', 'a', '0505141', '0505149996,']) mask(run.repeat(300_000));
    expect(spent()).toBeLessThan(3000);
  });
});

import { expect, it } from 'vitest';
import { summarise } from './summary.js';
import { brokenFile, invalidReport, validReport } from './testing/run.js';

it('counts every document once and every finding', () => {
  expect(summarise([invalidReport, validReport, brokenFile, validReport])).toEqual({
    documents: 4,
    valid: 2,
    invalid: 1,
    notReports: 0,
    unreadable: 1,
    passedOver: 0,
    errors: 1,
    warnings: 0,
    information: 1,
    notVerified: 0,
    suppressed: 0,
  });
});

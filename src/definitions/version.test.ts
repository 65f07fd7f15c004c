import { expect, it } from 'vitest';
import { compareVersions } from './version.js';

// Precedence as in the examples of Semantic Versioning 2.0.0, section 11, and versions found in HL7's and KL's code systems.
it.each([
  [['1.0.0-alpha', '1.0.0-beta', '1.0.0', '2.0.0', '2.1.0', '2.1.1']],
  [['1.2.9', '1.2.10', '1.10.0']],
  [['2014-03-26', '2018-08-12', '2020-01-01']],
  [['1.0', '1.0.1']],
  [['3.0.0-cibuild', '3.0.0']],
  [['20250530', '20251101']],
  [['2.9', '4.0.1', '4.3.0', '5.0.0']],
])('orders %j', (versions) => {
  expect([...versions].reverse().sort(compareVersions)).toEqual(versions);
});

it('finds a version equal to itself only', () => {
  expect(compareVersions('1.0.0', '1.0.0')).toBe(0);
  expect(compareVersions('1.0.0', '1.00.0')).not.toBe(0);
});

import { describe, expect, it } from 'vitest';
import { compareInputs, type InputFile } from './compare-inputs.js';

const files = (...named: readonly (readonly [string, string])[]): InputFile[] => named.map(([file, sha256]) => ({ file, sha256 }));

describe('files that were certified and files that are there', () => {
  it.each([
    ['are the same in any order', files(['a', '1'], ['b', '2']), files(['b', '2'], ['a', '1']), [], [], []],
    ['differ in one', files(['a', '1'], ['b', '2']), files(['a', '1'], ['b', '3']), ['b'], [], []],
    ['lack one', files(['a', '1'], ['b', '2']), files(['a', '1']), [], ['b'], []],
    ['are one more', files(['a', '1']), files(['a', '1'], ['b', '2']), [], [], ['b']],
    ['have a new name', files(['a', '1']), files(['b', '1']), [], ['a'], ['b']],
    // A certificate has CPR numbers masked, so that two files may have one name there.
    ['are the same under masked names', files(['050514-****.json', '1'], ['050514-****.json', '2']), files(['0505149996.json', '2'], ['0505149997.json', '1']), [], [], []],
    ['differ in one of two of one masked name', files(['050514-****.json', '1'], ['050514-****.json', '2']), files(['0505149996.json', '2'], ['0505149997.json', '3']), ['050514-****.json'], [], []],
    ['have names that objects inherit', files(['__proto__', '1']), files(['constructor', '1']), [], ['__proto__'], ['constructor']],
  ])('%s', (_, certified, found, changed, missing, added) => {
    expect(compareInputs(certified, found)).toEqual({ changed, missing, added });
  });
});

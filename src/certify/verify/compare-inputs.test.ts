import { describe, expect, it } from 'vitest';
import { compareInputs, type InputDifferences, type InputFile } from './compare-inputs.js';

const files = (...named: readonly (readonly [string, string])[]): InputFile[] => named.map(([file, sha256]) => ({ file, sha256 }));

describe('files that were certified and files that are there', () => {
  it.each<[string, InputFile[], InputFile[], string[], string[], string[], InputDifferences['renamed']?]>([
    ['are the same in any order', files(['a', '1'], ['b', '2']), files(['b', '2'], ['a', '1']), [], [], []],
    ['differ in one', files(['a', '1'], ['b', '2']), files(['a', '1'], ['b', '3']), ['b'], [], []],
    ['lack one', files(['a', '1'], ['b', '2']), files(['a', '1']), [], ['b'], []],
    ['are one more', files(['a', '1']), files(['a', '1'], ['b', '2']), [], [], ['b']],
    ['have a new name', files(['a', '1']), files(['b', '1']), [], [], [], [{ from: 'a', to: 'b' }]],
    [
      'have a new name, and the old one belongs to another',
      files(['a', '1'], ['b', '2']),
      files(['b', '1'], ['c', '2']),
      ['b'],
      ['a'],
      ['c'],
    ],
    ['have names in another Unicode form', files(['indbl\u00e6k-\u00e5.json', '1']), files(['indbl\u00e6k-a\u030a.json', '1']), [], [], []],
    // A certificate has CPR numbers masked, so that two files may have one name there.
    [
      'are the same under masked names',
      files(['050514-****.json', '1'], ['050514-****.json', '2']),
      files(['0505149996.json', '2'], ['0505149997.json', '1']),
      [],
      [],
      [],
    ],
    [
      'differ in one of two of one masked name',
      files(['050514-****.json', '1'], ['050514-****.json', '2']),
      files(['0505149996.json', '2'], ['0505149997.json', '3']),
      ['050514-****.json'],
      [],
      [],
    ],
    ['have names that objects inherit', files(['__proto__', '1']), files(['constructor', '2']), [], ['__proto__'], ['constructor']],
  ])('%s', (_, certified, found, changed, missing, added, renamed: InputDifferences['renamed'] = []) => {
    expect(compareInputs(certified, found)).toEqual({ changed, missing, added, renamed });
  });
});

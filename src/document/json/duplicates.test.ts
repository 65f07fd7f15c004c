import { describe, expect, it } from 'vitest';
import { maxDepth } from '../limits.js';
import { duplicateKeys, mayHaveDuplicates, sizeOf } from './duplicates.js';

const suspects = (text: string): boolean => mayHaveDuplicates(text, sizeOf(JSON.parse(text)));

describe('duplicate keys', () => {
  it.each([
    ['{"a":1,"a":2}', [{ path: ['a'], offset: 7 }]],
    ['{"a" :1,"b":2,"a"\n:3}', [{ path: ['a'], offset: 14 }]],
    ['{"a":1,"\\u0061":2}', [{ path: ['a'], offset: 7 }]],
    ['[{"x":1},{"y":[0,{"z":1,"z":1}]}]', [{ path: [1, 'y', 1, 'z'], offset: 24 }]],
    ['{"__proto__":1,"__proto__":{}}', [{ path: ['__proto__'], offset: 15 }]],
    ['{"constructor":1,"toString":2,"constructor":3}', [{ path: ['constructor'], offset: 30 }]],
    ['{"a":1,"a":2,"a":3}', [{ path: ['a'], offset: 7 }]],
    [
      '{"a":{"b":1,"b":2},"a":{"b":1,"b":2}}',
      [
        { path: ['a', 'b'], offset: 12 },
        { path: ['a'], offset: 19 },
        { path: ['a', 'b'], offset: 30 },
      ],
    ],
    ['{"":1,"":2}', [{ path: [''], offset: 6 }]],
    ['{"a\\"":1,"a\\"":2}', [{ path: ['a"'], offset: 9 }]],
    ['{"0":1,"0":2}', [{ path: ['0'], offset: 7 }]],
    // As long as the value is with all its digits.
    ['{"a":0,"a":1e8}', [{ path: ['a'], offset: 7 }]],
    ['{"a":0,"a":-1e-6}', [{ path: ['a'], offset: 7 }]],
    ['{"a":1,"a":[100,99,0,-1,0.5,true,false,null,"",{},[],"\\u00e6"]}', [{ path: ['a'], offset: 7 }]],
  ])('%s', (text, expected) => {
    expect(suspects(text)).toBe(true);
    expect(duplicateKeys(text)).toEqual(expected);
  });

  it.each([
    '{}',
    '[]',
    '1',
    'null',
    '"a:b"',
    '{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]}',
    '{"a":"\\"b\\":1","c":"\\\\"}',
    '{"url":"http://x","time":"10:10"}',
    '{"__proto__":{"a":1},"b":{"__proto__":1}}',
    '{"a"\r\n\t :1}',
    '{"a":" : x"}',
    '[0,7,10,99,100,999,1000,-1,0.5,1e3,12345678901234567890,true,false,null,"",{},[],{"a":[]},"\\u00e6\\n\\\"\\\\"]',
  ])('suspects nothing in %s', (text) => {
    expect(suspects(text)).toBe(false);
    expect(suspects(` ${text}\n`)).toBe(text.includes(' : '));
    expect(duplicateKeys(text)).toEqual([]);
  });

  it('finds nothing where the suspicion was false', () => {
    expect(suspects('{"a": " : x"}')).toBe(true);
    expect(duplicateKeys('{"a": " : x"}')).toEqual([]);
  });

  it('stands hostile texts', () => {
    const deep = `${'{"a":1,"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(suspects(deep)).toBe(true);
    expect(duplicateKeys(deep)).toHaveLength(maxDepth);
    const wide = `{${'"a":1,'.repeat(500_000)}"a":1}`;
    expect(duplicateKeys(wide)).toEqual([{ path: ['a'], offset: 7 }]);
    const escapes = `{"a":"${'\\"'.repeat(2_000_000)}","a":"${'\\\\'.repeat(2_000_000)}"}`;
    expect(duplicateKeys(escapes)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { applyPatch, type PatchOperation } from './json-patch.js';

/** RFC 6902, appendix A: document, patch, result. */
const examples: readonly [string, unknown, PatchOperation[], unknown][] = [
  ['A.1 adding an object member', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { baz: 'qux', foo: 'bar' }],
  ['A.2 adding an array element', { foo: ['bar', 'baz'] }, [{ op: 'add', path: '/foo/1', value: 'qux' }], { foo: ['bar', 'qux', 'baz'] }],
  ['A.3 removing an object member', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
  ['A.4 removing an array element', { foo: ['bar', 'qux', 'baz'] }, [{ op: 'remove', path: '/foo/1' }], { foo: ['bar', 'baz'] }],
  ['A.5 replacing a value', { baz: 'qux', foo: 'bar' }, [{ op: 'replace', path: '/baz', value: 'boo' }], { baz: 'boo', foo: 'bar' }],
  [
    'A.6 moving a value',
    { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
    [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
    { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
  ],
  [
    'A.7 moving an array element',
    { foo: ['all', 'grass', 'cows', 'eat'] },
    [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
    { foo: ['all', 'cows', 'eat', 'grass'] },
  ],
  [
    'A.10 adding a nested member object',
    { foo: 'bar' },
    [{ op: 'add', path: '/child', value: { grandchild: {} } }],
    { foo: 'bar', child: { grandchild: {} } },
  ],
  ['A.14 ~ escape ordering', { '/': 9, '~1': 10 }, [{ op: 'replace', path: '/~01', value: 11 }], { '/': 9, '~1': 11 }],
  [
    'A.16 adding an array value',
    { foo: ['bar'] },
    [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
    { foo: ['bar', ['abc', 'def']] },
  ],
];

describe('applyPatch', () => {
  it.each(examples)('RFC 6902 %s', (_name, document, patch, result) => {
    expect(applyPatch(document, patch)).toEqual(result);
  });

  it('leaves the document and the patch as they were', () => {
    const document = { a: [1] };
    const value = { b: 1 };
    const patched = applyPatch(document, [
      { op: 'add', path: '/a/-', value },
      { op: 'add', path: '/a/1/c', value: 2 },
    ]);
    expect(patched).toEqual({ a: [1, { b: 1, c: 2 }] });
    expect([document, value]).toEqual([{ a: [1] }, { b: 1 }]);
  });

  it.each<[string, PatchOperation]>([
    ['A.12 adding to a nonexistent target', { op: 'add', path: '/baz/bat', value: 'qux' }],
    ['removing what is not there', { op: 'remove', path: '/baz' }],
    ['replacing what is not there', { op: 'replace', path: '/baz', value: 1 }],
    ['replacing what only the prototype has', { op: 'replace', path: '/constructor', value: 1 }],
    ['an index with a leading zero', { op: 'replace', path: '/list/00', value: 1 }],
    ['an index beyond the end', { op: 'add', path: '/list/2', value: 1 }],
    ['removing the place after the end', { op: 'remove', path: '/list/-' }],
    ['a path without a slash', { op: 'remove', path: 'foo' }],
    ['the whole document', { op: 'remove', path: '' }],
  ])('refuses %s', (_name, operation) => {
    expect(() => applyPatch({ foo: 'bar', list: [0] }, [operation])).toThrow(RangeError);
  });

  it('adds a key named __proto__ as data', () => {
    const patched = applyPatch({}, [{ op: 'add', path: '/__proto__', value: { polluted: true } }]) as object;
    expect(Object.keys(patched)).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype);
  });
});

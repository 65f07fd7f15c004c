import { describe, expect, it } from 'vitest';
import { withMember } from './json-edit.js';

const set = (text: string): string => withMember(text, ['scripts'], 'ltt', 'ltt validate "a b"');

describe('a member that is set', () => {
  it.each([
    [
      'after the others, indented as they are',
      '{\n  "name": "x",\n  "scripts": {\n    "a": "1"\n  }\n}\n',
      '{\n  "name": "x",\n  "scripts": {\n    "a": "1",\n    "ltt": "ltt validate \\"a b\\""\n  }\n}\n',
    ],
    [
      'with tabs',
      '{\n\t"scripts": {\n\t\t"a": "1",\n\t\t"b": "{,}"\n\t},\n\t"x": [1, 2]\n}',
      '{\n\t"scripts": {\n\t\t"a": "1",\n\t\t"b": "{,}",\n\t\t"ltt": "ltt validate \\"a b\\""\n\t},\n\t"x": [1, 2]\n}',
    ],
    [
      'with the line ends of Windows',
      '{\r\n    "scripts": {\r\n        "a": "1"\r\n    }\r\n}\r\n',
      '{\r\n    "scripts": {\r\n        "a": "1",\r\n        "ltt": "ltt validate \\"a b\\""\r\n    }\r\n}\r\n',
    ],
    ['in an empty object', '{\n  "scripts": {}\n}\n', '{\n  "scripts": {\n    "ltt": "ltt validate \\"a b\\""\n  }\n}\n'],
    [
      'in an object that is not there',
      '{\n  "name": "x"\n}\n',
      '{\n  "name": "x",\n  "scripts": {\n    "ltt": "ltt validate \\"a b\\""\n  }\n}\n',
    ],
    ['in nothing', '{}', '{\n  "scripts": {\n    "ltt": "ltt validate \\"a b\\""\n  }\n}'],
    ['in one line', '{"name":"x","scripts":{"a":"1"}}', '{"name":"x","scripts":{"a":"1","ltt": "ltt validate \\"a b\\""}}'],
    [
      'in one line with spaces',
      '{ "scripts": { "a": "1", "b": "2" } }',
      '{ "scripts": { "a": "1", "b": "2", "ltt": "ltt validate \\"a b\\"" } }',
    ],
    [
      'in place of another value',
      '{\n  "scripts": { "ltt" : "x", "b": "\\"" }\n}',
      '{\n  "scripts": { "ltt" : "ltt validate \\"a b\\"", "b": "\\"" }\n}',
    ],
    [
      'in what counts, where a name is there twice',
      '{"scripts": {"a": "1"}, "scripts": {}}',
      '{"scripts": {"a": "1"}, "scripts": {\n  "ltt": "ltt validate \\"a b\\""\n}}',
    ],
    [
      'whatever stands around it',
      '\ufeff\n{\n  "x": { "scripts": { "ltt": "no" } },\n  "y": ["scripts", { "scripts": 1 }],\n  "scripts": {\n    "a": "\\\\"\n  }\n}',
      '\ufeff\n{\n  "x": { "scripts": { "ltt": "no" } },\n  "y": ["scripts", { "scripts": 1 }],\n  "scripts": {\n    "a": "\\\\",\n    "ltt": "ltt validate \\"a b\\""\n  }\n}',
    ],
  ])('%s', (_, text, expected) => {
    expect(set(text)).toBe(expected);
    const parsed = JSON.parse(expected.replace('\ufeff', '')) as { scripts: Record<string, string> };
    expect(parsed.scripts['ltt']).toBe('ltt validate "a b"');
    expect(set(expected)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { readDocuments } from './read-documents.js';

const read = (name: string, content: string | Uint8Array) =>
  [...readDocuments(name, typeof content === 'string' ? Buffer.from(content) : content)].map(({ line, problem, document }) => ({
    ...(line === undefined ? {} : { line }),
    ...(problem === undefined ? { value: document?.value } : { problem: problem.id, at: [problem.line, problem.column] }),
  }));

describe('readDocuments', () => {
  it('reads one JSON document, whatever its name', () => {
    expect(read('a.json', '\ufeff{"a":1}')).toEqual([{ value: { a: 1 } }]);
    expect(read('-', '{"a":1}\n')).toEqual([{ value: { a: 1 } }]);
    expect(read('a.xml', '{"a":1}')).toEqual([{ value: { a: 1 } }]);
  });

  it('reads NDJSON line by line, and a bad line stops nothing', () => {
    const text = Buffer.concat([Buffer.from('{"a":1}\r\n\n{"a":}\n{"a":"'), Buffer.from([0xe6]), Buffer.from('"}\n\t\n{"a":3}')]);
    expect(read('a.ndjson', text)).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, problem: 'json-value-expected', at: [3, 6] },
      { line: 4, problem: 'encoding-latin1', at: [4, 7] },
      { line: 6, value: { a: 3 } },
    ]);
  });

  it('recognises NDJSON by its content', () => {
    expect(read('-', '{"a":1}\n{"a":2}\n')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, value: { a: 2 } },
    ]);
    expect(read('a.json', '\n{"a":1}\n\n{"a":2\n')).toEqual([
      { line: 2, value: { a: 1 } },
      { line: 4, problem: 'json-ends-early', at: [4, 7] },
    ]);
  });

  it('does not take two documents over several lines for NDJSON', () => {
    expect(read('a.json', '{\n"a":1}\n{"a":2}')).toEqual([{ problem: 'json-second-document', at: [3, 1] }]);
    expect(read('a.json', '{"a":1} {"a":2}')).toEqual([{ problem: 'json-second-document', at: [1, 9] }]);
  });

  it('reads a file named NDJSON that holds one document over several lines', () => {
    expect(read('a.ndjson', '{\n"a":1\n}')).toEqual([{ value: { a: 1 } }]);
  });

  it.each([
    ['a.xml', '<Bundle xmlns="http://hl7.org/fhir"/>', 'xml-unsupported'],
    ['a.json', '\ufeff \n<?xml version="1.0"?>', 'xml-unsupported'],
    ['a.xml', Buffer.from('\ufeff<Bundle/>', 'utf16le'), 'xml-unsupported'],
    ['a.json', '', 'document-empty'],
    ['a.json', '\ufeff\n', 'document-empty'],
    ['a.xml', '', 'document-empty'],
    ['a.ndjson', '\n\n', 'document-empty'],
    ['a.ndjson', Buffer.from('\ufeff{}\n{}', 'utf16le'), 'encoding-utf16'],
    ['a.ndjson', Buffer.from('{}\n{}', 'utf16le'), 'encoding-utf16'],
  ])('%s with %j is %s', (name, content, problem) => {
    expect(read(name, content)).toMatchObject([{ problem }]);
  });

  it('keeps the line that a problem is on', () => {
    expect([...readDocuments('a.json', Buffer.from('{\n "a": x\n}'))]).toMatchObject([{ sourceLine: ' "a": x' }]);
    expect([...readDocuments('a.ndjson', Buffer.from('{}\n{"a": x}'))]).toMatchObject([{}, { line: 2, sourceLine: '{"a": x}' }]);
  });

  it('counts positions and lines in the file, not in the line', () => {
    const [, second] = readDocuments('a.ndjson', Buffer.from('{"a":1}\n{"a":{"b":2,"b":3}}'));
    expect(second?.document?.findings).toMatchObject([{ line: 2, column: 13 }]);
    expect(second?.document?.positions([['a', 'b'], []])).toEqual([
      { line: 2, column: 17 },
      { line: 2, column: 1 },
    ]);
    expect(second?.document?.sourceLine(2)).toBe('{"a":{"b":2,"b":3}}');
    expect(second?.document?.sourceLine(1)).toBeUndefined();
  });
});

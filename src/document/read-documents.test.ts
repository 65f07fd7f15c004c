import { describe, expect, it } from 'vitest';
import { beginsWithLines, readDocument, readDocuments, type FormTypes } from './read-documents.js';
import type { Reading } from './source-document.js';

/** Nothing is known of any element, and there is no type but Bundle. */
const types: FormTypes = { xmlTypes: () => ({ resource: (type) => (type === 'Bundle' ? { child: () => undefined } : undefined) }) };

const readings = async (name: string, content: string | Uint8Array): Promise<Reading[]> => {
  const found: Reading[] = [];
  for await (const reading of readDocuments(name, typeof content === 'string' ? Buffer.from(content) : content, types)) found.push(reading);
  return found;
};

const read = async (name: string, content: string | Uint8Array) =>
  (await readings(name, content)).map(({ line, problem, document }) => ({
    ...(line === undefined ? {} : { line }),
    ...(problem === undefined ? { value: document?.value } : { problem: problem.id, at: [problem.line, problem.column] }),
  }));

describe('readDocuments', () => {
  it('reads one JSON document, whatever its name', async () => {
    expect(await read('a.json', '\ufeff{"a":1}')).toEqual([{ value: { a: 1 } }]);
    expect(await read('-', '{"a":1}\n')).toEqual([{ value: { a: 1 } }]);
    expect(await read('a.xml', '{"a":1}')).toEqual([{ value: { a: 1 } }]);
  });

  it('reads NDJSON line by line, and a bad line stops nothing', async () => {
    const text = Buffer.concat([Buffer.from('{"a":1}\r\n\n{"a":}\n{"a":"'), Buffer.from([0xe6]), Buffer.from('"}\n\t\n{"a":3}')]);
    expect(await read('a.ndjson', text)).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 3, problem: 'json-value-expected', at: [3, 6] },
      { line: 4, problem: 'encoding-latin1', at: [4, 7] },
      { line: 6, value: { a: 3 } },
    ]);
  });

  it('recognises NDJSON by its content', async () => {
    expect(await read('-', '{"a":1}\n{"a":2}\n')).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, value: { a: 2 } },
    ]);
    expect(await read('a.json', '\n{"a":1}\n\n{"a":2\n')).toEqual([
      { line: 2, value: { a: 1 } },
      { line: 4, problem: 'json-ends-early', at: [4, 7] },
    ]);
  });

  it('does not take two documents over several lines for NDJSON', async () => {
    expect(await read('a.json', '{\n"a":1}\n{"a":2}')).toEqual([{ problem: 'json-second-document', at: [3, 1] }]);
    expect(await read('a.json', '{"a":1} {"a":2}')).toEqual([{ problem: 'json-second-document', at: [1, 9] }]);
  });

  it('reads a file named NDJSON that holds one document over several lines', async () => {
    expect(await read('a.ndjson', '{\n"a":1\n}')).toEqual([{ value: { a: 1 } }]);
  });

  it.each([
    ['a.xml', '\ufeff<Bundle xmlns="http://hl7.org/fhir"/>'],
    ['-', '\n<Bundle xmlns="http://hl7.org/fhir"/>'],
    ['a.json', '<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"/>'],
    ['a.xml', Buffer.from('\ufeff<Bundle/>', 'utf16le')],
  ])('%s with %j is XML, whatever its name', async (name, content) => {
    expect(await read(name, content)).toEqual([{ value: { resourceType: 'Bundle' } }]);
  });

  it.each([
    ['a.json', '\ufeff \n<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"/>', 'xml-declaration-late'],
    ['a.xml', 'Internal Server Error', 'xml-not-xml'],
    ['a.json', '', 'document-empty'],
    ['a.json', '\ufeff\n', 'document-empty'],
    ['a.xml', '', 'document-empty'],
    ['a.ndjson', '\n\n', 'document-empty'],
    ['a.ndjson', Buffer.from('\ufeff{}\n{}', 'utf16le'), 'encoding-utf16'],
    ['a.ndjson', Buffer.from('{}\n{}', 'utf16le'), 'encoding-utf16'],
  ])('%s with %j is %s', async (name, content, problem) => {
    expect(await read(name, content)).toMatchObject([{ problem }]);
  });

  it('keeps the line that a problem is on', async () => {
    expect(await readings('a.json', '{\n "a": x\n}')).toMatchObject([{ sourceLine: ' "a": x' }]);
    expect(await readings('a.ndjson', '{}\n{"a": x}')).toMatchObject([{}, { line: 2, sourceLine: '{"a": x}' }]);
  });

  it('tells where a bracket was opened in the lines of the file', async () => {
    expect(await readings('a.ndjson', '{}\n{"a":[1')).toMatchObject([
      {},
      { problem: { id: 'json-ends-early', line: 2, params: { openedLine: 2, openedColumn: 6 } } },
    ]);
  });

  it('counts positions and lines in the file, not in the line', async () => {
    const [, second] = await readings('a.ndjson', '{"a":1}\n{"a":{"b":2,"b":3}}');
    expect(second?.document?.findings).toMatchObject([{ line: 2, column: 13 }]);
    expect(second?.document?.positions([['a', 'b'], []])).toEqual([
      { line: 2, column: 17 },
      { line: 2, column: 1 },
    ]);
    expect(second?.document?.sourceLine(2)).toBe('{"a":{"b":2,"b":3}}');
    expect(second?.document?.sourceLine(1)).toBeUndefined();
  });
});

describe('beginsWithLines', () => {
  it.each([
    ['a.ndjson', '{"a":1}\n{"a":2}\n'],
    ['a.ndjson', '\n{"a":1}\r\n\n{"a":\n'],
    ['a.ndjson', '{"a":\n{"a":1}\n{"a":2}\n'],
    ['a.ndjson', 'not JSON\n{"a":1}\n{"a":2}\n{"a'],
    ['a.json', '{"a":1}\n{"a":2}\n'],
    ['-', '\ufeff{"a":1}\n{"a"\n'],
  ])('of %s with %j is certain', async (name, content) => {
    expect(beginsWithLines(name, Buffer.from(content))).toBe(true);
    expect(await readDocument(name, Buffer.from(content), types)).toBe('lines');
  });

  it.each([
    ['a.json', '{"a":1}\n'],
    ['a.json', '{"a":1}\n{"a":2}'],
    ['a.json', '{"a":\n1}\n{"a":2}\n'],
    ['a.ndjson', '{"a":\n1\n}\n'],
    ['a.ndjson', '[\n{"a":1}\n]\n'],
    ['a.ndjson', '{"a":[\n{"a":1},\n{"a":2}\n]}\n'],
    ['a.ndjson', '<Bundle/>\n{"a":1}\n{"a":2}\n'],
    ['a.ndjson', Buffer.from('{"a":1}\n{"a":2}\n', 'utf16le')],
  ])('of %s with %j is not', (name, content) => {
    expect(beginsWithLines(name, Buffer.from(content))).not.toBe(true);
  });
});

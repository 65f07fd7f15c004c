import { describe, expect, it } from 'vitest';
import { readBase64 } from './base64.js';
import { otherKind } from './file-kind.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('base64', () => {
  // The examples of RFC 4648, section 10.
  it.each([
    ['', 0, ''],
    ['Zg==', 1, 'f'],
    ['Zm8=', 2, 'fo'],
    ['Zm9v\n YmFy', 6, 'foobar'],
  ])('%j is %i bytes', (text, size, content) => {
    expect(readBase64(text)).toEqual({ size, head: bytes(content) });
  });

  it.each([
    ['Zm9', 'length'],
    ['Zm9-', 'character'],
    ['Zg==Zg==', 'padding'],
    ['Zg===', 'padding'],
  ])('%j is not', (text, wrong) => {
    expect(readBase64(text)).toMatchObject({ wrong });
  });

  it('decodes no more than the beginning', () => {
    expect(readBase64('AAAA'.repeat(1000), 2)).toEqual({ size: 3000, head: new Uint8Array(2) });
  });
});

describe('the kind of a file', () => {
  it.each([
    ['pdf', '%PDF-1.7', undefined],
    ['.PDF', '%PDF-1.7', undefined],
    ['jpeg', '\u00ff\u00d8\u00ff\u00e0', undefined],
    ['docx', 'PK\u0003\u0004', undefined],
    ['txt', 'plain', undefined],
    ['something', '%PDF-1.7', 'PDF'],
    ['jpg', '%PDF-1.7', 'PDF'],
    ['txt', 'MZ\u0090\u0000', 'a program'],
    ['pdf', 'plain', ''],
  ])('declared as %s, beginning with %j', (declared, head, other) => {
    expect(otherKind(declared, bytes(head))).toBe(other);
  });
});

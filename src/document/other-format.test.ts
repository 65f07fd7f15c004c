import { describe, expect, it } from 'vitest';
import { renderProblem } from '../finding/problem.js';
import { officeFormat, otherFormat } from './other-format.js';

const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));
const said = (text: string): string | undefined => {
  const problem = otherFormat(bytes(text));
  return problem && renderProblem(problem, 'en');
};

describe('files of other formats are named', () => {
  it.each([
    ['%PDF-1.7\n', 'This is a PDF file, not FHIR'],
    ['<!DOCTYPE html><html>', 'This is an HTML page, not FHIR; it may be the answer of a server'],
    ['\u00ef\u00bb\u00bf\r\n<HTML lang="da">', 'This is an HTML page, not FHIR; it may be the answer of a server'],
    ['{\\rtf1\\ansi', 'This is an RTF document, not FHIR'],
    ['\u001f\u008b\u0008\u0000', 'This is gzip-compressed, not FHIR; unpack it first'],
    ['PK\u0003\u0004', 'This is a ZIP archive, not FHIR; unpack it first'],
    ['\u0089PNG\r\n\u001a\n', 'This is a PNG image, not FHIR'],
  ])('%j', (text, message) => {
    expect(said(text)).toBe(message);
  });

  it.each([
    '',
    '{"resourceType":"Bundle"}',
    '[]',
    '<Bundle xmlns="http://hl7.org/fhir"/>',
    '<?xml version="1.0"?><Bundle/>',
    '\u00ef\u00bb\u00bf{}',
    ' {}',
    '<htmlx/>',
    'hello',
    '%',
  ])('%j is for the readers', (text) => {
    expect(said(text)).toBeUndefined();
  });

  it('Office files by what is in the archive', () => {
    expect(officeFormat(['[Content_Types].xml', 'xl/workbook.xml'])?.params['format']).toMatchObject({ en: 'an Excel workbook' });
    expect(officeFormat(['[Content_Types].xml', 'word/document.xml'])?.params['format']).toMatchObject({ en: 'a Word document' });
    expect(officeFormat(['mimetype', 'content.xml'])?.params['format']).toMatchObject({ en: 'an Office file' });
    expect(officeFormat(['report.json', 'word/x.xml'])).toBeUndefined();
  });
});

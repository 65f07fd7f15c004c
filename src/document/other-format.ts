import type { Bilingual } from '../finding/message.js';
import { inEveryLanguage } from '../finding/message.js';
import type { Problem } from '../finding/problem.js';

interface Format {
  readonly name: Bilingual;
  readonly hint?: Bilingual;
}

const none: Bilingual = inEveryLanguage('');

/** How files of other formats begin (in Latin-1), and what they are called. */
const beginnings: readonly (readonly [string, Format])[] = [
  ['%PDF-', { name: { en: 'a PDF file', da: 'en PDF-fil' } }],
  [
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    { name: { en: 'an Office file (Word, Excel or Outlook)', da: 'en Office-fil (Word, Excel eller Outlook)' } },
  ],
  ['{\\rtf', { name: { en: 'an RTF document', da: 'et RTF-dokument' } }],
  ['\u0089PNG\r\n', { name: { en: 'a PNG image', da: 'et PNG-billede' } }],
  ['\u00ff\u00d8\u00ff', { name: { en: 'a JPEG image', da: 'et JPEG-billede' } }],
  ['SQLite format 3\0', { name: { en: 'an SQLite database', da: 'en SQLite-database' } }],
  [
    '7z\u00bc\u00af\u0027\u001c',
    {
      name: { en: 'a 7z archive', da: 'et 7z-arkiv' },
      hint: { en: '; unpack it first, or make it a .zip', da: '; pak det ud først, eller lav det som .zip' },
    },
  ],
  [
    'Rar!\u001a\u0007',
    {
      name: { en: 'a RAR archive', da: 'et RAR-arkiv' },
      hint: { en: '; unpack it first, or make it a .zip', da: '; pak det ud først, eller lav det som .zip' },
    },
  ],
];

const gzip: Format = {
  name: { en: 'gzip-compressed', da: 'komprimeret med gzip' },
  hint: { en: '; unpack it first', da: '; pak det ud først' },
};
const zip: Format = { name: { en: 'a ZIP archive', da: 'et ZIP-arkiv' }, hint: { en: '; unpack it first', da: '; pak det ud først' } };
const html: Format = {
  name: { en: 'an HTML page', da: 'en HTML-side' },
  hint: { en: '; it may be the answer of a server', da: '; det er måske svaret fra en server' },
};

/** The problem of a file that is plainly of another format than JSON and XML, by its first bytes; undefined for all others. */
export function otherFormat(bytes: Uint8Array): Problem | undefined {
  const [first] = bytes;
  // Nearly all begin as JSON does, and {\rtf is the one other format that does.
  if (first === undefined || first === 0x5b || (first === 0x7b && bytes[1] !== 0x5c)) return undefined;
  if (isEdifact(bytes)) return { id: 'file-edifact', params: {}, line: 1, column: 1 };
  const format = formatOf(bytes);
  return format && { id: 'file-other-format', params: { format: format.name, hint: format.hint ?? none }, line: 1, column: 1 };
}

/** An interchange begins with the service string UNA, or with its header UNB (ISO 9735). */
function isEdifact(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x55 || isBlank(bytes[0])) && /^\s*(?:UNA[^\w\s]{3}|UNB[^\w\s])/.test(latin1(bytes.subarray(0, 64)));
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d;
}

/** Do the bytes begin as those of a gzip member? */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/** Do the bytes begin as those of a ZIP archive, one with nothing in it included? */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));
}

/** Office files are ZIP archives with certain files in them. */
export function officeFormat(names: Iterable<string>): Problem | undefined {
  const all = [...names];
  const isOffice = all.includes('[Content_Types].xml');
  const part = isOffice ? all.find((name) => /^(?:word|xl|ppt)\//.test(name)) : undefined;
  if (!isOffice && !(all.includes('mimetype') && all.includes('content.xml'))) return undefined;
  const name =
    part?.startsWith('word/') === true
      ? { en: 'a Word document', da: 'et Word-dokument' }
      : part?.startsWith('xl/') === true
        ? { en: 'an Excel workbook', da: 'en Excel-projektmappe' }
        : { en: 'an Office file', da: 'en Office-fil' };
  return { id: 'file-other-format', params: { format: name, hint: none } };
}

function formatOf(bytes: Uint8Array): Format | undefined {
  if (isGzip(bytes)) return gzip;
  if (isZip(bytes)) return zip;
  const head = latin1(bytes.subarray(0, 512));
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return html;
  return beginnings.find(([start]) => head.startsWith(start))?.[1];
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

import { describe, expect, it } from 'vitest';
import { cpuTime } from '../../finding/testing/cpu-time.js';
import { decodeXml, isMislabelled } from './decode-xml.js';

const declaration = (encoding?: string): string =>
  `<?xml version="1.0"${encoding === undefined ? '' : ` encoding="${encoding}"`}?><a>æ</a>`;
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const read = (bytes: Uint8Array) => {
  const decoded = decodeXml(bytes);
  if ('problem' in decoded) return decoded.problem.id;
  return `${decoded.text.includes('<a>æ</a>') ? decoded.encoding : 'garbled'}${isMislabelled(decoded) ? ', mislabelled' : ''}`;
};

describe('decodeXml', () => {
  it.each([
    ['without a declaration', Buffer.from('<a>æ</a>'), 'UTF-8'],
    ['without an encoding', Buffer.from(declaration()), 'UTF-8'],
    ['as declared', Buffer.from(declaration('UTF-8')), 'UTF-8'],
    ['in small letters, after a byte order mark', Buffer.from(`\ufeff${declaration('utf-8')}`), 'UTF-8'],
    ['declared as something it is not', Buffer.from(declaration('utf-16')), 'UTF-8, mislabelled'],
    ['in Latin-1', Buffer.from(declaration('ISO-8859-1'), 'latin1'), 'ISO-8859-1'],
    ['in Windows-1252', Buffer.from(declaration('windows-1252'), 'latin1'), 'windows-1252'],
    ['in Latin-1 without saying so', Buffer.from(declaration(), 'latin1'), 'encoding-latin1'],
    ['in Latin-1 and declared as UTF-8', Buffer.from(declaration('UTF-8'), 'latin1'), 'encoding-latin1'],
    ['in UTF-16, little end first', wide(`\ufeff${declaration('UTF-16')}`), 'UTF-16'],
    ['in UTF-16, big end first', wide(`\ufeff${declaration('UTF-16')}`).swap16(), 'UTF-16'],
    ['in UTF-16 without a mark', wide(declaration('UTF-16LE')), 'UTF-16'],
    ['in UTF-16 without a mark, big end first', wide(declaration()).swap16(), 'UTF-16'],
    ['in UTF-16 and declared as UTF-8', wide(`\ufeff${declaration('UTF-8')}`), 'UTF-16, mislabelled'],
    ['in another encoding', Buffer.from(declaration('EBCDIC-CP-DK')), 'xml-encoding-unsupported'],
    ['in UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'xml-encoding-unsupported'],
  ])('reads a text %s', (_, bytes, expected) => {
    expect(read(bytes)).toBe(expected);
  });

  it('looks for the declaration at the beginning only', () => {
    expect(decodeXml(Buffer.from('<a><!-- <?xml version="1.0" encoding="EBCDIC"?> --></a>'))).toMatchObject({ encoding: 'UTF-8' });
    const spent = cpuTime();
    decodeXml(Buffer.from(`<?xml ${' '.repeat(1_000_000)}`));
    expect(spent()).toBeLessThan(1000);
  });
});

import type { Language } from '../../finding/message.js';
import type { BoundElement } from './bound-codes.js';

/** For Danish spreadsheets, cells are separated by semicolons. */
const dialects = {
  en: { separator: ',', head: ['attribute', 'element', 'profile', 'value set', 'system', 'code', 'display'] },
  da: { separator: ';', head: ['attribut', 'element', 'profil', 'værdisæt', 'kodesystem', 'kode', 'visningsnavn'] },
} as const satisfies Readonly<Record<Language, object>>;

/** A row for each code of each element (RFC 4180, UTF-8 with a byte order mark for Excel). */
export function codesCsv(elements: readonly BoundElement[], language: Language): string {
  const { separator, head } = dialects[language];
  const rows = elements.flatMap(({ attribute = '', element, profile, valueSet, codes }) =>
    codes.map(({ system, code, display = '' }) => [attribute, element, profile, valueSet, system, code, display]),
  );
  return `\ufeff${[head, ...rows].map((row) => row.map((cell) => quoted(cell, separator)).join(separator)).join('\r\n')}\r\n`;
}

function quoted(cell: string, separator: string): string {
  return cell.includes('"') || cell.includes(separator) || /[\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

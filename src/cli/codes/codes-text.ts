import type { Language } from '../../finding/message.js';
import type { BoundElement } from './bound-codes.js';
import { englishName } from './choose.js';

const words = {
  en: { codes: (count: number) => (count === 1 ? '1 code' : `${count} codes`), more: 'ltt codes <name> lists the codes of one' },
  da: { codes: (count: number) => (count === 1 ? '1 kode' : `${count} koder`), more: 'ltt codes <navn> viser koderne for ét element' },
} as const satisfies Readonly<Record<Language, object>>;

/** A line for each element: its Danish name, where it is, and how many codes it may have. */
export function overviewText(elements: readonly BoundElement[], language: Language): string {
  const rows = elements.map((each) => [titleOf(each), each.element, profileOf(each), words[language].codes(each.codes.length)] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => (column === 3 ? cell : cell.padEnd(widths[column] ?? 0))).join('  '));
  return `${lines.join('\n')}\n\n${words[language].more}\n`;
}

/** Each element with all its codes; elements with the same value set have them once. */
export function codesText(elements: readonly BoundElement[], language: Language): string {
  const byValueSet = grouped(elements);
  return [...byValueSet.values()].map((group) => blockOf(group, language)).join('\n');
}

function blockOf(group: readonly BoundElement[], language: Language): string {
  const [{ valueSet, version, codes } = { valueSet: '', version: undefined, codes: [] }] = group;
  const heads = group.map((each) => `${titleOf(each)}: ${each.element} (${profileOf(each)})`);
  const width = Math.max(...codes.map(({ code }) => code.length));
  const systems = [...new Set(codes.map(({ system }) => system))];
  const lists = systems.map((system) => {
    const own = codes.filter((code) => code.system === system);
    return `  ${system}\n${own.map(({ code, display = '' }) => `    ${code.padEnd(width)}  ${display}`.trimEnd()).join('\n')}`;
  });
  return `${heads.join('\n')}\n  ${valueSet}${version === undefined ? '' : `|${version}`}, ${words[language].codes(codes.length)}\n${lists.join('\n')}\n`;
}

function titleOf(element: BoundElement): string {
  return element.attribute ?? englishName(element) ?? element.element;
}

const profileOf = ({ profile }: BoundElement): string => profile.slice(profile.lastIndexOf('/') + 1);
const keyOf = ({ valueSet, version = '' }: BoundElement): string => `${valueSet}|${version}`;

function grouped(elements: readonly BoundElement[]): Map<string, BoundElement[]> {
  const groups = new Map<string, BoundElement[]>();
  for (const element of elements) {
    const group = groups.get(keyOf(element));
    if (group === undefined) groups.set(keyOf(element), [element]);
    else group.push(element);
  }
  return groups;
}

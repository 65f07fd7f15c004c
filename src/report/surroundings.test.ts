import { describe, expect, it } from 'vitest';
import { surroundingsOf, type Surroundings } from './surroundings.js';

const source = [
  '{',
  '  "resourceType": "Patient",',
  '  "id": "0505149996",',
  '  "name": [',
  '    { "family": "H\\"k", "x": null }',
  '  ]',
  '}',
];
const around = (lines: readonly string[], line: number, column: number, show = false): Surroundings =>
  surroundingsOf((number) => lines[number - 1], line, column, show)!;
const marked = ({ lines, spot }: Surroundings): string => lines[spot.line]!.slice(spot.start, spot.end);

describe('the surroundings of a place', () => {
  it('are two lines on either side, without common indentation, with the spot marked', () => {
    const shown = around(source, 4, 11);
    expect(shown).toEqual({
      first: 2,
      lines: ['"resourceType": "Patient",', '"id": "050514-****",', '"name": [', '  { "family": "H\\"k", "x": null }', ']'],
      spot: { line: 2, start: 8, end: 9 },
    });
  });

  it('end where the document ends', () => {
    expect(around(source, 1, 1)).toMatchObject({ first: 1, lines: { length: 3 }, spot: { line: 0, start: 0, end: 1 } });
    expect(around(source, 7, 1)).toMatchObject({ first: 5, lines: { length: 3 }, spot: { line: 2, start: 0, end: 1 } });
    expect(surroundingsOf(() => undefined, 1, 1, false)).toBeUndefined();
  });

  it.each([
    [5, 17, '"H\\"k"'],
    [5, 30, 'null'],
    [3, 9, '"050514-****"'],
  ])('mark the whole token at %i:%i', (line, column, token) => {
    expect(marked(around(source, line, column))).toBe(token);
  });

  it('mark an XML tag, an attribute, and the end of a line', () => {
    expect(marked(around(['  <id value="x"/>'], 1, 3))).toBe('<id');
    expect(marked(around(['  <id value="x"/>'], 1, 13))).toBe('"x"');
    expect(marked(around(['ab'], 1, 99))).toBe('');
  });

  it('show numbers on request', () => {
    expect(around(source, 4, 1, true).lines[1]).toBe('"id": "0505149996",');
  });

  it('cut long lines, around the spot or from the beginning', () => {
    const long = `${' '.repeat(8)}${'a'.repeat(3000)}`;
    const { lines, spot } = around([long, `  ${'b'.repeat(500)}HERE,${'c'.repeat(500)}`, '  x'], 2, 503);
    expect(lines.map((line) => line.length).every((length) => length < 110)).toBe(true);
    expect(lines[1]!.slice(spot.start)).toMatch(/^HERE,c+…$/);
    expect(lines[2]).toBe('x');
    expect(lines[0]).toMatch(/^ {6}a+…$/);
  });
});

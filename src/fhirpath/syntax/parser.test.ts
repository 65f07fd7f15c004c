import { describe, expect, it } from 'vitest';
import type { Expression } from './ast.js';
import { parse } from './parser.js';

/** The tree with all brackets written out. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return String(expression.node.value);
    case 'empty':
      return '{}';
    case 'external':
      return `%${expression.name}`;
    case 'special':
      return expression.name;
    case 'member':
      return expression.receiver === undefined ? expression.name : `${shown(expression.receiver)}.${expression.name}`;
    case 'call': {
      const call = `${expression.name}(${expression.args.map(shown).join(', ')})`;
      return expression.receiver === undefined ? call : `${shown(expression.receiver)}.${call}`;
    }
    case 'indexer':
      return `${shown(expression.receiver)}[${shown(expression.index)}]`;
    case 'polarity':
      return `(${expression.operator}${shown(expression.operand)})`;
    case 'binary':
      return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`;
    case 'type': {
      const { namespace, name } = expression.specifier;
      return `(${shown(expression.operand)} ${expression.operator} ${namespace === undefined ? '' : `${namespace}.`}${name})`;
    }
  }
}

describe('parse', () => {
  // The order of precedence of FHIRPath N1, section 6.8.
  it.each([
    ['a implies b or c and d', '(a implies (b or (c and d)))'],
    ['a or b or c', '((a or b) or c)'],
    ['a and b in c', '(a and (b in c))'],
    ['a in b = c', '(a in (b = c))'],
    ['a = b < c', '(a = (b < c))'],
    ['a < b | c', '(a < (b | c))'],
    ['a | b is c', '(a | (b is c))'],
    ['a is b + c', '((a is b) + c)'],
    ['a + b is c', '((a + b) is c)'],
    ['a + b * c', '(a + (b * c))'],
    ['a - b - c', '((a - b) - c)'],
    ['-a.b', '(-a.b)'],
    ['-a * b', '((-a) * b)'],
    ['(a or b) and c', '((a or b) and c)'],
    ['a.b[0].c(d, e.f).g', 'a.b[0].c(d, e.f).g'],
    ['a as FHIR.Quantity', '(a as FHIR.Quantity)'],
    ['is.as.contains.in', 'is.as.contains.in'],
    ['text.div', 'text.div'],
    ['text.`div`', 'text.div'],
    ['%`vs-a`', '%vs-a'],
    ['%"vs-a"', '%vs-a'],
    ['4 days', '4 days'],
    ["4 'mg'", "4 'mg'"],
    ['a // to the end', 'a'],
    ['a /* or b */ and c', '(a and c)'],
    ['@2026-04-01T10:00:00.5+02:00', '2026-04-01T10:00:00.500+02:00'],
    ['@2026-04-01.toString()', '2026-04-01.toString()'],
    ['@2026T', '2026'],
  ])('%s', (expression, expected) => {
    expect(shown(parse(expression))).toBe(expected);
  });

  it.each([
    ['', 0],
    ['a b', 2],
    ['a.', 2],
    ['a and', 5],
    ['and a', 0],
    ['(a', 2],
    ['a)', 1],
    ['a.b(c', 5],
    ['a[1', 3],
    ["'open", 0],
    ["a = 'x\\d'", 6],
    ["'\\u12'", 1],
    ['a /* open', 2],
    ['a # b', 2],
    ['@2026-02-30', 0],
    ['@x', 0],
    ['%', 0],
    ['a is', 4],
    ['$that', 0],
    ['a.$index', 2],
    ['{ a }', 2],
  ])('syntax error of %j at %i', (expression, position) => {
    expect(() => parse(expression)).toThrow(expect.objectContaining({ kind: 'syntax', position, expression }));
  });

  it.each(['12L', "Coding { code: 'x' }"])('%s is for the fallback', (expression) => {
    expect(() => parse(expression)).toThrow(expect.objectContaining({ kind: 'unsupported' }));
  });

  it.each([
    ['brackets', `${'('.repeat(50_000)}a${')'.repeat(50_000)}`],
    ['signs', `${'-'.repeat(50_000)}1`],
    ['operators', 'a and '.repeat(50_000) + 'a'],
    ['a path', 'a' + '.b'.repeat(50_000)],
    ['arguments', `${'where('.repeat(50_000)}a${')'.repeat(50_000)}`],
  ])('%s nested too deeply are a syntax error, not a crash', (_, expression) => {
    expect(() => parse(expression)).toThrow(expect.objectContaining({ kind: 'syntax' }));
  });
});

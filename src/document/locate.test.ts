import { expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { located } from './locate.js';
import { readJsonDocument } from './json/json-document.js';

const finding = (path: (string | number)[], place: { line?: number; column?: number } = {}): Finding => ({
  id: 'json-null',
  severity: 'error',
  code: 'structure',
  params: { element: 'x' },
  expression: 'Patient',
  path,
  ...place,
});

it('fills line and column, and leaves those that are known', () => {
  const reading = readJsonDocument('{\n "a": [\n  null]}');
  const findings = [finding(['a', 0]), finding(['a', 1]), finding(['a'], { line: 9, column: 9 })];
  expect(located(findings, reading.document!).map(({ line, column }) => [line, column])).toEqual([
    [3, 3],
    [2, 7],
    [9, 9],
  ]);
});

it('does the same for what a finding covers', () => {
  const reading = readJsonDocument('{\n "a": [\n  null]}');
  const covering = { ...finding(['a']), covers: [finding(['a', 0]), finding([], { line: 7, column: 7 })] };
  const [found, next] = located([covering, finding(['a', 0])], reading.document!);
  expect([found, ...(found?.covers ?? []), next].map((one) => [one?.line, one?.column])).toEqual([
    [2, 7],
    [3, 3],
    [7, 7],
    [3, 3],
  ]);
  expect(covering.covers[0]?.line).toBeUndefined();
});

it('asks for nothing when there is nothing to place', () => {
  located([], {
    value: {},
    findings: [],
    foreign: false,
    inOwnTerms: (findings) => findings,
    positions: () => {
      throw new Error('not needed');
    },
    sourceLine: () => undefined,
  });
});

import { expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { locate } from './locate.js';
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
  locate(findings, reading.document!);
  expect(findings.map(({ line, column }) => [line, column])).toEqual([
    [3, 3],
    [2, 7],
    [9, 9],
  ]);
});

it('asks for nothing when there is nothing to place', () => {
  locate([], {
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

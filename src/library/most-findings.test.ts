import { describe, expect, it } from 'vitest';
import type { Finding } from '../finding/finding.js';
import { render } from '../finding/render.js';
import { Suppressions } from '../suppress/apply.js';
import { listedFindings } from './most-findings.js';

const finding = (severity: Finding['severity'], index: number, id: Finding['id'] = 'json-null'): Finding => ({
  id,
  severity,
  code: 'invalid',
  params: { element: 'x' },
  path: [index],
  expression: `Patient.x[${index}]`,
});

describe('the findings of a document', () => {
  const all = [
    ...Array.from({ length: 5 }, (_, index) => finding('warning', index, 'element-unknown')),
    ...Array.from({ length: 6 }, (_, index) => finding('error', index)),
  ];

  it('are all listed up to the limit', () => {
    expect(listedFindings(all, 'Patient/1', 11)).toEqual({ findings: all });
  });

  it('are the most severe beyond the limit, and the others are counted by kind', () => {
    const { findings, counts } = listedFindings(all, 'Patient/1', 4);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error', 'error', 'warning']);
    expect(counts).toMatchObject({ error: 6, warning: 5, information: 0 });
    const last = findings.at(-1)!;
    expect(last).toMatchObject({ id: 'findings-left-out', expression: 'Patient', resource: 'Patient/1' });
    expect(render(last, 'en')).toContain('7 more findings');
    expect(render(last, 'en')).toContain('element-unknown: 5, json-null: 2');
    expect(render(last, 'da')).toContain('element-unknown: 5, json-null: 2');
  });

  it('keep a document invalid when every listed error is suppressed', () => {
    const listed = listedFindings(all, undefined, 4);
    const suppressions = new Suppressions(
      { suppressions: Array.from({ length: 6 }, (_, index) => ({ finding: `json-null@a.json#Patient.x[${index}]`, reason: 'known' })) },
      { file: 's.json', today: '2026-01-01', nameOf: (name) => name },
    );
    const result = suppressions.apply({ file: 'a.json', valid: false, findings: listed.findings, counts: listed.counts! });
    expect(result).toMatchObject({ valid: false, counts: { error: 2, warning: 5, suppressed: 4 } });
  });
});

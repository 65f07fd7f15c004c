import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.js';

describe('readJson', () => {
  it('gives the value', () => {
    expect(readJson('{"resourceType":"Patient","active":true}')).toEqual({
      value: { resourceType: 'Patient', active: true },
      findings: [],
    });
    expect(readJson('[1]')).toEqual({ value: [1], findings: [] });
  });

  it('reads nesting that would break a recursive reader', () => {
    expect(readJson(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toHaveProperty('value');
  });

  it('reports a property given twice, at the second one', () => {
    const text =
      '{\n "resourceType": "Bundle", "id": "x",\n "entry": [{"resource": {"resourceType": "Patient", "id": "p",\n  "active": true, "active": false}}]}';
    expect(readJson(text)).toMatchObject({
      value: { entry: [{ resource: { active: false } }] },
      findings: [
        {
          id: 'json-duplicate-key',
          severity: 'error',
          code: 'structure',
          params: { key: 'active' },
          expression: 'Bundle.entry[0].resource.active',
          path: ['entry', 0, 'resource', 'active'],
          resource: 'Patient/p',
          line: 4,
          column: 19,
        },
      ],
    });
  });

  it('says what is wrong, and nothing that the engine says', () => {
    expect(readJson('{"a": 1,}')).toEqual({ problem: { id: 'json-comma-trailing', params: {}, line: 1, column: 8 } });
  });
});

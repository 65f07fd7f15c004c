import { afterAll, describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { Workspace, type CommandResult } from '../testing/harness.js';

const visit = (more: Parameters<typeof profile>[2]): string => JSON.stringify(profile('visit', 'Encounter', more));
const encounter = (more: object): object => ({
  resourceType: 'Encounter',
  meta: { profile: [urlOf('visit')] },
  status: 'planned',
  class: { code: 'AMB' },
  ...more,
});
const report = (sor: string, more: object, source?: string): object => ({
  resourceType: 'Bundle',
  ...(source === undefined ? {} : { meta: { source } }),
  type: 'collection',
  entry: [
    {
      fullUrl: 'urn:uuid:0b6b2c3b-7d84-4e95-8b06-c1d2e3f4a501',
      resource: { resourceType: 'Patient', managingOrganization: { identifier: { system: 'urn:oid:1.2.208.176.1.1', value: sor } } },
    },
    { fullUrl: 'urn:uuid:0b6b2c3b-7d84-4e95-8b06-c1d2e3f4a502', resource: encounter(more) },
  ],
});
const period = { period: { start: '2026-09-21' } };
const workspace = new Workspace({
  'old/visit.json': visit({ 'Encounter.period': { min: 1 } }),
  'new/visit.json': visit({ 'Encounter.type': { max: '1' }, 'Encounter.length': { min: 0, max: '0' } }),
  'reports/a.json': JSON.stringify(report('451000016003', { type: [{ text: 'a' }, { text: '050514-9996' }], ...period }, 'urn:system:a')),
  'reports/b.ndjson': [
    report('451000016003', period),
    report('471000016002', {}),
    report('471000016002', { type: [{ text: 'a' }, { text: 'b' }] }),
  ]
    .map((each) => JSON.stringify(each))
    .join('\n'),
  'kept/b.json': JSON.stringify(report('451000016003', period)),
  'broken/c.json': '{"resourceType": ',
});
afterAll(() => workspace.remove());

const impact = (...argv: string[]): Promise<CommandResult> => workspace.ltt(['impact', ...argv]);

describe('ltt impact', () => {
  it('counts verdicts that change, by the difference that causes it and by sender', async () => {
    const { stdout, exitCode } = await impact('old', 'new', 'reports', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      documents: 4,
      validBefore: 2,
      validAfter: 2,
      invalidated: 1,
      validated: 1,
      changed: 3,
      differences: 3,
      withoutEffect: 1,
      groups: [
        {
          causes: [{ element: 'Encounter.type', aspect: 'max' }],
          documents: 2,
          invalidated: 1,
          validated: 0,
          findings: { gained: 2, lost: 0, changed: 0 },
          ids: { 'cardinality-max': 2 },
          municipalities: { '451000016003': 1, '471000016002': 1 },
        },
        {
          causes: [{ element: 'Encounter.period', aspect: 'min' }],
          documents: 2,
          invalidated: 0,
          validated: 1,
          findings: { gained: 0, lost: 2, changed: 0 },
        },
      ],
      municipalities: {
        '451000016003': { documents: 2, changed: 1, invalidated: 1 },
        '471000016002': { documents: 2, changed: 2, validated: 1 },
      },
      systems: { 'urn:system:a': { documents: 1 }, 'not told': { documents: 3 } },
    });
    expect(exitCode).toBe(1);
  });

  it.each([
    [['reports', '--fail-on', 'never'], 0],
    [['kept', '--fail-on', 'any'], 0],
    [['reports', '--fail-on', 'verdict'], 1],
    [['kept', 'broken'], 2],
    [['nowhere'], 2],
    [['reports', '--profile', 'http://no.such'], 2],
  ])('%j ends with %i', async (argv, code) => {
    expect((await impact('old', 'new', ...argv)).exitCode).toBe(code);
  });

  it.each(['text', 'markdown', 'html', 'json'])('shows examples as %s, and never a CPR number', async (format) => {
    const { stdout } = await impact('old', 'new', 'reports', '--format', format);
    expect(stdout).toContain('cardinality-max');
    expect(stdout).toContain('a.json');
    expect(stdout).not.toContain('050514-9996');
  });
});

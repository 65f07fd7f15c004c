import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contactTypes, otherContactTypes } from '../../guides/ltt/codes.js';
import { Workspace } from '../testing/harness.js';

let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => workspace.remove());

interface Listed {
  readonly attribute?: string;
  readonly element: string;
  readonly valueSet: string;
  readonly codes: readonly { readonly system: string; readonly code: string; readonly display?: string }[];
}

const listed = async (...argv: string[]): Promise<Listed[]> =>
  JSON.parse((await workspace.ltt(['codes', ...argv, '--format', 'json'])).stdout) as Listed[];

describe('ltt codes', () => {
  it.each([
    ['kontakttype', 'Encounter.type'],
    ['Kontakttype', 'Encounter.type'],
    ['contact type', 'Encounter.type'],
    ['encounter-types', 'Encounter.type'],
    ['Encounter.type', 'Encounter.type'],
    ['tema', 'CarePlan.activity.detail.reasonCode'],
    ['theme', 'CarePlan.activity.detail.reasonCode'],
    ['forloebstema', 'CarePlan.activity.detail.reasonCode'],
    ['focus area', 'CarePlan.activity.detail.reasonCode'],
    ['leveringstype', 'Encounter.extension:deliveryType.value[x].coding'],
    ['deltagere', 'Encounter.participant.type'],
  ])('finds %s', async (name, element) => {
    expect((await listed(name)).map((each) => each.element)).toEqual([element]);
  });

  it('lists every contact type with its display', async () => {
    const [types] = await listed('kontakttype');
    expect(types?.codes.map(({ code, display }) => ({ code, display }))).toEqual(
      expect.arrayContaining([contactTypes.treatment, ...otherContactTypes]),
    );
    expect(types?.codes).toHaveLength(otherContactTypes.length + 1);
    expect((await workspace.ltt(['codes', 'kontakttype'])).stdout).toContain(
      `${contactTypes.closure.code}  ${contactTypes.closure.display}`,
    );
  });

  it('has all six value sets of the guide, and the statuses of FHIR', async () => {
    const sets = (await listed()).map(({ valueSet }) => valueSet);
    expect(new Set(sets.filter((url) => url.startsWith('http://fhir.kl.dk/ltt/'))).size).toBe(6);
    expect(sets).toContain('http://hl7.org/fhir/ValueSet/encounter-status');
    for (const { codes } of await listed()) expect(codes.length).toBeGreaterThan(0);
  });

  it('lists the elements when nothing is asked for', async () => {
    const { stdout } = await workspace.ltt(['codes', '--lang', 'da']);
    expect(stdout).toMatch(/^forløbstema +CarePlan\.activity\.detail\.reasonCode +klgateway-ltt-care-plan +8 koder$/m);
  });

  it('writes tables for spreadsheets, with semicolons in Danish', async () => {
    expect((await workspace.ltt(['codes', 'tema', '--format', 'csv'])).stdout).toContain(
      ',95c5e9fc-33b7-4d85-9417-64fc3164eb4c,Bekymring\r\n',
    );
    expect((await workspace.ltt(['codes', 'tema', '--format', 'csv', '--lang', 'da'])).stdout).toMatch(
      /^\ufeffattribut;element;[^]*;95c5e9fc-33b7-4d85-9417-64fc3164eb4c;Bekymring\r\n/,
    );
  });

  it('suggests a name for one that is not known', async () => {
    expect(await workspace.ltt(['codes', 'kontaktype'])).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: 'ltt: no element or value set of the guide is called "kontaktype"; did you mean "kontakttype"?; ltt codes lists them\n',
    });
  });
});

import { afterEach, expect, it, vi } from 'vitest';
import type { Plan } from '../../plan/plan.js';
import { makeCode } from '../../library/make-code.js';
import { validatorWith } from '../../validate/testing/validator.js';
import type { Cursor } from '../../checks/cursor.js';
import type { LinkedElement, LinkedType } from '../../checks/linked.js';
import { primitiveChecks } from '../../checks/primitive-checks.js';
import { PropertyNames } from '../../checks/property-names.js';
import { primitiveFormats } from '../../checks/value/index.js';
import { FastTable } from '../table.js';
import { CodeMaker } from './code-maker.js';
import { fastPathDepth, type Links } from '../links.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const patient = {
  resourceType: 'Patient',
  id: 'a',
  active: true,
  name: [{ family: 'Lund', given: ['Bo', 'Åse'] }],
  birthDate: '2015-05-01',
};
const faulty = [
  { ...patient, active: 'true' },
  { ...patient, name: [{ family: 'Lund', given: [] }] },
  { ...patient, name: [{ family: 7 }] },
  { ...patient, nickname: 'Bo' },
  { ...patient, birthDate: '2015-02-30' },
  { ...patient, multipleBirthBoolean: true, multipleBirthInteger: 2 },
  { ...patient, contact: [{ relationship: [{ text: 'mother' }] }] },
  { resourceType: 'Patient', name: null },
];

it('finds what the table finds, and no more', () => {
  const [made, never] = [validatorWith({ makeCode, codeAfter: 3 }), validatorWith({})];
  for (let round = 0; round < 8; round++)
    for (const one of [patient, patient, ...faulty]) expect(made.findings(one)).toEqual(never.findings(one));
  expect(made.said(patient)).toEqual([]);
});

it('is made of names that are quoted, whatever a definition calls its elements and types', () => {
  vi.stubGlobal('taken', undefined);
  const key = 'a"]: globalThis.taken = 1; /*`${globalThis.taken = 2}` \u2028 \\';
  const typeName = `"); globalThis.taken = 3; ("\n globalThis.taken = 4; //`;
  const type: LinkedType = {
    plan: { code: 'string' },
    code: 'string',
    kind: 'primitive',
    format: primitiveFormats.get('string') ?? (() => undefined),
    checks: primitiveChecks.get('string') ?? [],
    content: () => undefined,
  };
  const plan = { url: 'http://a.dk/odd', type: typeName, kind: 'complex-type', bases: [], root: { id: 'Odd' } } as unknown as Plan;
  const element: LinkedElement = { plan: { id: 'Odd.a' }, owner: plan, name: key, min: 0, max: 1, types: [type], keys: [key], checks: [] };
  const checked = Object.assign(() => undefined, { fast: () => true });
  const maker = new CodeMaker(makeCode, 1);
  const make = vi.spyOn(maker, 'make');
  const links: Links = {
    fastPath: true,
    codeMaker: maker,
    contentOf: () => {
      throw new Error('not asked for');
    },
  };
  const properties = new Map([[key, { key, segment: key, element, type }]]);
  const table = new FastTable({ plan, typeName, properties, names: new PropertyNames(properties), required: [], checks: [checked] }, links);
  const at = { fastPathLevel: 0 } as Cursor;
  for (let round = 0; round < 4; round++) {
    expect(table.accepts({ [key]: 'x' }, at)).toBe(true);
    expect(table.accepts({ [key]: 7 }, at)).toBe(false);
    expect(table.accepts({ [`${key} `]: 'x' }, at)).toBe(false);
  }
  expect(make.mock.calls.map(([about, body]) => [about, body.text.includes(JSON.stringify(key))])).toEqual([[typeName, true]]);
  expect((globalThis as { taken?: unknown }).taken).toBeUndefined();
  // The generated code counts how deep it is, and stops at the limit.
  expect(at.fastPathLevel).toBe(0);
  expect(table.accepts({ [key]: 'x' }, { fastPathLevel: fastPathDepth } as Cursor)).toBe(false);
});

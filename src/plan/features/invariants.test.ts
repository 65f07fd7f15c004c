import { describe, expect, it } from 'vitest';
import type { ElementDefinitionConstraint } from 'fhir/r4.js';
import type { InvariantPlan } from '../plan.js';
import { author, merged } from '../testing/feature.js';
import { invariants } from './invariants.js';

const constraint = (more: Partial<ElementDefinitionConstraint> = {}): ElementDefinitionConstraint => ({
  key: 'x-1',
  severity: 'error',
  human: 'h',
  expression: 'name.exists()',
  ...more,
});
const plan: InvariantPlan = { key: 'x-1', severity: 'error', human: 'h', expression: 'name.exists()' };
const bestPractice = { url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice', valueBoolean: true };

describe('invariants', () => {
  it("are added to the base's, and remember who states them", () => {
    expect(merged(invariants, { invariants: [{ ...plan, key: 'b-1' }] }, { constraint: [constraint()] }).element.invariants).toEqual([
      { ...plan, key: 'b-1' },
      { ...plan, by: author },
    ]);
  });

  it("that are the base's own, repeated, are not added again", () => {
    expect(merged(invariants, { invariants: [plan] }, { constraint: [constraint()] })).toMatchObject({
      element: { invariants: [plan] },
      faults: 0,
    });
  });

  it('with the key of another are a fault, and both are checked', () => {
    const other = constraint({ expression: 'birthDate.exists()' });
    expect(merged(invariants, { invariants: [plan] }, { constraint: [other] })).toMatchObject({
      element: { invariants: [plan, { ...plan, expression: 'birthDate.exists()', by: author }] },
      faults: 1,
    });
  });

  it('are errors, warnings, or information where they are best practice', () => {
    const severity = (more: Partial<ElementDefinitionConstraint>) =>
      merged(invariants, {}, { constraint: [constraint(more)] }).element.invariants?.[0]?.severity;
    expect(severity({})).toBe('error');
    expect(severity({ severity: 'warning' })).toBe('warning');
    expect(severity({ severity: 'warning', extension: [bestPractice] })).toBe('information');
    expect(severity({ severity: 'warning', extension: [{ ...bestPractice, valueBoolean: false }] })).toBe('warning');
  });

  it('that cannot be checked are a fault, also where they have an XPath', () => {
    const bare: ElementDefinitionConstraint = { key: 'x-1', severity: 'error', human: 'h' };
    expect(merged(invariants, {}, { constraint: [bare] })).toMatchObject({ element: {}, faults: 1 });
    expect(merged(invariants, {}, { constraint: [{ ...bare, xpath: 'f:name' }] }).faults).toBe(1);
  });
});

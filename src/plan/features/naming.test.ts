import { describe, expect, it } from 'vitest';
import { merged } from '../testing/feature.js';
import { naming } from './naming.js';

describe('naming', () => {
  it.each([
    ['[DK] cprNummer', 'cprNummer'],
    ['[DA] kontakttype', 'kontakttype'],
    ['[DK]', undefined],
    ['cprNummer', undefined],
  ])('takes the Danish name from "%s"', (short, label) => {
    expect(merged(naming, {}, { short }).element.label).toBe(label);
  });

  it('takes none from FHIR itself', () => {
    expect(merged(naming, {}, { short: '[DK] x' }, { by: undefined }).element.label).toBeUndefined();
  });

  it('remembers what is a modifier, and how XML writes it', () => {
    expect(merged(naming, {}, { isModifier: true }).element.modifier).toBe(true);
    expect(merged(naming, { modifier: true }, { isModifier: false }).element.modifier).toBe(true);
    expect(merged(naming, {}, { representation: ['xmlAttr'] }).element.xml).toBe('attribute');
    expect(merged(naming, {}, { representation: ['xhtml'] }).element.xml).toBe('xhtml');
    expect(merged(naming, {}, { representation: ['xmlText'] }).element.xml).toBe('text');
    expect(merged(naming, {}, {}).element.xml).toBeUndefined();
  });
});

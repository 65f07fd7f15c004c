import { expect, it } from 'vitest';
import { capitalised, choiceKey, choiceStem } from './names.js';

it('names a choice in JSON by its type', () => {
  expect(choiceKey('value[x]', 'dateTime')).toBe('valueDateTime');
  expect(choiceKey('value[x]', 'CodeableConcept')).toBe('valueCodeableConcept');
  expect(choiceKey('deceased[x]', 'boolean')).toBe('deceasedBoolean');
  expect(capitalised('base64Binary')).toBe('Base64Binary');
  expect(capitalised('')).toBe('');
});

it('knows a choice by its name', () => {
  expect(choiceStem('value[x]')).toBe('value');
  expect(choiceStem('value')).toBeUndefined();
  expect(choiceStem('valueQuantity')).toBeUndefined();
});

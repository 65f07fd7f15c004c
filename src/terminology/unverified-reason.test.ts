import { expect, it } from 'vitest';
import { languages } from '../finding/message.js';
import { reasonOf } from './unverified-reason.js';
import type { UnverifiedReason } from './terminology.js';

const causes: readonly UnverifiedReason[] = [
  { kind: 'value-set-missing', valueSet: 'V' },
  { kind: 'value-set-empty', valueSet: 'V' },
  { kind: 'value-set-cyclic', valueSet: 'V' },
  { kind: 'value-set-partial', valueSet: 'V' },
  { kind: 'system-missing', system: 'S' },
  { kind: 'system-partial', system: 'S' },
  { kind: 'system-version', system: 'S', version: '1' },
  { kind: 'filter-unknown', system: 'S', filter: 'a = b' },
  { kind: 'registry-missing', system: 'S' },
  { kind: 'no-system' },
];

it.each(causes)('$kind is told in each language, with all it knows', (cause) => {
  for (const language of languages) {
    const reason = reasonOf(cause, language);
    expect(reason).not.toMatch(/[{}.]$|[{}]/);
    for (const [name, value] of Object.entries(cause)) if (name !== 'kind') expect(reason).toContain(value);
  }
  expect(reasonOf(cause, 'da')).not.toBe(reasonOf(cause, 'en'));
});

it('calls external systems by the name people know', () => {
  expect(reasonOf({ kind: 'system-missing', system: 'http://loinc.org' })).toContain('LOINC (http://loinc.org)');
});

import { severities } from '../../finding/severity.js';
import type { RuleMeta } from '../rule.js';

/** What a rule may be set to. */
export const settings = ['off', ...severities] as const;

/**
 * The JSON Schema of ltt.config.json: which rules are off, or weigh something else than they say. Only business rules can be
 * named; what the profiles demand cannot be changed.
 */
export function configurationSchema(rules: readonly RuleMeta[]): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ltt.config.json',
    description: 'Settings of ltt-conformance. What they change is stated in every report.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: 'Business rules to be left out (off), or to weigh something else.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map(({ id, title, severity }) => [id, { description: `${title.en} (${severity})`, enum: [...settings] }])),
      },
    },
  };
}

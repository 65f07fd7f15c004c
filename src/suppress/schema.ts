/** The JSON Schema of a suppression file. */
export const suppressionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Suppressions of ltt validate',
  description: 'Findings that are known and set aside. Reports always say how many were.',
  type: 'object',
  required: ['suppressions'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    suppressions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['finding', 'reason'],
        additionalProperties: false,
        properties: {
          finding: {
            description:
              'id@path: the id of the finding, the file relative to this one, and its place, as in cardinality-min@reports/a.json#Bundle.entry[Patient/x].resource.active',
            type: 'string',
            pattern: '^[A-Za-z0-9-]+@.+#.+$',
          },
          rule: {
            description: 'Of several findings with this id at this place only that of this invariant.',
            type: 'string',
            minLength: 1,
          },
          reason: { description: 'Why the finding may stay.', type: 'string', pattern: '\\S' },
          expires: {
            description: 'The last day that the entry holds, in Denmark.',
            type: 'string',
            pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
          },
        },
      },
    },
  },
} as const;

/** The schema as a file, for editors: docs/suppressions.schema.json. It is generated; a test holds it against this. */
export function suppressionsSchemaText(): string {
  return `${JSON.stringify(suppressionsSchema, undefined, 2)}\n`;
}

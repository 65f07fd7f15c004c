import type { AnySchemaObject } from 'ajv/dist/2020.js';

/**
 * What is wrong with a value by a JSON Schema: where, and what; nothing when it is right. ajv is loaded only here: whoever
 * certifies nothing does not wait for it.
 */
export async function schemaFaults(value: unknown, schema: object): Promise<string[]> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  // `format` is said for readers and not checked: ajv needs another package for it.
  const validate = new Ajv2020({ allErrors: true, validateFormats: false, strictRequired: false }).compile(schema as AnySchemaObject);
  if (validate(value)) return [];
  return [
    ...new Set(
      (validate.errors ?? []).map(
        ({ instancePath, message = '', params }) =>
          `${instancePath === '' ? 'it' : instancePath.slice(1).replaceAll('/', '.')} ${message}${detail(params)}`,
      ),
    ),
  ];
}

function detail(params: Readonly<Record<string, unknown>>): string {
  const name = params['additionalProperty'] ?? params['allowedValues'] ?? params['allowedValue'];
  return name === undefined ? '' : ` (${String(name)})`;
}

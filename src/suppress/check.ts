import { isCalendarDate } from '../fhir/calendar.js';
import { suggest } from '../finding/hint.js';
import type { Step } from '../fhir/path.js';
import type { SuppressionFile } from './entry.js';
import { suppressionsSchema } from './schema.js';

/** One thing that is wrong with a suppression file: where in its value, and a sentence for the person who wrote it. */
export interface FileFault {
  readonly path: readonly Step[];
  readonly message: string;
}

/** What ajv tells of one thing that is wrong. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Checks the value of a suppression file with its JSON Schema. ajv is loaded only here: who has no such file does not wait for it. */
export async function checkSuppressions(
  value: unknown,
): Promise<{ readonly file: SuppressionFile } | { readonly faults: readonly FileFault[] }> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const validate = new Ajv2020({ allErrors: true }).compile<SuppressionFile>(suppressionsSchema);
  if (!validate(value)) return { faults: (validate.errors ?? []).map(faultOf) };
  const faults = value.suppressions.flatMap(({ expires }, index) =>
    expires === undefined || isDate(expires) ? [] : [{ path: ['suppressions', index, 'expires'], message: `there is no day ${expires}` }],
  );
  return faults.length === 0 ? { file: value } : { faults };
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isCalendarDate(year, month, day);
}

function faultOf(error: SchemaError): FileFault {
  return { path: stepsOf(error.instancePath), message: sentence(error) };
}

/** The steps of a JSON Pointer (RFC 6901). */
function stepsOf(pointer: string): Step[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function sentence({ instancePath, keyword, message = '', params }: SchemaError): string {
  const property = instancePath.slice(instancePath.lastIndexOf('/') + 1);
  if (keyword === 'required' && params['missingProperty'] === 'reason') return 'an entry needs a reason: say why the finding may stay';
  if (keyword === 'required') return `"${String(params['missingProperty'])}" is missing`;
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    return `there is no property "${name}" here${suggest(name, instancePath === '' ? ['suppressions'] : ['finding', 'rule', 'reason', 'expires']).en}`;
  }
  if (property === 'finding') return 'a finding is named id@file#place, as --update-suppressions writes it';
  if (property === 'reason') return 'the reason is empty: say why the finding may stay';
  if (property === 'expires') return 'expires is a day, such as 2026-12-31';
  return `${property === '' ? 'the file' : `"${property}"`} ${message}`;
}

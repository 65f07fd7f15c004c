import { Ajv2020 } from 'ajv/dist/2020.js';
import { isMessageId } from '../../finding/catalogue.js';
import { suggest } from '../../finding/hint.js';
import type { Step } from '../../fhir/path.js';
import { idsOf } from '../../rules/share.js';
import type { RuleMeta } from '../../rules/rule.js';
import { configurationSchema } from './schema.js';

/** What is wrong with a configuration, and where. */
export interface Fault {
  readonly path: readonly Step[];
  readonly problem: string;
  /** It is left out where a fault at the same place, or below it, says more. */
  readonly isGeneral?: true;
}

/** What ajv tells of one thing that is wrong. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const kinds: Readonly<Record<string, string>> = {
  array: 'a list, such as ["reports"]',
  object: 'an object in braces',
  string: 'a text in quotes',
};

/** Checks a value with the schema of configurations. @returns everything that is wrong, each once */
export function configFaults(value: unknown, metas: readonly RuleMeta[]): Fault[] {
  const schema = configurationSchema(metas);
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
  if (validate(value)) return [];
  const faults = (validate.errors ?? []).flatMap((error) => faultOf(error, schema, metas));
  const uncertain = (fault: Fault): boolean =>
    fault.isGeneral === true && faults.some((other) => other !== fault && fault.path.every((step, index) => other.path[index] === step));
  return [
    ...new Map(faults.filter((fault) => !uncertain(fault)).map((fault) => [`${fault.path.join('/')} ${fault.problem}`, fault])).values(),
  ];
}

function faultOf(
  { instancePath, keyword, message = '', params }: SchemaError,
  schema: Readonly<Record<string, unknown>>,
  metas: readonly RuleMeta[],
): Fault[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
  const place = path.join('.');
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    return [{ path: [...path, name], problem: unknownName(place, name, schema, metas) }];
  }
  // Each branch of the policy tells of itself that it does not hold.
  if (keyword === 'const' || (keyword === 'type' && place === 'policy')) return [];
  if (keyword === 'anyOf')
    return [{ path, isGeneral: true, problem: `${place} must be "hl7" or an object such as { "unknownProfiles": "error" }` }];
  if (keyword === 'enum') return [{ path, problem: `${place} must be one of ${(params['allowedValues'] as string[]).join(', ')}` }];
  const subject = place === '' ? 'the configuration' : place;
  return [
    {
      path,
      problem:
        keyword === 'type' ? `${subject} must be ${kinds[String(params['type'])] ?? String(params['type'])}` : `${subject} ${message}`,
    },
  ];
}

function unknownName(place: string, name: string, schema: Readonly<Record<string, unknown>>, metas: readonly RuleMeta[]): string {
  if (place === 'rules') {
    if (isMessageId(name)) return `${name} comes from the profiles, and what they demand cannot be changed; only business rules can be set`;
    return `there is no rule "${name}"${suggest(name, idsOf(metas)).en}`;
  }
  if (place === 'policy') return `there is no policy "${name}"`;
  return `there is no setting "${name}"${suggest(name, Object.keys(schema['properties'] as object)).en}`;
}

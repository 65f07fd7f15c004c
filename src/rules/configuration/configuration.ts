import { isMessageId } from '../../finding/catalogue.js';
import { suggest } from '../../finding/hint.js';
import type { RuleId } from '../../finding/rule-id.js';
import type { Severity } from '../../finding/severity.js';
import type { RuleMeta } from '../rule.js';
import { configurationSchema } from './schema.js';

/** What a rule is set to: another weight, or off. */
export type RuleSetting = Severity | 'off';

/** What a configuration says, or all that is wrong with it, each as a sentence for the person who wrote it. */
export type ReadConfiguration = { readonly rules: ReadonlyMap<RuleId, RuleSetting> } | { readonly problems: readonly string[] };

interface Valid {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** What ajv tells of one thing that is wrong. */
interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Checks the value of a configuration file with its JSON Schema. ajv is loaded only here: who has no such file does not wait
 * for it. Settings that change nothing are left out.
 * @param rules all that can be named
 */
export async function readConfiguration(value: unknown, rules: readonly RuleMeta[]): Promise<ReadConfiguration> {
  const { Ajv2020 } = await import('ajv/dist/2020.js');
  const validate = new Ajv2020({ allErrors: true }).compile<Valid>(configurationSchema(rules));
  if (!validate(value)) return { problems: [...new Set((validate.errors ?? []).map((error) => sentence(error, rules)))] };
  const usual = new Map(rules.map(({ id, severity }) => [id as string, { id, severity }]));
  const changes = Object.entries(value.rules ?? {}).flatMap(([name, setting]) => {
    const rule = usual.get(name);
    return rule && rule.severity !== setting ? [[rule.id, setting] as const] : [];
  });
  return { rules: new Map(changes) };
}

function sentence({ instancePath, keyword, message = '', params }: SchemaError, rules: readonly RuleMeta[]): string {
  const place = instancePath.slice(1).replaceAll('/', '.');
  const name = String(params['additionalProperty']);
  if (keyword === 'additionalProperties' && place === 'rules') {
    if (isMessageId(name)) return `${name} comes from the profiles, and what they demand cannot be changed; only business rules can be set`;
    return `there is no rule "${name}"${suggest(name, rules.map(({ id }) => id)).en}`;
  }
  if (keyword === 'additionalProperties') return `there is no setting "${name}"${suggest(name, ['rules', '$schema']).en}`;
  if (keyword === 'enum') return `${place} is one of ${(params['allowedValues'] as string[]).join(', ')}`;
  return place === '' ? `the configuration ${message}` : `${place} ${message}`;
}

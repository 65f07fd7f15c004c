import { policyChoices } from '../../checks/policy.js';
import { languages } from '../../finding/message.js';
import { severities } from '../../finding/severity.js';
import type { RuleId } from '../../finding/rule-id.js';
import { guideNames } from '../guides/named-guides.js';
import { hasId, idsOf } from '../../rules/share.js';
import type { RuleMeta } from '../../rules/rule.js';
import { stages } from '../../report/stages.js';

/** What a rule may be set to. */
export const ruleSettings = ['off', ...severities] as const;

/** The settings that stand for an option of the same name, as `--fail-on`. The command line wins over them. */
export const optionSettings = [
  'guide',
  'ig',
  'profile',
  'schema',
  'stage',
  'lang',
  'fail-on',
  'min-severity',
  'suppress',
  'policy',
  'fhir-cache',
] as const;

const texts = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

/**
 * The JSON Schema of ltt.config.json: the defaults of a project, and which rules are off or have another severity. What the
 * profiles demand cannot be changed, and nothing here makes the tool ask the network.
 */
export function configurationSchema(rules: readonly RuleMeta[]): Readonly<Record<string, unknown>> {
  const options: Readonly<Record<(typeof optionSettings)[number], object>> = {
    guide: { description: 'Whose reports are checked. As --guide.', type: 'array', items: { enum: [...guideNames] } },
    ig: { description: 'Other guides than LTT: folders, packages (.tgz) or id#version. As --ig.', ...texts },
    profile: { description: 'Profiles to validate every document against, besides those that it claims. As --profile.', ...texts },
    schema: { description: 'The folder of the schemas (.xsd) of XML messages. As --schema.', type: 'string', minLength: 1 },
    stage: { description: 'How far along the reporting chain to check. As --stage.', enum: [...stages] },
    lang: { description: 'Language of the messages. As --lang.', enum: [...languages] },
    'fail-on': { description: 'From which severity on the exit code is 1. As --fail-on.', enum: [...severities, 'never'] },
    'min-severity': { description: 'The least severe findings that reports show. As --min-severity.', enum: [...severities] },
    suppress: { description: 'The file of findings to set aside. As --suppress.', type: 'string', minLength: 1 },
    policy: {
      description: "Where FHIR leaves a choice; hl7: as HL7's validator chooses by default. As --policy.",
      anyOf: [
        { const: 'hl7' },
        {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(Object.entries(policyChoices).map(([name, choices]) => [name, { enum: [...choices] }])),
        },
      ],
    },
    'fhir-cache': { description: 'The FHIR cache that guides are taken from. As --fhir-cache.', type: 'string', minLength: 1 },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'ltt.config.json',
    description:
      'Defaults of a project for ltt-conformance. Paths start from the folder of this file. Every report states which rules were changed.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      paths: {
        description: 'What ltt validate and ltt history check when the command line names nothing: files, folders, patterns.',
        ...texts,
        minItems: 1,
      },
      ...options,
      rules: {
        description: 'Business rules to leave out (off), or to give another severity.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(idsOf(rules).map((name) => [name, settingOf(name, rules)])),
      },
      lint: {
        description: 'What ltt lint reports: rules and messages to leave out (off), or to give another severity, by id.',
        type: 'object',
        additionalProperties: { enum: [...ruleSettings] },
      },
    },
  };
}

/** What a rule may be set to, under one of the ids it goes by. */
function settingOf(name: RuleId, rules: readonly RuleMeta[]): object {
  const rule = rules.find((each) => hasId(each, name));
  const sharing = rule?.id === name ? '' : ', in every guide';
  return { description: `${rule?.title.en ?? ''} (${rule?.severity ?? ''}${sharing})`, enum: [...ruleSettings] };
}

/** Its text, as docs/ltt.config.schema.json has it. */
export function configurationSchemaText(rules: readonly RuleMeta[]): string {
  return `${JSON.stringify(configurationSchema(rules), undefined, 2)}\n`;
}

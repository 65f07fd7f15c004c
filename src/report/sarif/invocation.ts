import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { RuleConfiguration } from '../configuration.js';
import { problemText } from '../message-text.js';
import { printable } from '../printable.js';
import { JsonList } from '../json-pieces.js';
import { flatMapped, mapped } from '../mapped.js';
import type { RunResults } from '../results.js';
import { fileLocation } from './file-uri.js';
import { levels } from './levels.js';
import type { DocumentResult } from '../document-result.js';

/**
 * How the run went, as SARIF's invocation (3.20): its time and options, where the toolkit failed, and what is wrong with the definitions.
 */
export function invocationOf({ results, definitionFaults, provenance, configuration }: RunResults): object {
  const failures = flatMapped(results, (result) => (result.problem?.id === 'tool-failed' ? [result] : []));
  const [first] = failures;
  return {
    executionSuccessful: first === undefined,
    startTimeUtc: provenance?.time,
    ruleConfigurationOverrides: configuration?.rules.map(overrideOf),
    toolExecutionNotifications: new JsonList(mapped(failures, failureNotification)),
    toolConfigurationNotifications: definitionFaults.map(faultNotification),
    properties: provenance === undefined ? undefined : { settings: provenance.settings.map(([name, value]) => `${name} ${value}`) },
  };
}

/** A business rule that is off, or weighs something else than usual (3.51). */
function overrideOf({ id, setting }: RuleConfiguration['rules'][number]): object {
  return { descriptor: { id }, configuration: setting === 'off' ? { enabled: false } : { level: levels[setting] } };
}

function failureNotification({ file, problem }: DocumentResult): object {
  return {
    level: 'error',
    message: { text: problem === undefined ? '' : problemText(problem, 'en') },
    locations: [{ physicalLocation: { artifactLocation: fileLocation(file) } }],
  };
}

function faultNotification({ definition, element, problem }: DefinitionFault): object {
  return { level: 'warning', message: { text: printable(`${definition}${element === undefined ? '' : `#${element}`}: ${problem}`) } };
}

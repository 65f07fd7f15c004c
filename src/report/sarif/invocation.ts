import type { DefinitionFault } from '../../finding/definition-fault.js';
import { problemText } from '../message-text.js';
import { printable } from '../printable.js';
import type { DocumentResult, RunResults } from '../results.js';
import { fileLocation } from './file-uri.js';

/** How the run went, as SARIF's invocation (3.20): its time and options, where the toolkit failed, and what is wrong with the definitions. */
export function invocationOf({ results, definitionFaults, provenance }: RunResults): object {
  const failures = results.filter(({ problem }) => problem?.id === 'tool-failed');
  return {
    executionSuccessful: failures.length === 0,
    startTimeUtc: provenance?.time,
    toolExecutionNotifications: failures.map(failureNotification),
    toolConfigurationNotifications: definitionFaults.map(faultNotification),
    properties: provenance === undefined ? undefined : { settings: provenance.settings.map(([name, value]) => `${name} ${value}`) },
  };
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

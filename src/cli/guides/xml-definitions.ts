import { renderProblem } from '../../finding/problem.js';
import type { PlanSource } from '../../plan/source.js';
import { PlanXmlTypes } from '../../validate/xml-types.js';

/** Reads a definition that is written in XML. Its errors say what is wrong with the text, and where. */
export type ReadXmlDefinition = (bytes: Uint8Array) => unknown;

/** Loads what reads definitions from XML. */
export async function xmlDefinitions(plans: PlanSource): Promise<ReadXmlDefinition> {
  const { readXmlDocument } = await import('../../document/xml/xml-document.js');
  const types = new PlanXmlTypes(plans);
  return (bytes) => {
    const { document, problem } = readXmlDocument(bytes, types);
    if (document !== undefined) return document.value;
    const place = problem.line === undefined ? '' : `line ${problem.line}, column ${problem.column ?? 1}: `;
    throw new Error(place + renderProblem(problem));
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy } from '../../checks/policy.js';
import { MemoryDefinitions } from '../../definitions/memory.js';
import { readDocuments } from '../../document/read-documents.js';
import type { Reading } from '../../document/source-document.js';
import { renderProblem } from '../../finding/problem.js';
import { PlanBuilder } from '../../plan/builder.js';
import type { PlanSource } from '../../plan/source.js';
import { localTerminology } from '../../terminology/open.js';
import type { TerminologySource } from '../../terminology/source.js';
import { Validator } from '../../validate/validator.js';
import { PlanXmlTypes } from '../../validate/xml-types.js';
import { compareRun, type RunComparison } from './compare-run.js';
import { readCases, runsOf, type SuiteCase, type SuiteRun } from './suite-case.js';

/** FHIR R4 itself, from a pack or from its definitions. */
export interface CoreSources {
  readonly plans: PlanSource;
  readonly terminology: TerminologySource;
}

/**
 * Runs HL7's cases and compares with what the reference said.
 * @param folder the suite: `cases.json`, and the files in `files/`
 */
export async function runSuite(folder: string, core: CoreSources): Promise<RunComparison[]> {
  const comparisons: RunComparison[] = [];
  for (const run of runsOf(readCases(folder))) comparisons.push(await checkRun(run, join(folder, 'files'), core));
  return comparisons;
}

async function checkRun(run: SuiteRun, files: string, core: CoreSources): Promise<RunComparison> {
  const types = new PlanXmlTypes(core.plans);
  const read = async (file: string): Promise<Reading> => {
    for await (const reading of readDocuments(file, readFileSync(join(files, file)), { xmlTypes: () => types })) return reading;
    throw new Error(`${file} holds no document`);
  };
  const definitions = new MemoryDefinitions();
  for (const file of run.definitions) {
    const { document } = await read(file);
    if (document) definitions.add(document.value, file);
  }
  const validator = new Validator({
    plans: new PlanBuilder(definitions, core.plans),
    terminology: localTerminology(definitions, core.terminology),
    globals: definitions.globalProfiles(),
    published: (canonical) => definitions.published(canonical),
    policy: policyOf(run.case),
  });
  const { document, problem } = await read(run.case.file);
  if (!document) return compareRun(run, [], problem ? renderProblem(problem) : 'unreadable');
  const profile = run.profile === undefined ? undefined : urlOf((await read(run.profile)).document?.value);
  const findings = validator.validate(document.value, profile === undefined ? {} : { profiles: [profile] });
  return compareRun(run, [...document.findings, ...document.inOwnTerms(findings)]);
}

/** The settings that the reference was run with: strict about extensions, with HL7's package of them; the others as the case says. */
function policyOf(each: SuiteCase): Partial<Policy> {
  return {
    unknownExtensions: 'error-except-hl7',
    unresolvedReferences: each.validateReference?.startsWith('CHECK_EXISTS') ? 'error' : 'information',
    exampleUrls: each.examples === false ? 'error' : 'allowed',
    htmlInStrings: each['security-checks'] ? 'error' : 'information',
    irregularReferences: each.assumeValidRestReferences ? 'allowed' : 'error',
    unknownProfiles: 'error-in-definitions',
    htmlInMarkdown: 'error',
    unresolvedDiscriminators: 'no-match',
    onlyHl7Forbids: 'error',
  };
}

function urlOf(value: unknown): string | undefined {
  const { url } = (value ?? {}) as { url?: unknown };
  return typeof url === 'string' ? url : undefined;
}

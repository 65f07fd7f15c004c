import { isObject } from '../../fhir/json.js';
import type { CaseDocument } from '../../ig/coverage/heavy-findings.js';
import { generateSuite, type GeneratedSuite } from '../../ig/coverage/generate/generate.js';
import { typeUrl } from '../../fhir/canonical.js';
import type { LintSources } from '../lint/open-linted.js';
import { UsageError } from '../usage-error.js';
import { readNamedCases } from './measure-coverage.js';
import { openCovered, type OpenedGuide } from './open-covered.js';

/** A suite, and what there is to tell about its guide. */
export interface MadeSuite {
  readonly guide: { readonly id: string; readonly version: string };
  readonly suite: GeneratedSuite;
}

/**
 * Makes a suite of a guide out of its examples and the documents of a folder.
 * @throws {UsageError} when there is no such guide, it has faults, or there are no documents
 */
export async function generateCases(named: string, folder: string | undefined, sources: LintSources): Promise<MadeSuite> {
  const given = folder === undefined ? [] : readNamedCases(folder, sources.cwd);
  const { guides, core, problems } = await openCovered(named, { ...sources, topOnly: true });
  if (problems.length > 0) throw new UsageError(`${named}: the guide has faults: ${problems.join('; ')}`);
  const [opened, other] = guides;
  if (opened === undefined) throw new UsageError(`${named}: there is no guide`);
  if (other !== undefined) throw new UsageError(`${named}: there are several guides, ${opened.id} and ${other.id}; name the folder of one`);
  const documents = [...given.map(({ name, document, profiles }) => ({ name, value: document, profiles })), ...examplesOf(opened)].map(
    (each) => withDemanded(each, opened),
  );
  if (documents.length === 0) throw new UsageError(`${named}: the guide has no examples; name documents with --cases`);
  const { id, version, guide, profiles } = opened;
  return { guide: { id, version }, suite: generateSuite(guide, profiles, documents, (name) => core.structure(typeUrl(name))) };
}

/** What a document is held to without claiming it is said of it: other validators know only what it claims. */
function withDemanded(each: CaseDocument, { demanded }: OpenedGuide): CaseDocument {
  const { value, profiles } = each;
  if (!isObject(value)) return each;
  const [first, ...others] = demanded.get(String(value['resourceType'])) ?? [];
  const claimed: unknown = isObject(value['meta']) ? value['meta']['profile'] : undefined;
  const has = (canonical: string): boolean => profiles.includes(canonical) || (Array.isArray(claimed) && claimed.includes(canonical));
  return first === undefined || [first, ...others].some(has) ? each : { ...each, profiles: [...profiles, first] };
}

function examplesOf({ resources }: OpenedGuide): CaseDocument[] {
  return resources
    .filter(({ isExample }) => isExample)
    .map(({ resource, file }) => ({
      name: file ?? `${String(resource['resourceType'])}/${String(resource['id'])}`,
      value: resource,
      profiles: [],
    }));
}

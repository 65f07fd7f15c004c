import { isUnverified } from '../../finding/catalogue.js';
import { own, resourceLabel } from '../../fhir/json.js';
import type { Finding } from '../../finding/finding.js';
import { elementIds } from '../../plan/element-id.js';
import type { ElementDefinition } from 'fhir/r4.js';
import type { LintFinding } from './lint.js';
import type { LintedGuide, LintedResource } from './linted-guide.js';
import { sourcePlaceOf } from './source/source-place.js';

/**
 * What validating the guide's resources yields: definitions are data of FHIR's own types, whose checks (src/checks/conformance) know
 * much about them, and examples must conform to the profiles that they claim. Findings keep their ids. What could not be verified is left
 * out: examples are published one by one, so that a reference out of one is not a fault.
 */
export function* foundByValidating(guide: LintedGuide): Iterable<LintFinding> {
  const [together, alone] = partition(
    guide.resources,
    ({ isExample, resource }) => isExample && resource['resourceType'] !== 'Bundle' && typeof resource['id'] === 'string',
  );
  for (const linted of alone) {
    const findings = guide.validate(linted.resource).filter((finding) => isReported(finding, guide));
    yield* (linted.isExample ? findings : oncePerElement(findings)).map((finding) => located(finding, linted, guide));
  }
  for (const { finding, linted } of foundTogether(together, guide)) yield located(finding, linted, guide);
}

function isReported({ id, severity }: Finding, { missingPackages }: LintedGuide): boolean {
  // An address of HL7's may be defined by a package of HL7's that is not here.
  const mayBeElsewhere = id === 'url-hl7-unknown' && missingPackages.some((label) => label.startsWith('hl7.'));
  return severity !== 'information' && !isUnverified(id) && !mayBeElsewhere;
}

/** Examples refer to one another as if they were on one server, so they are validated as the entries of one Bundle. */
function* foundTogether(
  examples: readonly LintedResource[],
  guide: LintedGuide,
): Iterable<{ readonly finding: Finding; readonly linted: LintedResource }> {
  const entry = examples.map(({ resource }) => ({
    fullUrl: `${server}/${String(resource['resourceType'])}/${String(resource['id'])}`,
    resource,
  }));
  const prefix = /^Bundle\.entry\[\d+\]\.resource\b/;
  for (const finding of guide.validate({ resourceType: 'Bundle', type: 'collection', entry })) {
    const [list, index, member, ...path] = finding.path;
    const linted = list === 'entry' && typeof index === 'number' && member === 'resource' ? examples[index] : undefined;
    if (linted && isReported(finding, guide))
      yield {
        finding: { ...finding, path, expression: finding.expression.replace(prefix, String(linted.resource['resourceType'])) },
        linted,
      };
  }
}

/** Nobody's: the addresses only have to agree. */
const server = 'http://examples.example.org/fhir';

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/**
 * A fault of a differential is a fault of the snapshot as well, and one that only a snapshot has was inherited from a base or a type,
 * unless the definition has no differential.
 */
function oncePerElement(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ path: [list] }) => list !== 'snapshot');
}

function located(finding: Finding, linted: LintedResource, guide: LintedGuide): LintFinding {
  const { path } = finding;
  const element = elementAt(linted, path);
  const value = path.reduce<unknown>(own, linted.resource);
  const line = sourcePlaceOf(guide, {
    resource: linted,
    path,
    ...(element === undefined ? {} : { element }),
    ...(typeof value === 'string' && isWord(path.at(-1)) ? { word: value } : {}),
  });
  const label = resourceLabel(linted.resource);
  const subject = [label?.slice(label.indexOf('/') + 1), element ?? finding.expression].filter((part) => part !== undefined).join(' ');
  return { ...finding, ...line, subject };
}

/** What is written in FSH as it is in JSON. */
function isWord(step: string | number | undefined): boolean {
  return step === 'code' || step === 'display' || step === 'property';
}

/** The id of the ElementDefinition that a path leads into. */
export function elementAt({ resource }: LintedResource, [list, , index]: Finding['path']): string | undefined {
  if (resource['resourceType'] !== 'StructureDefinition' || typeof list !== 'string' || typeof index !== 'number') return undefined;
  const elements = own(own(resource, list), 'element');
  return Array.isArray(elements) ? elementIds(elements as ElementDefinition[])[index] : undefined;
}

import { own } from '../../fhir/json.js';
import { nearest } from '../../finding/hint.js';
import type { MessageId } from '../../finding/catalogue.js';
import type { Finding, FindingId } from '../../finding/finding.js';
import type { PlanSource } from '../../plan/source.js';
import { elementById } from '../../plan/unfold.js';
import { joinAlternatives } from './join-alternatives.js';
import { isForOtherBundles, withoutSuggestion, withPartsToLeaveOut } from './other-bundle-type.js';
import { conceptsOf, malformed, prescribed, FindingsByPath } from './findings-by-path.js';

/** A system or code that cannot be right, whatever it is bound to. */
const wrongPart: readonly MessageId[] = [...prescribed, 'cardinality-min', 'coding-system-relative', 'coding-system-value-set'];
/** A binding that allows no other code. */
const bound: readonly MessageId[] = ['binding-required', 'binding-max'];

/** Says whether a finding is only the consequence of another one. */
type Consequence = (finding: Finding, said: FindingsByPath, plans: PlanSource) => boolean;

const consequences: Readonly<Partial<Record<FindingId, Consequence>>> = {
  'binding-required': isAboutOthers,
  'binding-code-missing': isAboutOthers,
  'binding-max': isAboutOthers,
  // The greatest value set allowed holds the one that is asked for; a code that does not exist is in neither.
  'binding-extensible': (finding, said) =>
    isAboutOthers(finding, said) || said.at(finding.path, ['binding-max']) || said.ofPart(finding.path, ['code-unknown']),
  'code-unknown': ({ path }, said) =>
    said.at(path, prescribed) ||
    conceptsOf(path).some((concept) => said.at(concept, [...bound, ...prescribed]) || said.ofPart(concept, wrongPart)),
  'display-mismatch': ({ path }, said) => said.at(path, [...prescribed, ...malformed]),
  'fixed-value': ({ path }, said) => said.malformedBelow(path) || said.at(path, ['extension-url-version']),
  'pattern-value': ({ path }, said) => said.malformedBelow(path),
  'object-expected': ({ path }, said) => said.at(path, ['array-expected']),
  'primitive-json-type': ({ path }, said) => said.at(path, ['array-expected']),
  // What a value must be like says more than how long it may be.
  'max-length': ({ path }, said) => said.at(path, ['invariant-failed']),
  'cardinality-min': (finding, said, plans) =>
    isMisspelt(finding, said) || isInPattern(finding, said, plans) || isAroundBareResource(finding, said) || isOfOtherType(finding, said),
  'slice-min': (finding, said, plans) =>
    lacksMisspelt(finding, said, plans) ||
    isMisspelt(finding, said) ||
    isExtensionMisspelt(finding, said) ||
    said.bareResourcesIn(finding.path),
  'element-unknown': (finding, said) => isAroundBareResource(finding, said) || isFurtherPart(finding, said),
  'element-prohibited': ({ path }, said) => isForOtherBundles(path, said),
  'extension-context': ({ path }, said) => said.bareResourcesIn(path.slice(0, -3)),
  'bundle-search-self': isOfOtherBundle,
  'bundle-search-mode': isOfOtherBundle,
  'bundle-search-resource': isOfOtherBundle,
  'bundle-search-id': isOfOtherBundle,
  'bundle-search-type': isOfOtherBundle,
  'bundle-link-relation': isOfOtherBundle,
  'bundle-entry-unreachable': isOfOtherBundle,
  'narrative-namespace': ({ path }, said) => said.at(path, ['narrative-root']),
  'slice-max': ({ path, params }, said) => params['max'] !== 0 && said.at(path, ['cardinality-max']),
  'extension-repeated': ({ path }, said) => said.at(path, ['slice-max', 'cardinality-max', 'element-prohibited']),
  'slice-closed': ({ path }, said) => said.at([...path, 'url'], ['extension-part-unknown', 'extension-misspelt']),
  'invariant-failed': (finding, said, plans) => isOfOtherSystem(finding, said) || speaksOfWrong(finding, said, plans),
  'invariant-unverified': ({ path }, said) => said.malformedBelow(path),
  'reference-format': ({ path }, said) => said.at(path, malformed),
  'reference-contained-missing': ({ path }, said) => said.malformedBelow(path),
  'reference-unresolved': ({ path }, said) =>
    said.malformedBelow(path) ||
    said.at([...path, 'reference'], ['element-prohibited']) ||
    said.bareResourcesIn(path.slice(0, 1)) ||
    lacksEntries(path, said) ||
    said.at(path, ['bundle-reference-missing']),
  'bundle-reference-missing': ({ path }, said) =>
    said.at(path, ['reference-other-address', 'reference-other-version']) ||
    said.at([...path, 'reference'], ['reference-format']) ||
    isOfOtherBundle({ path }, said),
  'reference-urn-unresolved': ({ path }, said) => said.malformedBelow(path),
  'profile-unknown': ({ path }, said) => said.at(path, [...malformed, 'canonical-relative']),
  'canonical-relative': (finding, said) => isNoUri(finding, said) || said.at(finding.path, ['profile-misspelt']),
  'coding-system-relative': isNoUri,
  'identifier-system-relative': isNoUri,
  'bundle-fullurl-relative': isNoUri,
  'bundle-fullurl-mismatch': ({ path }, said) => said.at([...path.slice(0, -1), 'resource', 'id'], malformed) || said.at(path, malformed),
};

/**
 * Leaves out what follows from another finding, so that one mistake is one finding: a code that its system does not have is
 * not reported by every binding as well, a text in place of an array not by every check that looks into the array, an element
 * that is prohibited not by every condition that speaks of it. What is left out always follows from an error that stays, so
 * the verdict is the same.
 * @param plans where the conditions are looked up
 * @param root the document
 */
export function dropConsequences(findings: readonly Finding[], plans: PlanSource, root: unknown): Finding[] {
  // Nothing follows from an invariant that failed, and a report that is in order has no other findings.
  if (findings.length < 2 || findings.every(({ id }) => id === 'invariant-failed')) return [...findings];
  const said = new FindingsByPath(findings);
  // A policy may weigh a cause less than an error; what it leads to is then an error of its own.
  const isError = ({ severity }: Finding): boolean => severity === 'error';
  const errors = findings.every(isError) ? said : new FindingsByPath(findings.filter(isError));
  const dropped: Finding[] = [];
  const kept = findings.filter((finding) => {
    const follows = consequences[finding.id]?.(finding, isError(finding) ? errors : said, plans) === true;
    if (follows) dropped.push(finding);
    return !follows;
  });
  return joinUnverified(
    joinAlternatives(
      withPartsToLeaveOut(kept, dropped).map((finding) => withoutHalfOf(finding, said)),
      root,
    ),
  );
}

/** To send the right system alone would leave a number that is not of that system. */
function withoutHalfOf(finding: Finding, said: FindingsByPath): Finding {
  const { id, path, suggestion } = finding;
  if (
    id !== 'fixed-value' ||
    suggestion === undefined ||
    path.at(-1) !== 'system' ||
    !said.at([...path.slice(0, -1), 'value'], ['invariant-failed'])
  )
    return finding;
  return withoutSuggestion(finding);
}

/** Conditions of one value that could not be evaluated are one finding, which names them all. */
function joinUnverified(findings: Finding[]): Finding[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings)
    if (finding.id === 'invariant-unverified') byPlace.set(finding.expression, [...(byPlace.get(finding.expression) ?? []), finding]);
  if ([...byPlace.values()].every(({ length }) => length === 1)) return findings;
  return findings.flatMap((finding) => {
    const all = finding.id === 'invariant-unverified' ? (byPlace.get(finding.expression) ?? []) : [];
    if (all.length < 2) return [finding];
    return finding === all[0]
      ? [{ ...finding, params: { ...finding.params, key: [...new Set(all.map(({ params }) => String(params['key'])))].join(', ') } }]
      : [];
  });
}

/** A binding that fails because of what is prescribed, missing, wrong or malformed in the code itself. */
function isAboutOthers({ path }: Finding, said: FindingsByPath): boolean {
  return said.at(path, [...prescribed, ...malformed]) || said.malformedBelow(path) || said.ofPart(path, wrongPart);
}

/** A URL that is prescribed, or no URI at all, is not also relative. */
function isNoUri({ path }: Finding, said: FindingsByPath): boolean {
  return said.at(path, [...malformed, ...prescribed]) || (path.at(-1) === 'system' && said.at(path.slice(0, -1), prescribed));
}

/** A part that is missing because its name is misspelt: the object has a property that its type does not have, with nearly this name. */
function isMisspelt({ path }: Finding, said: FindingsByPath): boolean {
  const name = path.at(-1);
  return typeof name === 'string' && said.unknownIn(path.slice(0, -1)).some((unknown) => nearest(unknown, [name]) !== undefined);
}

/** An extension that is missing because its url is misspelt. */
function isExtensionMisspelt({ path, params }: Finding, said: FindingsByPath): boolean {
  return said.misspeltExtensionsIn(path).includes(String(params['slice']));
}

/** A part that is missing from a value which differs from its pattern in other parts, too. */
function isInPattern({ path, profile, definition }: Finding, said: FindingsByPath, plans: PlanSource): boolean {
  const around = path.slice(0, -1);
  if (!said.at(around, ['pattern-value']) || profile === undefined || definition === undefined) return false;
  const root = plans.get(profile)?.root;
  const patterns = (root && elementById(root, definition.slice(0, definition.lastIndexOf('.')))?.pattern) ?? [];
  return patterns.some(({ value }) => own(value, path.at(-1) ?? '') !== undefined);
}

/** A part that is missing from a Coding with `coding`, or from a CodeableConcept with `code`: the one was sent for the other. */
function isOfOtherType({ path }: Finding, said: FindingsByPath): boolean {
  const unknown = said.unknownIn(path.slice(0, -1));
  const name = path.at(-1);
  return (
    (unknown.includes('coding') && (name === 'system' || name === 'code')) ||
    (name === 'coding' && (unknown.includes('code') || unknown.includes('system')))
  );
}

/** Of a Coding in the place of a CodeableConcept, the code is reported. */
function isFurtherPart({ path }: Finding, said: FindingsByPath): boolean {
  const name = path.at(-1);
  return (name === 'system' || name === 'display') && said.unknownIn(path.slice(0, -1)).includes('code');
}

/** An entry that is a resource, without "resource" around it: that is reported by its resourceType alone. */
function isAroundBareResource({ path }: Finding, said: FindingsByPath): boolean {
  return path.at(-1) !== 'resourceType' && said.unknownIn(path.slice(0, -1)).includes('resourceType');
}

/** What only Bundles of one type have to be like, asked of one whose type is wrong. */
function isOfOtherBundle({ path }: Pick<Finding, 'path'>, said: FindingsByPath): boolean {
  const entry = path.lastIndexOf('entry');
  return said.at([...path, 'type'], prescribed) || (entry >= 0 && said.at([...path.slice(0, entry), 'type'], prescribed));
}

/** A report that lacks a resource it must have is not reported for each reference to it as well. */
function lacksEntries(path: Finding['path'], said: FindingsByPath): boolean {
  const entry = path.lastIndexOf('entry');
  return entry >= 0 && said.at(path.slice(0, entry + 1), ['slice-min']);
}

/** The form that numbers of one system have, asked of a number of another. */
function isOfOtherSystem({ path }: Finding, said: FindingsByPath): boolean {
  return path.at(-1) === 'value' && said.at([...path.slice(0, -1), 'system'], prescribed);
}

/** A slice that is missing because the type of the resource that would be it is misspelt. */
function lacksMisspelt({ path, profile, definition }: Finding, said: FindingsByPath, plans: PlanSource): boolean {
  const misspelt = said.misspeltIn(path);
  if (misspelt.length === 0 || profile === undefined || definition === undefined) return false;
  const root = plans.get(profile)?.root;
  const types = root && elementById(root, definition)?.children?.['resource']?.types;
  const names = (types ?? []).flatMap(({ code, profiles = [] }) => [
    code,
    ...profiles.flatMap((canonical) => plans.get(canonical)?.type ?? []),
  ]);
  return misspelt.some((type) => nearest(type, names) !== undefined);
}

/** An invariant whose expression names something below it that is itself malformed, missing or prohibited. */
function speaksOfWrong({ path, profile, definition, rule }: Finding, said: FindingsByPath, plans: PlanSource): boolean {
  const wrong = said.wrongBelow(path);
  const unknown = said.unknownIn(path);
  if ((wrong.length === 0 && unknown.length === 0) || profile === undefined || definition === undefined) return false;
  const root = plans.get(profile)?.root;
  const expression = root && elementById(root, definition)?.invariants?.find(({ key }) => key === rule)?.expression;
  // Most expressions do not even have the letters of what is wrong: then their names need not be told apart.
  const likely = expression === undefined ? [] : wrong.filter((names) => names.every((name) => expression.includes(name)));
  if (expression === undefined || (likely.length === 0 && unknown.length === 0)) return false;
  const named = new Set(expression.match(/[A-Za-z]\w*/g));
  return (
    likely.some((names) => names.every((name) => named.has(name))) ||
    unknown.some((name) => name.length > 3 && nearest(name, named) !== undefined)
  );
}

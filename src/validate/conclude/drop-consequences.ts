import { nearest } from '../../finding/hint.js';
import type { MessageId } from '../../finding/catalogue.js';
import type { Finding, FindingId } from '../../finding/finding.js';
import type { PlanSource } from '../../plan/source.js';
import { elementById } from '../../plan/unfold.js';
import { conceptsOf, malformed, FindingsByPath } from './findings-by-path.js';

const prescribed: readonly MessageId[] = ['fixed-value', 'pattern-value'];
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
  'binding-extensible': (finding, said) => isAboutOthers(finding, said) || said.at(finding.path, ['binding-max']) || said.ofPart(finding.path, ['code-unknown']),
  'code-unknown': ({ path }, said) => said.at(path, prescribed) || conceptsOf(path).some((concept) => said.at(concept, [...bound, ...prescribed]) || said.ofPart(concept, wrongPart)),
  'display-mismatch': ({ path }, said) => said.at(path, [...prescribed, ...malformed]),
  'fixed-value': ({ path }, said) => said.malformedBelow(path) || said.at(path, ['extension-url-version']),
  'pattern-value': ({ path }, said) => said.malformedBelow(path),
  'object-expected': ({ path }, said) => said.at(path, ['array-expected']),
  'primitive-json-type': ({ path }, said) => said.at(path, ['array-expected']),
  // What a value must be like says more than how long it may be.
  'max-length': ({ path }, said) => said.at(path, ['invariant-failed']),
  'slice-min': lacksMisspelt,
  'slice-max': ({ path, params }, said) => params['max'] !== 0 && said.at(path, ['cardinality-max']),
  'extension-repeated': ({ path }, said) => said.at(path, ['slice-max', 'cardinality-max', 'element-prohibited']),
  'slice-closed': ({ path }, said) => said.at([...path, 'url'], ['extension-part-unknown']),
  'invariant-failed': speaksOfWrong,
  'invariant-unverified': ({ path }, said) => said.malformedBelow(path),
  'reference-format': ({ path }, said) => said.at(path, malformed),
  'reference-contained-missing': ({ path }, said) => said.malformedBelow(path),
  'reference-unresolved': ({ path }, said) => said.malformedBelow(path) || said.at(path, ['bundle-reference-missing']),
  'bundle-reference-missing': ({ path }, said) => said.at(path, ['reference-other-address', 'reference-other-version']) || said.at([...path, 'reference'], ['reference-format']),
  'reference-urn-unresolved': ({ path }, said) => said.malformedBelow(path),
  'profile-unknown': ({ path }, said) => said.at(path, [...malformed, 'canonical-relative']),
  'canonical-relative': (finding, said) => isNoUri(finding, said) || said.at(finding.path, ['profile-misspelt']),
  'coding-system-relative': isNoUri,
  'identifier-system-relative': isNoUri,
  'bundle-fullurl-relative': isNoUri,
  'bundle-fullurl-mismatch': ({ path }, said) => said.at([...path.slice(0, -1), 'resource', 'id'], malformed),
};

/**
 * Leaves out what follows from another finding, so that one mistake is one finding: a code that its system does not have is
 * not reported by every binding as well, a text in place of an array not by every check that looks into the array, an element
 * that is prohibited not by every condition that speaks of it. What is left out always follows from an error that stays, so
 * the verdict is the same.
 * @param plans where the conditions are looked up
 */
export function dropConsequences(findings: readonly Finding[], plans: PlanSource): Finding[] {
  // Nothing follows from an invariant that failed, and a report that is in order has no other findings.
  if (findings.length < 2 || findings.every(({ id }) => id === 'invariant-failed')) return [...findings];
  const said = new FindingsByPath(findings);
  return findings.filter((finding) => consequences[finding.id]?.(finding, said, plans) !== true);
}

/** A binding that fails because of what is prescribed, missing, wrong or malformed in the code itself. */
function isAboutOthers({ path }: Finding, said: FindingsByPath): boolean {
  return said.at(path, [...prescribed, ...malformed]) || said.malformedBelow(path) || said.ofPart(path, wrongPart);
}

/** A URL that is prescribed, or no URI at all, is not also relative. */
function isNoUri({ path }: Finding, said: FindingsByPath): boolean {
  return said.at(path, [...malformed, ...prescribed]) || (path.at(-1) === 'system' && said.at(path.slice(0, -1), prescribed));
}

/** A slice that is missing because the type of the resource that would be it is misspelt. */
function lacksMisspelt({ path, profile, definition }: Finding, said: FindingsByPath, plans: PlanSource): boolean {
  const misspelt = said.misspeltIn(path);
  if (misspelt.length === 0 || profile === undefined || definition === undefined) return false;
  const root = plans.get(profile)?.root;
  const types = root && elementById(root, definition)?.children?.['resource']?.types;
  const names = (types ?? []).flatMap(({ code, profiles = [] }) => [code, ...profiles.flatMap((canonical) => plans.get(canonical)?.type ?? [])]);
  return misspelt.some((type) => nearest(type, names) !== undefined);
}

/** An invariant whose expression names something below it that is itself malformed, missing or prohibited. */
function speaksOfWrong({ path, profile, definition, rule }: Finding, said: FindingsByPath, plans: PlanSource): boolean {
  const wrong = said.wrongBelow(path);
  if (wrong.length === 0 || profile === undefined || definition === undefined) return false;
  const root = plans.get(profile)?.root;
  const expression = root && elementById(root, definition)?.invariants?.find(({ key }) => key === rule)?.expression;
  // Most expressions do not even have the letters of what is wrong: then their names need not be told apart.
  const likely = expression === undefined ? [] : wrong.filter((names) => names.every((name) => expression.includes(name)));
  if (expression === undefined || likely.length === 0) return false;
  const named = new Set(expression.match(/[A-Za-z]\w*/g));
  return likely.some((names) => names.every((name) => named.has(name)));
}

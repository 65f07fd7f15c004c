import { isObject, own } from '../../fhir/json.js';
import type { Step } from '../../fhir/path.js';
import type { Finding } from '../../finding/finding.js';
import type { Bilingual } from '../../finding/message.js';

/**
 * Joins what is missing with what was sent in its place: `text` where the profile demands `coding`, `basedOn` where it
 * demands the extension basedOnCarePlan. The finding about the missing part says so, and the one about the other part is left
 * out.
 */
export function joinAlternatives(findings: readonly Finding[], root: unknown): Finding[] {
  const objects = byObject(findings);
  const instead = new Map<Finding, string[]>();
  const joined = new Set<Finding>();
  for (const { path, missing, sent } of objects) {
    if (missing.length === 0 || sent.length === 0) continue;
    const names = sent.map((finding) => String(finding.path.at(-1)));
    const [part] = missing.filter(({ id }) => id === 'cardinality-min');
    const isOtherForm = part !== undefined && hasNothingElse(path.reduce<unknown>(own, root), names);
    sent.forEach((finding, index) => {
      const name = names[index] ?? '';
      const meant =
        missing.find(({ id, params }) => id === 'slice-min' && isNamedLike(String(params['slice']), name)) ??
        (isOtherForm ? part : undefined);
      if (meant === undefined) return;
      joined.add(finding);
      instead.set(meant, [...(instead.get(meant) ?? []), name]);
    });
  }
  if (joined.size === 0) return [...findings];
  return findings
    .filter((finding) => !joined.has(finding))
    .map((finding) => {
      const names = instead.get(finding);
      return names === undefined ? finding : { ...finding, params: { ...finding.params, hint: insteadOf(names) } };
    });
}

/** What is missing from an object, and what it has that is prohibited. */
interface ObjectFindings {
  readonly path: readonly Step[];
  readonly missing: Finding[];
  readonly sent: Finding[];
}

/** Of objects that have both; none where nothing is prohibited. */
function byObject(findings: readonly Finding[]): ObjectFindings[] {
  if (!findings.some(({ id }) => id === 'element-prohibited')) return [];
  const objects = new Map<string, ObjectFindings>();
  for (const finding of findings) {
    const { id, path } = finding;
    if ((id !== 'element-prohibited' && id !== 'cardinality-min' && id !== 'slice-min') || typeof path.at(-1) !== 'string') continue;
    const around = path.slice(0, -1);
    const key = around.join('\n');
    const known = objects.get(key) ?? { path: around, missing: [], sent: [] };
    objects.set(key, known);
    (id === 'element-prohibited' ? known.sent : known.missing).push(finding);
  }
  return [...objects.values()];
}

/** `basedOnCarePlan` and `basedOn`. */
function isNamedLike(slice: string, name: string): boolean {
  return name.length > 3 && slice.toLowerCase().startsWith(name.toLowerCase());
}

/** Is everything in the object prohibited? Then it was sent in another form than the profile asks for. */
function hasNothingElse(object: unknown, prohibited: readonly string[]): boolean {
  const names = new Set(prohibited);
  return isObject(object) && Object.keys(object).every((key) => key === 'id' || names.has(key));
}

function insteadOf(names: readonly string[]): Bilingual {
  return {
    en: `; send it instead of ${names.join(' and ')}, which ${names.length === 1 ? 'is' : 'are'} not used in this profile`,
    da: `; send det i stedet for ${names.join(' og ')}, som ikke bruges i denne profil`,
  };
}

import type { Finding } from '../finding/finding.js';
import { StepMap } from '../fhir/step-map.js';
import { isRuleFinding, type RuleCopy } from '../finding/usual-findings.js';
import { isAtLeast } from '../finding/severity.js';
import type { Covered, Path } from './rule.js';

/** What a rule found, and which findings of the profile stage say the same. */
export interface CoveringFinding {
  readonly finding: Finding;
  readonly covers: readonly Covered[];
  /** Of the report: what stands above it is not about this report. */
  readonly reportPath: Path;
}

/**
 * Puts the findings of both stages together so that one mistake stays one finding. Where a rule says the same as the profile
 * and more, its finding is shown and carries the profile's (`covers`), so that nothing the profile demands goes unsaid.
 * A rule never covers what weighs more than itself: made a warning by configuration, it leaves the profile's error alone.
 */
export function coverFindings(profileFindings: readonly Finding[], ruleFindings: readonly CoveringFinding[]): Finding[] {
  const candidates = profileFindings.filter(({ id }) => ruleFindings.some(({ covers }) => covers.some((one) => one.id === id)));
  if (candidates.length === 0) return [...profileFindings, ...ruleFindings.map(({ finding }) => finding)];
  const places = new Places(candidates);
  const covered = new Set<Finding>();
  const told = ruleFindings.map(({ finding, covers, reportPath }) => {
    if (covers.length === 0) return finding;
    const same = places
      .around(finding.path, reportPath.length)
      .filter((other) => !covered.has(other) && covers.some((one) => isSame(other, one)) && isAtLeast(finding.severity, other.severity));
    for (const other of same) covered.add(other);
    return same.length === 0 ? finding : covering(finding, same);
  });
  return [...profileFindings.filter((finding) => !covered.has(finding)), ...told];
}

/** What V8 is to add to a copy takes it thirty times as long as the copy: the parts that findings of rules have are named. */
function covering(finding: Finding, covers: readonly Finding[]): Finding {
  if (!isRuleFinding(finding)) return { ...finding, covers };
  const { id, severity, code, params, text, path, expression, resource, rule, source } = finding;
  return { id, severity, code, params, text, path, expression, resource, rule, source, covers } satisfies RuleCopy;
}

function isSame(finding: Finding, { id, rule, definition }: Covered): boolean {
  return (
    finding.id === id && (rule === undefined || finding.rule === rule) && (definition === undefined || finding.definition === definition)
  );
}

/** A place, with the findings there and those within it. */
class PlaceNode {
  readonly steps = new StepMap<PlaceNode>();
  readonly at: Finding[] = [];
  readonly within: Finding[] = [];
}

/** Findings by where they are, so that looking around a place takes no longer for more findings elsewhere. */
class Places {
  readonly #root = new PlaceNode();

  constructor(findings: readonly Finding[]) {
    for (const finding of findings) {
      let node = this.#root;
      for (const step of finding.path) {
        node.within.push(finding);
        node = node.steps.get(step) ?? node.steps.add(step, new PlaceNode());
      }
      node.at.push(finding);
    }
  }

  /** The findings within a place, at it, and around it down to a depth. */
  around(path: Path, depth: number): readonly Finding[] {
    const way: PlaceNode[] = [this.#root];
    for (const step of path) {
      const next = way.at(-1)?.steps.get(step);
      if (next === undefined) break;
      way.push(next);
    }
    const found = way.length > path.length ? [...(way[path.length]?.within ?? [])] : [];
    for (let length = way.length - 1; length >= depth; length--) for (const one of way[length]?.at ?? []) found.push(one);
    return found;
  }
}

import type { Finding } from '../../finding/finding.js';
import { isRuleId } from '../../finding/rule-id.js';
import { languages } from '../../finding/message.js';
import { render } from '../../finding/render.js';
import { applyPatch } from '../../ig/coverage/json-patch.js';
import type { Change } from '../change.js';
import type { Guide } from '../guide.js';
import { ReportChecker } from '../report-checker.js';
import type { RuleMeta } from '../rule.js';
import type { BreakingCase, RuleCase, RuleCases, SeriesCases } from './rule-case.js';

/** A guide whose rules are tested. */
export interface TestedGuide {
  readonly guide: Guide;
  /** A report in which nothing is found at any stage; cases are changes of it. */
  readonly base: unknown;
  /** The profile stage. */
  readonly validate: (document: unknown) => Finding[];
}

/** Runs the cases of rules, in the way ESLint's RuleTester does: what is wrong with a case is told as much as what a rule does wrong. */
export class RuleTester {
  readonly tested: TestedGuide;
  /** At the last stage, so that every rule takes part. */
  readonly #checker;

  constructor(tested: TestedGuide) {
    this.tested = tested;
    this.#checker = new ReportChecker([tested.guide], { stage: 'certify' });
  }

  /** The valid report with changes. */
  document(change: readonly Change[]): unknown {
    return applyPatch(this.tested.base, change);
  }

  /** All that is found in a document, at every stage. */
  findings(document: unknown): Finding[] {
    const before = JSON.stringify(document);
    deepFreeze(document);
    const findings = this.#checker.check(document, this.tested.validate(document), 'demanded');
    if (JSON.stringify(document) !== before) throw new Error('a rule has changed the data it was given');
    findings.forEach(requireFilled);
    return findings;
  }

  /** What is wrong with a case, as a list of sentences; empty when nothing is. */
  problemsOf(meta: RuleMeta, one: RuleCase | BreakingCase): string[] {
    const expected = 'found' in one ? one.found : [];
    const problems: string[] = [];
    for (const line of expected) {
      const [message = ''] = line.split(' ');
      if (!Object.hasOwn(meta.messages, message)) problems.push(`${meta.id} has no message "${message}"`);
    }
    const findings = this.findings(this.document(one.change));
    const own = findings.filter(({ id }) => id === meta.id).map((finding) => `${messageOf(meta, finding)} ${finding.expression}`);
    const others = findings
      .filter(({ id, severity }) => id !== meta.id && !(severity === 'information' && !isRuleId(id)))
      .map(({ id, expression }) => `${id} ${expression}`);
    if (own.join('\n') !== expected.join('\n')) problems.push(`expected ${list(expected)}, found ${list(own)}`);
    if (others.sort().join('\n') !== [...(one.also ?? [])].sort().join('\n'))
      problems.push(`expected beside it ${list(one.also ?? [])}, found ${list(others)}`);
    return problems;
  }
}

/** What is wrong with a rule's cases as a whole. */
export function problemsOfCases(meta: RuleMeta, { valid, invalid }: RuleCases | SeriesCases): string[] {
  const problems: string[] = [];
  if (valid.length === 0) problems.push('no case obeys the rule');
  if (invalid.length === 0) problems.push('no case breaks the rule');
  // Where the profile allows one value, another one breaks the profile too.
  if (!invalid.some(({ also = [] }) => !also.some((line) => isRuleId(line.split(' ')[0] ?? ''))))
    problems.push('no case breaks the rule and no other');
  const names = new Set<string>();
  const changes = new Set<string>();
  for (const one of [...valid, ...invalid]) {
    if (names.has(one.name)) problems.push(`two cases are named "${one.name}"`);
    names.add(one.name);
    const change = JSON.stringify('change' in one ? one.change : one.reports);
    if (changes.has(change)) problems.push(`"${one.name}" has the same changes as another case`);
    changes.add(change);
  }
  const shown = new Set(invalid.flatMap(({ found }) => found.map((line) => line.split(' ')[0])));
  for (const message of Object.keys(meta.messages)) if (!shown.has(message)) problems.push(`no case shows the message "${message}"`);
  return problems;
}

/** The name that a rule has for what a finding of it says. */
export function messageOf(meta: RuleMeta, { text }: Finding): string {
  return Object.keys(meta.messages).find((name) => meta.messages[name] === text) ?? '?';
}

/** @throws {Error} when something is missing that a message tells of */
export function requireFilled(finding: Finding): void {
  for (const language of languages) {
    // What stands in the data may look like a placeholder.
    const params = Object.fromEntries(Object.keys(finding.params).map((name) => [name, '']));
    const text = render({ ...finding, params }, language);
    if (/\{\w+\}/.test(text)) throw new Error(`${finding.id} has a placeholder that nothing fills: ${text}`);
  }
}

/** Makes every change of the value an error. */
export function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}

/** Lines as one. */
export function list(lines: readonly string[]): string {
  return lines.length === 0 ? 'nothing' : lines.join('; ');
}

import { expressionOf, resourceOf } from '../../document/expression.js';
import type { Finding } from '../../finding/finding.js';
import { inEveryLanguage, type Param } from '../../finding/message.js';
import type { Severity } from '../../finding/severity.js';
import { foundByValidating } from './found-by-validating.js';
import type { LintedGuide } from './linted-guide.js';
import type { Place } from './place.js';
import { lintRules } from './registry.js';
import type { LintMeta, LintRule } from './rule.js';
import { sourcePlaceOf } from './source/source-place.js';
import { Suppressions } from './suppressions.js';

/** A finding about a guide, with the file it is located in. */
export interface LintFinding extends Finding {
  readonly file: string;
  /** What it is about, for people: `klgateway-ltt-encounter Encounter.type`, `Alias $SCT`. */
  readonly subject: string;
}

/** A finding that a comment in the FSH suppresses, with the reason given there. */
export interface SuppressedLint {
  readonly finding: LintFinding;
  readonly reason: string;
}

export interface LintResult {
  /** By file and line. */
  readonly findings: readonly LintFinding[];
  readonly suppressed: readonly SuppressedLint[];
}

export interface LintOptions {
  /** What rules and messages weigh instead of their usual severity, by id. */
  readonly severities?: ReadonlyMap<string, Severity | 'off'>;
  /** Other rules than the registered ones, for tests. */
  readonly rules?: readonly LintRule[];
}

/** Finds the faults of a guide: those that validating its resources yields, and those that lint rules find. */
export function lint(guide: LintedGuide, { severities = new Map(), rules = lintRules }: LintOptions = {}): LintResult {
  const found: LintFinding[] = [];
  const add = (finding: LintFinding): void => {
    const severity = severities.get(finding.id) ?? finding.severity;
    if (severity !== 'off') found.push({ ...finding, severity });
  };
  for (const finding of foundByValidating(guide)) add(finding);
  for (const rule of rules) {
    if (rule.meta.optional === true ? !isWeighed(severities.get(rule.meta.id)) : severities.get(rule.meta.id) === 'off') continue;
    rule.check(guide, (message, place, params) => {
      add(findingOf(rule.meta, message, { place, params }, guide));
    });
  }
  const suppressions = new Suppressions(guide.fsh);
  const { kept, suppressed } = suppressions.apply(distinct(withoutEchoes(found)));
  for (const finding of suppressions.faults()) if (severities.get(finding.id) !== 'off') kept.push(finding);
  return { findings: kept.sort(byPlace), suppressed };
}

const isWeighed = (severity: Severity | 'off' | undefined): boolean => severity !== undefined && severity !== 'off';

interface Fault {
  readonly place: Place;
  readonly params: Readonly<Record<string, Param>>;
}

function findingOf({ id, severity, messages }: LintMeta, message: string, { place, params }: Fault, guide: LintedGuide): LintFinding {
  const text = messages[message];
  if (text === undefined) throw new TypeError(`${id} has no message ${message}`);
  const about = { id, severity, code: 'invalid' as const, params, text: inEveryLanguage(text), rule: id };
  const line = sourcePlaceOf(guide, place);
  if (!('resource' in place)) return { ...about, ...line, path: [], expression: place.about, subject: place.about };
  const { resource } = place.resource;
  const label = resourceOf(resource, place.path);
  const { url } = resource;
  return {
    ...about,
    ...line,
    path: place.path,
    expression: expressionOf(resource, place.path),
    subject: [label?.slice(label.indexOf('/') + 1), place.element].filter((part) => part !== undefined).join(' '),
    ...(label === undefined ? {} : { resource: label }),
    ...(typeof url === 'string' ? { profile: url } : {}),
    ...(place.element === undefined ? {} : { definition: place.element }),
  };
}

/** What a definition lost by a fault is not reported where validating the definition found the fault itself at that element. */
function withoutEchoes(findings: readonly LintFinding[]): LintFinding[] {
  const named = new Set(findings.filter(({ id }) => id.startsWith('definition-')).map(({ subject }) => subject));
  return findings.filter(({ id, subject }) => id !== 'lint-definition-fault' || !named.has(subject));
}

/** A fault that several definitions inherit from one line is reported once for that line. */
function distinct(findings: readonly LintFinding[]): LintFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ id, file, line, column, expression, params, text }) => {
    const key = JSON.stringify([id, file, line, column, line === undefined ? expression : '', params, text?.en]);
    return !seen.has(key) && seen.add(key);
  });
}

function byPlace(a: LintFinding, b: LintFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

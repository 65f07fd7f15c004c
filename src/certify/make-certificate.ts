import type { RelatedPlace } from '../finding/finding.js';
import { resourceLabel } from '../fhir/json.js';
import type { languages, Bilingual } from '../finding/message.js';
import { renderProblem } from '../finding/problem.js';
import { render } from '../finding/render.js';
import { expressionOf } from '../rules/expression.js';
import type { Entry } from '../guides/ltt/view/entries.js';
import { assignmentInCertificate } from './assign/assigned.js';
import type { Following } from './assign/follow.js';
import type { Assessment } from './assess.js';
import type { Certificate, CertifiedFinding, CertifiedRequirement, Counts, Evidence, Place, UnsignedCertificate } from './certificate.js';
import type { CompiledProtocol } from './compiled-protocol.js';
import type { Report } from './handed-in.js';
import { maskedText } from './masked-text.js';
import type { NearMiss } from './near-miss.js';
import { numberOf } from './number.js';
import { statuses, type FindingIn, type Outcome, type Showing } from './outcome.js';
import type { Obligation, Protocol } from './protocol.js';
import type { ReportedFinding } from '../report/reported-finding.js';

/** What a certificate states beside the assessment. */
export type Stated = Pick<Certificate, 'time' | 'vendor' | 'guide' | 'tool' | 'packages' | 'notRead' | 'issuer' | 'validUntil'> & {
  readonly number?: string;
  readonly following?: Following;
};

/** At most this many reports are named that show the same; the others are counted. */
const mostEvidence = 5;

/** Writes down what came of a certification, with every CPR number masked. */
export function makeCertificate({ protocol, hash }: CompiledProtocol, assessment: Assessment, stated: Stated): UnsignedCertificate {
  const { outcomes, failures } = assessment;
  const { id, version, title } = protocol;
  const { issuer, validUntil, following } = stated;
  const assignment = following === undefined ? undefined : assignmentInCertificate(following);
  const rest: Omit<UnsignedCertificate, 'number'> = {
    format: 'ltt-certificate/1',
    ...(issuer === undefined ? {} : { issuer }),
    ...(validUntil === undefined ? {} : { validUntil }),
    // A series that was not made for its assignment could be anybody's.
    result: assessment.result === 'passed' && assignment?.followed === false ? 'not-passed' : assessment.result,
    time: stated.time,
    vendor: { ...stated.vendor, ...masked({ ...stated.vendor }) },
    protocol: { name: id, version, hash, title },
    guide: stated.guide,
    tool: stated.tool,
    packages: stated.packages,
    summary: { must: countsOf(outcomes, 'must'), should: countsOf(outcomes, 'should') },
    inputs: inputsOf(assessment),
    notRead: stated.notRead.map((each) => ({ ...each, file: maskedText(each.file) })),
    ...(assignment === undefined ? {} : { assignment }),
    chapters: protocol.chapters.map(({ number, title: heading, about, requirements }) => ({
      number,
      title: heading,
      about,
      requirements: outcomes
        .filter(({ requirement }) => requirements.includes(requirement))
        .map((outcome) => requirementOf(outcome, protocol)),
    })),
    remarks: remarksOf(assessment),
    failures: failures.map((failure) => ({ ...failure, file: maskedText(failure.file), reason: maskedText(failure.reason) })),
  };
  return { number: stated.number ?? numberOf(rest), ...rest };
}

function countsOf(outcomes: readonly Outcome[], obligation: Obligation): Counts {
  const of = outcomes.filter(({ requirement }) => requirement.obligation === obligation);
  return Object.fromEntries(statuses.map((status) => [status, of.filter((outcome) => outcome.status === status).length])) as Counts;
}

/** Each file once, though it may hold several documents. */
function inputsOf({ documents, published }: Assessment): Certificate['inputs'] {
  const inputs = new Map<string, { file: string; sha256: string; reports: number; published?: number }>();
  for (const { result, reports } of documents) {
    const known = inputs.get(result.file) ?? { file: maskedText(result.file), sha256: result.hash ?? '', reports: 0 };
    const shown = reports.filter((report) => published.has(report)).length;
    known.reports += reports.length;
    if (shown > 0) known.published = (known.published ?? 0) + shown;
    inputs.set(result.file, known);
  }
  return [...inputs.values()];
}

function requirementOf(
  { requirement, status, showings, findings, checked, near = [] }: Outcome,
  { sources }: Protocol,
): CertifiedRequirement {
  const { number, obligation, title, text } = requirement;
  const more = showings.length - mostEvidence;
  return {
    number,
    obligation,
    status,
    title,
    text,
    sources: requirement.sources.map((name) => sources[name] ?? { en: name, da: name }),
    ...(checked === undefined ? {} : { checked }),
    evidence: showings.slice(0, mostEvidence).map(evidenceOf),
    ...(more > 0 ? { moreEvidence: more } : {}),
    findings: findings.map(findingOf),
    ...(near.length === 0 ? {} : { near: near.map(nearOf) }),
  };
}

function nearOf({ report: { file, line, hash }, text }: NearMiss): Place & { readonly text: Bilingual } {
  return { file: maskedText(file), sha256: hash, ...(line === undefined ? {} : { line }), text: inBoth((language) => text[language]) };
}

function evidenceOf({ report, entry, earlier, unmet }: Showing): Evidence {
  return {
    ...placeOf(report),
    ...(entry === undefined ? {} : spotOf(entry, report)),
    ...(earlier === undefined ? {} : { earlier: placeOf(earlier) }),
    ...(unmet.length === 0 ? {} : { unmet }),
  };
}

function placeOf({ file, line, hash, resource }: Report): Place & { readonly report?: string } {
  return {
    file: maskedText(file),
    sha256: hash,
    ...(line === undefined ? {} : { line }),
    ...(resource === undefined ? {} : { report: maskedText(resource) }),
  };
}

/** Where the resource stands that shows it. */
function spotOf({ resource, path }: Entry, { document }: Report): Partial<Evidence> {
  const position = document?.positions([path])[0];
  return { ...position, ...masked({ resource: resourceLabel(resource), expression: expressionOf(document?.value, path) }) };
}

const noReport: Bilingual = { en: 'This is no delivery report', da: 'Det er ingen indberetningsrapport' };

function findingOf({ file, line, hash, finding }: FindingIn): CertifiedFinding {
  const place = { file: maskedText(file), sha256: hash, ...(line === undefined ? {} : { line }) };
  if (finding === undefined) return { ...place, id: 'no-report', severity: 'error', message: noReport };
  const at = {
    ...(finding.line === undefined ? {} : { line: finding.line }),
    ...(finding.column === undefined ? {} : { column: finding.column }),
  };
  if (!('severity' in finding))
    return { ...place, ...at, id: finding.id, severity: 'error', message: inBoth((language) => renderProblem(finding, language)) };
  return {
    ...place,
    ...at,
    id: finding.id,
    severity: finding.severity,
    message: inBoth((language) => render(finding, language)),
    ...detailsOf(finding),
  };
}

function detailsOf({ expression, resource, profile, definition, rule, source, related }: ReportedFinding): Partial<CertifiedFinding> {
  return {
    ...masked({ expression, resource, profile, definition, rule, source }),
    ...(related === undefined ? {} : { related: relatedOf(related) }),
  };
}

function relatedOf({ file, line, column, expression, report }: RelatedPlace): NonNullable<CertifiedFinding['related']> {
  return {
    file: maskedText(file),
    expression: maskedText(expression),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...masked({ report }),
  };
}

/** What there is of these texts. */
function masked(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, maskedText(text)]])));
}

function inBoth(write: (language: (typeof languages)[number]) => string): Bilingual {
  return { en: maskedText(write('en')), da: maskedText(write('da')) };
}

function remarksOf({ remarks }: Assessment): Certificate['remarks'] {
  const counts = new Map<string, { id: string; rule?: string; severity: string; count: number }>();
  for (const { finding } of remarks) {
    if (finding === undefined || !('severity' in finding)) continue;
    const { id, rule, severity } = finding;
    const key = rule === undefined || rule === id ? id : `${id} ${rule}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { id, ...(key === id || rule === undefined ? {} : { rule }), severity, count: 1 });
    else known.count++;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

import type { Language } from '../../finding/message.js';
import type { ProblemPart } from '../../report/finding-part.js';
import type { AskedBy, Checked, ServiceFinding } from '../check/checked.js';
import type { HttpIssueCode } from '../http-error.js';

/** Our ids of messages and business rules: docs/messages and docs/rules explain each. */
export const messageSystem = 'urn:ltt-conformance:message-id';
/** The ids of HL7's validator, under the system that HAPI gives them. */
export const hl7System = 'http://hl7.org/fhir/java-core-messageId';
/** Whether FK Gateway is known to check it, or a source asks for it. */
export const askedBySystem = 'urn:ltt-conformance:asked-by';

const extensionBase = 'http://hl7.org/fhir/StructureDefinition/operationoutcome-';

/** At most this many issues are enough: a document can have hundreds of thousands. */
const mostIssues = 1000;

/** An OperationOutcome; its properties are in the order of FHIR. */
export interface Outcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly object[];
}

const askedByText: Readonly<Record<AskedBy, Readonly<Record<Language, string>>>> = {
  gateway: { en: 'FK Gateway checks it', da: 'FK Gateway kontrollerer det' },
  source: { en: 'a business rule asks for it', da: 'en forretningsregel kræver det' },
};

const words = {
  en: { nothing: 'Nothing was found', others: (count: number) => `${count} more ${count === 1 ? 'issue is' : 'issues are'} not shown` },
  da: {
    nothing: 'Der blev ikke fundet noget',
    others: (count: number) => `${count} ${count === 1 ? 'anmærkning' : 'anmærkninger'} mere vises ikke`,
  },
} as const;

const weight = { error: 0, warning: 1, information: 2 } as const;

/**
 * The OperationOutcome of a document in the shape that HAPI gives: errors first, since clients show the first issue. What was
 * decided, and why, is the last.
 * @param verdict in words
 */
export function outcomeOf(checked: Checked, language: Language, verdict?: string): Outcome {
  if (checked.problem !== undefined) return { resourceType: 'OperationOutcome', issue: [problemIssue(checked.problem)] };
  const sorted = [...checked.findings].sort((a, b) => weight[a.severity] - weight[b.severity]);
  const issue: object[] = sorted.slice(0, mostIssues).map((finding) => findingIssue(finding, language));
  const { nothing, others } = words[language];
  if (sorted.length > mostIssues) issue.push(plainIssue('information', 'incomplete', others(sorted.length - mostIssues)));
  if (verdict !== undefined) issue.push(plainIssue('information', 'informational', verdict));
  else if (issue.length === 0) issue.push(plainIssue('information', 'informational', nothing));
  return { resourceType: 'OperationOutcome', issue };
}

/** The OperationOutcome of an error that is not about a document. */
export function errorOutcome(code: HttpIssueCode, text: string): Outcome {
  return { resourceType: 'OperationOutcome', issue: [plainIssue('error', code, text)] };
}

function plainIssue(severity: 'error' | 'information', code: HttpIssueCode, text: string): object {
  return { severity, code, details: { text }, diagnostics: text };
}

function findingIssue(
  { id, severity, code, message, expression, line, column, hl7Id, askedBy }: ServiceFinding,
  language: Language,
): object {
  const isPath = !expression.startsWith('$');
  const place = [...(isPath ? [expression] : []), ...lineText(line, column)];
  return {
    extension: extensionsOf(id, line, column),
    severity,
    code,
    details: {
      coding: [
        { system: messageSystem, code: id },
        ...(hl7Id === undefined ? [] : [{ system: hl7System, code: hl7Id }]),
        { system: askedBySystem, code: askedBy, display: askedByText[askedBy][language] },
      ],
      text: message,
    },
    diagnostics: message,
    ...(place.length === 0 ? {} : { location: place }),
    ...(isPath ? { expression: [expression] } : {}),
  };
}

/** HAPI answers 400 to what its parser cannot read, with an error of the structure. */
function problemIssue({ id, message, line, column }: ProblemPart): object {
  const place = lineText(line, column);
  return {
    extension: extensionsOf(id, line, column),
    severity: 'fatal',
    code: 'structure',
    details: { coding: [{ system: messageSystem, code: id }], text: message },
    diagnostics: message,
    ...(place.length === 0 ? {} : { location: place }),
  };
}

function extensionsOf(id: string, line: number | undefined, column: number | undefined): object[] {
  return [
    ...(line === undefined ? [] : [{ url: `${extensionBase}issue-line`, valueInteger: line }]),
    ...(column === undefined ? [] : [{ url: `${extensionBase}issue-col`, valueInteger: column }]),
    { url: `${extensionBase}message-id`, valueString: id },
  ];
}

function lineText(line: number | undefined, column: number | undefined): string[] {
  return line === undefined || column === undefined ? [] : [`Line[${line}] Col[${column}]`];
}

import type { Language } from '../finding/message.js';
import { findingPart, problemPart } from '../report/json-parts.js';
import { maskResult } from '../report/mask-results.js';
import type { ValidationResult } from './result.js';
import type { DocumentResult } from '../report/document-result.js';

/** A result as programs get it: in words, masked, and without what is of use to reports alone. */
export function present(result: DocumentResult, language: Language, showIdentifiers: boolean): ValidationResult {
  const { valid, notReport, resource, findings, problem, line } = showIdentifiers ? result : maskResult(result);
  return {
    valid,
    ...(notReport === undefined ? {} : { notReport }),
    ...(resource === undefined ? {} : { resource }),
    findings: findings.map((finding) => findingPart(finding, language)),
    ...(problem === undefined ? {} : { problem: problemPart(problem, language) }),
    ...(line === undefined ? {} : { line }),
  };
}

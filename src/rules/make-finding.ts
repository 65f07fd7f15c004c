import { resourceOf } from '../document/expression.js';
import { boundedSuggestion } from '../finding/bounded-suggestion.js';
import type { Finding, Suggestion } from '../finding/finding.js';
import type { Param } from '../finding/message.js';
import type { Severity } from '../finding/severity.js';
import { expressionOf } from './expression.js';
import type { Path, RuleMeta } from './rule.js';

/** What a rule found, and where. */
export interface Fault {
  readonly message: string;
  readonly path: Path;
  readonly params: Readonly<Record<string, Param>>;
  readonly suggestion?: Suggestion | undefined;
}

/**
 * A finding of a business rule.
 * @param root the document that `fault.path` leads into
 * @param severity what the rule weighs in this run
 */
export function makeRuleFinding(meta: RuleMeta, fault: Fault, root: unknown, severity: Severity = meta.severity): Finding {
  const text = meta.messages[fault.message];
  if (text === undefined) throw new TypeError(`${meta.id} has no message ${fault.message}`);
  const resource = resourceOf(root, fault.path);
  const suggestion = boundedSuggestion(fault.suggestion);
  return {
    id: meta.id,
    severity,
    code: meta.code,
    params: fault.params,
    text,
    path: fault.path,
    expression: expressionOf(root, fault.path),
    ...(resource === undefined ? {} : { resource }),
    rule: meta.id,
    source: meta.sources.join(', '),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

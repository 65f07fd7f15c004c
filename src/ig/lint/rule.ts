import type { LintId } from '../../finding/lint-id.js';
import type { Param, PlaceholderOf } from '../../finding/message.js';
import type { Severity } from '../../finding/severity.js';
import type { LintedGuide } from './linted-guide.js';
import type { Place } from './place.js';

/** Everything about a lint rule but its check. Definitions are maintained in English, so the texts are English only. */
export interface LintMeta {
  readonly id: LintId;
  readonly severity: Severity;
  /** What the rule demands, in one line. */
  readonly title: string;
  /** Why it matters, what follows from a fault, and how to mend it. */
  readonly about: string;
  /** The texts of its findings, by a name that only the rule and its cases use. */
  readonly messages: Readonly<Record<string, string>>;
  /** An FSH fragment that breaks the rule, and the mended one, for the rule's page. */
  readonly example: { readonly wrong: string; readonly right: string };
  /** The rule reports only where the configuration gives it a severity. */
  readonly optional?: true;
}

/** Reports a fault: which message, where, and the values of its placeholders. */
export type Found<M extends LintMeta = LintMeta> = <const Name extends keyof M['messages'] & string>(
  message: Name,
  place: Place,
  params: Readonly<Record<PlaceholderOf<M['messages'][Name]>, Param>>,
) => void;

/** One rule of `ltt lint`. It looks at a whole guide, never changes it, and never throws on what is in it. */
export interface LintRule<M extends LintMeta = LintMeta> {
  readonly meta: M;
  check(guide: LintedGuide, found: Found<M>): void;
}

/** Declares a rule; its messages and their placeholders are checked where it is written. */
export function lintRule<const M extends LintMeta>(rule: LintRule<M>): LintRule {
  return rule as unknown as LintRule;
}

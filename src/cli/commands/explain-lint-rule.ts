import { suggest } from '../../finding/hint.js';
import { lintRules } from '../../ig/lint/registry.js';
import { UsageError } from '../usage-error.js';

/**
 * A rule of `ltt lint`. Definitions are maintained in English, and so the rules have no other language.
 * @throws {UsageError} when there is no rule with this id
 */
export function explainLintRule(id: string): string {
  const meta = lintRules.find((rule) => rule.meta.id === id)?.meta;
  if (meta === undefined)
    throw new UsageError(
      `there is no lint rule "${id}"${
        suggest(
          id,
          lintRules.map((rule) => rule.meta.id),
        ).en
      }; docs/lint lists them all`,
    );
  const { severity, title, about, example } = meta;
  return `${id}  (${severity})\n\n${title}.\n\n${about}\n\nWrong:\n\n${example.wrong}\n\nRight:\n\n${example.right}\n`;
}

import { catalogue, isMessageId } from '../../finding/catalogue.js';
import { suggest } from '../../finding/hint.js';
import { isLintId } from '../../finding/lint-id.js';
import { lintRules } from '../../ig/lint/registry.js';
import type { RuleSetting } from '../config/project-config.js';
import { UsageError } from '../usage-error.js';

/**
 * The severities that a configuration gives to lint rules and messages.
 * @throws {UsageError} for an id that there is not
 */
export function lintSettings(stated: Readonly<Record<string, RuleSetting>> = {}, file: string): ReadonlyMap<string, RuleSetting> {
  const rules: readonly string[] = [...lintRules.map(({ meta }) => meta.id), 'lint-suppression-reason', 'lint-suppression-unused'];
  for (const id of Object.keys(stated)) {
    if (rules.includes(id) || (!isLintId(id) && isMessageId(id))) continue;
    throw new UsageError(`${file}: lint: there is no rule or message "${id}"${suggest(id, [...rules, ...Object.keys(catalogue())]).en}`);
  }
  return new Map(Object.entries(stated));
}

import { suggest } from '../finding/hint.js';
import type { RuleId } from '../finding/rule-id.js';
import { severities, type Severity } from '../finding/severity.js';
import { ruleMetas } from '../guides/ltt/registry.js';
import { idsOf } from '../rules/share.js';

/**
 * Settings of business rules by their ids.
 * @throws {RangeError} for an id that no rule has, and for what a rule cannot be set to
 */
export function ruleChanges(settings: Readonly<Record<string, unknown>>): ReadonlyMap<RuleId, Severity | 'off'> {
  const ids = idsOf(ruleMetas);
  return new Map(
    Object.entries(settings).map(([name, setting]) => {
      const id = ids.find((each) => each === name);
      if (id === undefined) throw new RangeError(`there is no business rule "${name}"${suggest(name, ids).en}`);
      const known = [...severities, 'off' as const].find((each) => each === setting);
      if (known === undefined) throw new RangeError(`the rule ${id} is set to one of: ${[...severities, 'off'].join(', ')}`);
      return [id, known] as const;
    }),
  );
}

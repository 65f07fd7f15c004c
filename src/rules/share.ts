import { isRuleId, type RuleId } from '../finding/rule-id.js';
import type { Rule, RuleMeta, RuleTerms } from './rule.js';

/** What a guide says of a shared rule in its own words: at least under which id, and an example. */
export type Adoption<Terms extends RuleTerms> = Pick<RuleMeta<Terms>, 'id' | 'appliesTo' | 'example'> &
  Partial<Pick<RuleMeta<Terms>, 'sources' | 'severity' | 'stage' | 'about' | 'title' | 'covers'>>;

/** Takes shared rules over into a guide: the same check under the guide's id, with the guide's names for elements. */
export function adoptIn<Terms extends RuleTerms>(): <Subject, Place>(
  rule: Rule<Subject, RuleMeta, Place>,
  adoption: Adoption<Terms>,
) => Rule<Subject, RuleMeta, Place> {
  return ({ meta, check }, adoption) => ({ meta: { ...meta, ...adoption, shared: meta.id }, check });
}

/** The rule of that id, whether its own or the one that it shares with other guides. */
export function hasId({ id, shared }: Pick<RuleMeta, 'id' | 'shared'>, name: string): boolean {
  return id === name || shared === name;
}

/** Every id that a rule of these goes by, the guides' own first. */
export function idsOf(metas: readonly RuleMeta[]): RuleId[] {
  return [...new Set([...metas.map(({ id }) => id), ...metas.flatMap(({ shared }) => shared ?? [])])];
}

/** The neutral ids of the rules that share one, by the ids that reports print. */
export function sharedIds(metas: readonly RuleMeta[]): ReadonlyMap<string, string> {
  return new Map(metas.flatMap(({ id, shared }) => (shared === undefined || shared === id ? [] : [[id, shared] as const])));
}

/** True for the id of a rule across reports, of any guide: its letter is X. */
export function isHistoryId(id: string): boolean {
  return isRuleId(id) && id.charAt(id.indexOf('-') + 1) === 'X';
}

import type { Bilingual } from './message.js';
import type { Finding } from './finding.js';

/** A finding with all that those of profiles have. */
export type ProfileFinding = Finding & Readonly<Record<'resource' | 'profile' | 'definition' | 'source', string>>;

/** A finding with all that those of business rules have. */
export type RuleFinding = Finding & Readonly<Record<'resource' | 'rule' | 'source', string>> & { readonly text: Bilingual };

/** Members that a finding of a profile does not usually have; `isProfileFinding` refuses each. */
export const unusualForProfiles = { text: true, related: true, covers: true, suggestion: true } as const satisfies Partial<
  Record<keyof Finding, true>
>;
/** Members that a finding of a business rule does not usually have; `isRuleFinding` refuses each. */
export const unusualForRules = {
  line: true,
  column: true,
  profile: true,
  definition: true,
  related: true,
  covers: true,
  suggestion: true,
} as const satisfies Partial<Record<keyof Finding, true>>;

/**
 * What a copy that names its members must name. A member that is added to Finding is in here until it is listed as unusual above, so that
 * no copy that drops it compiles.
 */
export type ProfileCopy = Readonly<Record<Exclude<keyof Finding, keyof typeof unusualForProfiles | 'rule'>, unknown>> &
  Readonly<Partial<Record<'rule' | 'excerpt' | 'place', unknown>>>;
export type RuleCopy = Readonly<Record<Exclude<keyof Finding, keyof typeof unusualForRules> | 'covers', unknown>>;

/**
 * Has a finding what those of profiles have, and nothing else that a finding may have before it has a place? Nearly all
 * do: whoever adds to them copies their parts by name, which takes a tenth of the time that it takes to copy whatever is there.
 */
export function isProfileFinding(finding: Finding): finding is ProfileFinding {
  const { resource, profile, definition, source, text, related, covers, suggestion } = finding;
  return (
    resource !== undefined &&
    profile !== undefined &&
    definition !== undefined &&
    source !== undefined &&
    text === undefined &&
    related === undefined &&
    covers === undefined &&
    suggestion === undefined
  );
}

/** The same of the findings of business rules. */
export function isRuleFinding(finding: Finding): finding is RuleFinding {
  const { text, resource, rule, source, line, column, profile, definition, related, covers, suggestion } = finding;
  return (
    text !== undefined &&
    resource !== undefined &&
    rule !== undefined &&
    source !== undefined &&
    line === undefined &&
    column === undefined &&
    profile === undefined &&
    definition === undefined &&
    related === undefined &&
    covers === undefined &&
    suggestion === undefined
  );
}

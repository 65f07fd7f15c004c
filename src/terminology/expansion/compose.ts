import type { ValueSet, ValueSetComposeInclude } from 'fhir/r4.js';
import { joinCanonical } from '../../fhir/canonical.js';
import { foldCode, type SystemContent } from '../content/system-content.js';
import { canBeComplete, grammarOf } from '../external/grammar.js';
import { selectionOf } from '../filter/filter.js';
import type { TerminologySource } from '../source.js';
import { allCodes, codesOf, combineCodes, unionOf, type Codes } from './expansion.js';
import { and, butNot, combine, members, type Members, type State } from './members.js';
import type { UnverifiedReason } from '../terminology.js';

/** The codes of an imported value set. */
export type Importer = (canonical: string) => Codes;

type Compose = NonNullable<ValueSet['compose']>;

/** The codes that a compose defines (http://hl7.org/fhir/R4/valueset.html#compositions): all that is included but what is excluded. */
export function composedCodes(compose: Compose, source: TerminologySource, importer: Importer): Codes {
  const partCodes = (part: ValueSetComposeInclude): Codes => codesOfPart(part, source, importer);
  const included = unionOf(compose.include.map(partCodes));
  const excluded = compose.exclude ?? [];
  const chosen = excluded.length === 0 ? included : combineCodes(included, unionOf(excluded.map(partCodes)), butNot);
  return compose.inactive === false ? withoutInactive(chosen, source) : chosen;
}

/** One include or exclude: the codes that meet all its conditions. An include without conditions chooses nothing. */
function codesOfPart(part: ValueSetComposeInclude, source: TerminologySource, importer: Importer): Codes {
  const conditions = (part.valueSet ?? []).map(importer);
  if (part.system !== undefined) conditions.unshift(codesOf(systemMembers(part.system, part, source)));
  const [first, ...others] = conditions;
  return first === undefined ? allCodes('out') : others.reduce((a, b) => combineCodes(a, b, and), first);
}

function systemMembers(system: string, part: ValueSetComposeInclude, source: TerminologySource): Members {
  const version = part.version === '*' ? undefined : part.version;
  const content = source.codeSystem(joinCanonical(system, version));
  if (part.concept !== undefined && part.concept.length > 0) return enumerated(system, part.concept, content);
  if (content === undefined) return unknownSystem(system, part, version, source);
  const all = wholeSystem(system, content);
  const filters = part.filter ?? [];
  return filters.length === 0 ? all : filters.map((filter) => filtered(content, all, filter)).reduce((a, b) => combine(a, b, and));
}

/** Listed codes are members, whatever is known of their system: that is what HL7's reference implementation holds too. */
function enumerated(system: string, concepts: readonly { readonly code: string }[], content: SystemContent | undefined): Members {
  const folds = content?.folds ?? false;
  return members(system, { folds, in: new Set(concepts.map(({ code }) => foldCode(code, folds))) });
}

function wholeSystem(system: string, content: SystemContent): Members {
  const others = remainder(system, content);
  const known = { folds: content.folds, in: content.keys, others, version: content.columns.version };
  return members(system, others === 'out' ? { ...known, whole: content } : known);
}

/** The state of codes that the content does not have. */
function remainder(system: string, content: SystemContent): State {
  if (grammarOf(system) !== undefined) return 'in';
  return content.complete && canBeComplete(system) ? 'out' : { kind: 'system-partial', system };
}

type Filter = NonNullable<ValueSetComposeInclude['filter']>[number];

function filtered(content: SystemContent, all: Members, filter: Filter): Members {
  const { system, folds, version } = all;
  const isSelected = selectionOf(content, filter);
  if (isSelected === undefined) {
    const isWhole = all.others === 'out';
    const others: UnverifiedReason = isWhole ? filterUnknown(system, filter) : { kind: 'system-partial', system };
    return members(system, { folds, others });
  }
  const chosen = new Set<string>();
  const left = new Set<string>();
  for (const [key, concept] of content.keys) (isSelected(concept) ? chosen : left).add(key);
  if (all.others === 'out') return members(system, { folds, in: chosen, version });
  return members(system, { folds, in: chosen, out: left, others: { kind: 'system-partial', system }, version });
}

const filterUnknown = (system: string, { property, op, value }: Filter): UnverifiedReason => ({
  kind: 'filter-unknown',
  system,
  filter: `${property} ${op} ${value}`,
});

function unknownSystem(system: string, part: ValueSetComposeInclude, version: string | undefined, source: TerminologySource): Members {
  if (grammarOf(system) !== undefined && (part.filter ?? []).length === 0) return members(system, { others: 'in' });
  const isOtherVersion = version !== undefined && source.codeSystem(system) !== undefined;
  return members(system, { others: isOtherVersion ? { kind: 'system-version', system, version } : { kind: 'system-missing', system } });
}

/** Takes out the concepts that their system calls inactive. */
function withoutInactive(codes: Codes, source: TerminologySource): Codes {
  let active = codes;
  for (const [system, part] of codes.systems) {
    const content = source.codeSystem(joinCanonical(system, part.version));
    const inactive = [...(content?.columns.inactive() ?? [])].map((concept) => content?.codeOf(concept) ?? '');
    if (content === undefined || inactive.length === 0) continue;
    active = combineCodes(
      active,
      codesOf(
        enumerated(
          system,
          inactive.map((code) => ({ code })),
          content,
        ),
      ),
      butNot,
    );
  }
  return active;
}

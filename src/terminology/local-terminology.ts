import { formatCanonical } from '../definitions/canonical.js';
import { withCommonKnowledge } from './base-source.js';
import { reasonOf, type Cause } from './cause.js';
import type { SystemContent } from './content/system-content.js';
import { Expander } from './expansion/expander.js';
import { stateIn, type Expansion } from './expansion/expansion.js';
import type { Members, State } from './expansion/members.js';
import { canBeComplete, grammarOf } from './external/grammar.js';
import { Nearest } from './suggest/nearest.js';
import { nearestMembers, suggestMember } from './suggest/suggest-member.js';
import type { TerminologySource } from './source.js';
import type { CodeInData, CodeLookup, ExplainingTerminology, Membership, Unverified } from './terminology.js';

const member: Membership = { outcome: 'member' };
const notAMember: Membership = { outcome: 'not-a-member' };

/** Answers from code systems and value sets at hand. Each value set is expanded when it is first asked about; then a question costs a few look-ups. */
export class LocalTerminology implements ExplainingTerminology {
  readonly #source: TerminologySource;
  readonly #expander: Expander;
  readonly #expansions = new Map<string, Expansion | undefined>();
  readonly #found = new Map<SystemContent, Map<number, CodeLookup>>();
  readonly #nearest = new Map<SystemContent, Nearest>();
  readonly #nearestMembers = new Map<Members, Nearest>();

  constructor(source: TerminologySource) {
    this.#source = withCommonKnowledge(source);
    this.#expander = new Expander(this.#source);
  }

  member(valueSet: string, code: CodeInData): Membership {
    const expansion = this.expansion(valueSet);
    if (expansion === undefined) return unverified({ kind: 'value-set-missing', valueSet });
    return membershipOf(stateIn(expansion, code));
  }

  lookup({ system, version, code }: CodeInData): CodeLookup {
    if (system === undefined) return unverified({ kind: 'no-system' });
    const exact = this.#source.codeSystem(formatCanonical(system, version));
    const content = exact ?? this.#source.codeSystem(system);
    const concept = content?.find(code);
    if (content !== undefined && concept !== undefined) {
      // Names may change from one version to the next, so those of another version are not held against the data.
      return exact === undefined ? { outcome: 'found', displays: [] } : this.#foundIn(content, concept, code);
    }
    const verdict = grammarOf(system)?.(code);
    if (verdict === 'in') return { outcome: 'found', displays: [] };
    if (verdict !== undefined && verdict !== 'out') return unverified(verdict);
    if (verdict === undefined) {
      if (content === undefined) return unverified({ kind: 'system-missing', system });
      if (exact === undefined) return unverified({ kind: 'system-version', system, version: version ?? '' });
      if (!content.complete || !canBeComplete(system)) return unverified({ kind: 'system-partial', system });
    }
    const nearest = content === undefined ? undefined : this.#nearestIn(content).find(code);
    return nearest === undefined ? { outcome: 'unknown-code' } : { outcome: 'unknown-code', nearest };
  }

  names(valueSet: string, { system, code }: CodeInData): readonly string[] {
    const names = this.expansion(valueSet)?.names;
    if (names === undefined) return [];
    if (system !== undefined) return names.get(system)?.get(code) ?? [];
    return [...names.values()].flatMap((byCode) => byCode.get(code) ?? []);
  }

  suggest(valueSet: string, code: CodeInData): CodeInData | undefined {
    const expansion = this.expansion(valueSet);
    return expansion && suggestMember(expansion, code, (part) => this.#nearestMember(part, expansion));
  }

  /** The expansion behind the answers; undefined when the value set is not here. */
  expansion(valueSet: string): Expansion | undefined {
    const known = this.#expansions.get(valueSet);
    if (known !== undefined || this.#expansions.has(valueSet)) return known;
    const expansion = this.#expander.expansion(valueSet);
    this.#expansions.set(valueSet, expansion);
    return expansion;
  }

  #foundIn(content: SystemContent, concept: number, code: string): CodeLookup {
    const spelling = content.codeOf(concept);
    const known = this.#found.get(content) ?? new Map<number, CodeLookup>();
    this.#found.set(content, known);
    let found = known.get(concept);
    if (found === undefined) {
      found = { outcome: 'found', displays: this.#displaysOf(content, concept) };
      known.set(concept, found);
    }
    return spelling === code || found.outcome !== 'found' ? found : { ...found, spelling };
  }

  #displaysOf(content: SystemContent, concept: number): readonly string[] {
    const displays = new Set(content.displaysOf(concept));
    for (const supplement of this.#source.supplements(formatCanonical(content.url, content.columns.version))) {
      const added = supplement.find(content.codeOf(concept));
      if (added !== undefined) supplement.displaysOf(added).forEach((display) => displays.add(display));
    }
    return [...displays];
  }

  #nearestMember(part: Members, expansion: Expansion): Nearest {
    const nearest = this.#nearestMembers.get(part) ?? nearestMembers(part, expansion, this.#source.codeSystem(part.system));
    this.#nearestMembers.set(part, nearest);
    return nearest;
  }

  #nearestIn(content: SystemContent): Nearest {
    const nearest = this.#nearest.get(content) ?? Nearest.inSystem(content);
    this.#nearest.set(content, nearest);
    return nearest;
  }
}

function membershipOf(state: State): Membership {
  if (state === 'in') return member;
  return state === 'out' ? notAMember : unverified(state);
}

function unverified(cause: Cause): Unverified {
  return { outcome: 'unverified', reason: reasonOf(cause), cause };
}

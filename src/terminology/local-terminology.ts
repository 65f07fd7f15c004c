import { joinCanonical } from '../fhir/canonical.js';
import { withCommonKnowledge } from './base-source.js';
import { reasonOf } from './unverified-reason.js';
import type { SystemContent } from './content/system-content.js';
import { containedCodes } from './contained-codes.js';
import { Expander } from './expansion/expander.js';
import { allCodes, stateIn, type Codes, type Expansion } from './expansion/expansion.js';
import type { Members } from './expansion/members.js';
import { canBeComplete, grammarOf, mayHaveFurtherNames } from './external/grammar.js';
import { Beside } from './suggest/beside.js';
import { Nearest } from './suggest/nearest.js';
import { listedMembers } from './suggest/listed-members.js';
import { nearestMembers, suggestMember } from './suggest/suggest-member.js';
import type { TerminologySource } from './source.js';
import { CountryNames } from './external/country-names.js';
import { iso3166 } from './external/iso-3166.js';
import type {
  CodeInData,
  CodeLookup,
  ExplainingTerminology,
  Membership,
  NamedCode,
  NamedMember,
  Unverified,
  UnverifiedReason,
} from './terminology.js';

const member: Membership = { outcome: 'member' };
const notAMember: Membership = { outcome: 'not-a-member' };
const unknownCode: CodeLookup = { outcome: 'unknown-code' };

/** A guide has fewer value sets than this. FHIR itself has hundreds, which to expand for the sake of a hint would take too long. */
const maxBeside = 50;

/**
 * Answers from code systems and value sets at hand. Each value set is expanded when it is first asked about; then a question costs a few
 * look-ups.
 */
export class LocalTerminology implements ExplainingTerminology {
  readonly #source: TerminologySource;
  readonly #expander: Expander;
  readonly #codes = new Map<string, Codes>();
  readonly #contents = new Map<string, SystemContent>();
  /** The value sets published beside one, with their codes. */
  readonly #beside = new Map<string, Beside>();
  readonly #answers = new WeakMap<UnverifiedReason, Unverified>();
  readonly #countries = new CountryNames();
  /** Codes of value sets that have no canonical. */
  readonly #contained = new WeakMap<object, Codes>();
  readonly #found = new Map<SystemContent, Map<number, CodeLookup>>();
  readonly #nearest = new Map<SystemContent, Nearest>();
  readonly #nearestMembers = new Map<Members, Nearest>();
  #lastUnknown: { readonly content: SystemContent; readonly code: string; readonly found: CodeLookup } | undefined;

  constructor(source: TerminologySource) {
    this.#source = withCommonKnowledge(source);
    this.#expander = new Expander(this.#source);
  }

  member(valueSet: string, code: CodeInData): Membership {
    const state = stateIn(this.#codesOf(valueSet), code);
    if (state === 'in') return member;
    return state === 'out' ? notAMember : this.#unverified(state);
  }

  memberOf(valueSet: object, code: CodeInData, beside: readonly unknown[]): Membership {
    let codes = this.#contained.get(valueSet);
    if (codes === undefined) this.#contained.set(valueSet, (codes = containedCodes(valueSet, beside, this.#source)));
    const state = stateIn(codes, code);
    if (state === 'in') return member;
    return state === 'out' ? notAMember : this.#unverified(state);
  }

  lookup({ system, version, code, display }: NamedCode): CodeLookup {
    if (system === undefined) return this.#unverified({ kind: 'no-system' });
    const correction = display === undefined || system !== iso3166.url ? undefined : this.#countries.correction(code, display);
    // ISO's own names of countries are not here, but a country that has the name of another is mistaken.
    if (correction !== undefined && this.#displaysIn(system, code).length === 0) return { outcome: 'found', displays: [correction] };
    const exact = this.#contentOf(system, version);
    const content = exact ?? this.#contentOf(system);
    const concept = content?.find(code);
    if (content !== undefined && concept !== undefined) {
      // Names may change from one version to the next, and an excerpt lacks synonyms: those are not compared with the data's.
      return exact === undefined || mayHaveFurtherNames(system)
        ? { outcome: 'found', displays: [] }
        : this.#foundIn(content, concept, code);
    }
    const verdict = grammarOf(system)?.(code);
    if (verdict === 'in') return { outcome: 'found', displays: [] };
    if (verdict !== undefined && verdict !== 'out') return this.#unverified(verdict);
    if (verdict === undefined) {
      if (content === undefined) return this.#unverified({ kind: 'system-missing', system });
      if (exact === undefined) return this.#unverified({ kind: 'system-version', system, version: version ?? '' });
      if (!content.complete || !canBeComplete(system)) return this.#unverified({ kind: 'system-partial', system });
    }
    return content === undefined ? unknownCode : this.#unknownIn(content, code);
  }

  /** What is looked at closely asks for a code several times, one after another. */
  #unknownIn(content: SystemContent, code: string): CodeLookup {
    const last = this.#lastUnknown;
    if (last?.content === content && last.code === code) return last.found;
    const nearest = this.#nearestIn(content).find(code);
    const found: CodeLookup = nearest === undefined ? unknownCode : { outcome: 'unknown-code', nearest };
    this.#lastUnknown = { content, code, found };
    return found;
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

  members(valueSet: string, limit: number): readonly NamedMember[] | undefined {
    const expansion = this.expansion(valueSet);
    return expansion && listedMembers(expansion, limit, (system) => this.#source.codeSystem(system));
  }

  elsewhere(valueSet: string, code: CodeInData): readonly string[] {
    let others = this.#beside.get(valueSet);
    if (others === undefined) {
      const beside = this.#source.beside?.(valueSet) ?? [];
      others = new Beside(beside.length > maxBeside ? [] : beside.map((canonical) => ({ canonical, codes: this.#codesOf(canonical) })));
      this.#beside.set(valueSet, others);
    }
    return others.having(code);
  }

  kindOf(canonical: string): 'code-system' | 'value-set' | undefined {
    if (this.#contentOf(canonical) !== undefined || grammarOf(canonical) !== undefined) return 'code-system';
    return this.#source.valueSet(canonical) === undefined ? undefined : 'value-set';
  }

  /** The expansion behind the answers; undefined when the value set is not here. */
  expansion(valueSet: string): Expansion | undefined {
    return this.#expander.expansion(valueSet);
  }

  /** A code's system is a URI and no canonical: with a version or fragment in it, it names something else. */
  #contentOf(system: string, version?: string): SystemContent | undefined {
    const known = version === undefined ? this.#contents.get(system) : undefined;
    if (known !== undefined) return known;
    const content = this.#source.codeSystem(joinCanonical(system, version));
    if (content?.url !== system) return undefined;
    // Of systems that are not here, and of versions, data may name any number.
    if (version === undefined) this.#contents.set(system, content);
    return content;
  }

  #codesOf(valueSet: string): Codes {
    const known = this.#codes.get(valueSet);
    if (known !== undefined) return known;
    const codes = this.expansion(valueSet) ?? allCodes({ kind: 'value-set-missing', valueSet });
    this.#codes.set(valueSet, codes);
    return codes;
  }

  /** One answer for each cause, for the same open question comes up with every document. */
  #unverified(cause: UnverifiedReason): Unverified {
    const answer = this.#answers.get(cause) ?? { outcome: 'unverified', reason: reasonOf(cause), cause };
    this.#answers.set(cause, answer);
    return answer;
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

  #displaysIn(system: string, code: string): readonly string[] {
    const content = this.#contentOf(system);
    const concept = content?.find(code);
    return content === undefined || concept === undefined ? [] : this.#displaysOf(content, concept);
  }

  #displaysOf(content: SystemContent, concept: number): readonly string[] {
    const displays = new Set(content.displaysOf(concept));
    for (const supplement of this.#source.supplements(joinCanonical(content.url, content.columns.version))) {
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

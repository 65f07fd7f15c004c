import type { CodeInData, CodeLookup, ExplainingTerminology, Membership, NamedCode, NamedMember, Unverified } from '../terminology.js';
import { questionKey, type AnswerTo, type Question } from './question.js';
import { isName, isWorthAsking } from './sendable.js';
import type { TerminologyServer } from './server.js';

/**
 * Local terminology with a server behind it. What is unverified here is answered as the server answered it; where it was
 * not asked yet, the local answer stands for now, and the question is noted. See `inRounds`.
 */
export class AskingTerminology implements ExplainingTerminology {
  readonly #local: ExplainingTerminology;
  readonly server: TerminologyServer;
  #noted = new Map<string, Question>();

  constructor(local: ExplainingTerminology, server: TerminologyServer) {
    this.#local = local;
    this.server = server;
  }

  member(valueSet: string, code: CodeInData): Membership {
    const local = this.#local.member(valueSet, code);
    return local.outcome === 'unverified' ? this.#settled({ about: 'value-set', valueSet, code }, local) : local;
  }

  /** A server knows value sets by their canonicals alone. */
  memberOf(valueSet: object, code: CodeInData, beside: readonly unknown[]): Membership {
    return this.#local.memberOf(valueSet, code, beside);
  }

  lookup(code: NamedCode): CodeLookup {
    const local = this.#local.lookup(code);
    const { system, version, code: text, display } = code;
    if (local.outcome !== 'unverified' || system === undefined) return local;
    const name = display !== undefined && isName(display) ? { display } : {};
    return this.#settled({ about: 'code-system', code: { system, version, code: text, ...name } }, local);
  }

  names(valueSet: string, code: CodeInData): readonly string[] {
    return this.#local.names(valueSet, code);
  }

  suggest(valueSet: string, code: CodeInData): CodeInData | undefined {
    return this.#local.suggest(valueSet, code);
  }

  members(valueSet: string, limit: number): readonly NamedMember[] | undefined {
    return this.#local.members(valueSet, limit);
  }

  elsewhere(valueSet: string, code: CodeInData): readonly string[] {
    return this.#local.elsewhere(valueSet, code);
  }

  kindOf(canonical: string): 'code-system' | 'value-set' | undefined {
    return this.#local.kindOf(canonical);
  }

  /** The questions that came up since this was last called. */
  takeQuestions(): readonly Question[] {
    const questions = [...this.#noted.values()];
    this.#noted = new Map();
    return questions;
  }

  #settled<Q extends Question>(question: Q, local: Unverified): AnswerTo<Q> | Unverified {
    if (!isWorthAsking(question)) return local;
    const answer = this.server.answer(question);
    if (answer !== undefined) return answer;
    this.#noted.set(questionKey(question), question);
    return local;
  }
}

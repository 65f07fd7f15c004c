import { reasonOf } from '../unverified-reason.js';
import type { CodeLookup, Membership, ServerCause, Unverified } from '../terminology.js';
import { questionKey, type AnswerTo, type LookupQuestion, type MemberQuestion, type Question } from './question.js';
import { readReply, type Reply } from './reply.js';
import { codeRequest, memberRequest, type ServerRequest } from './request.js';
import { isSendableName, isWithheld } from './sendable.js';
import type { Fetch, ServerSettings } from './settings.js';
import { Slots } from './slots.js';
import { Transport } from './transport.js';

/** After this many failures one after another the server is not asked any more. */
const patience = 3;

/** How a server did, where it did not do well. */
export interface ServerTrouble {
  readonly server: string;
  /** How many calls were made, and how many of them failed. Calls that were spared because the server is down are among neither. */
  readonly calls: number;
  readonly failed: number;
  /** The first failure. */
  readonly cause: ServerCause;
}

/**
 * A terminology server, and all that it has answered. An answer is kept as long as this object lives, so that no question
 * is asked twice; so is a failure, until `forgetFailures`.
 */
export class TerminologyServer {
  readonly #transport: Transport;
  readonly #slots: Slots;
  readonly #answers = new Map<string, Membership | CodeLookup>();
  readonly #replies = new Map<string, Promise<Reply>>();
  readonly #failures = new Set<string>();
  #calls = 0;
  #failed = 0;
  #inARow = 0;
  #first: ServerCause | undefined;

  /** @throws {RangeError} when the URL is none of a server */
  constructor(settings: ServerSettings, fetch: Fetch = (url, init) => globalThis.fetch(url, init)) {
    this.#transport = new Transport(settings, fetch);
    this.#slots = new Slots(settings.parallel ?? 6);
  }

  /** Undefined when the server never failed. That it cannot tell something is no failure. */
  get trouble(): ServerTrouble | undefined {
    return this.#first && { server: this.#transport.server, calls: this.#calls, failed: this.#failed, cause: this.#first };
  }

  /** What is known of a question by now; undefined when it was not asked yet. */
  answer<Q extends Question>(question: Q): AnswerTo<Q> | undefined {
    return this.#answers.get(questionKey(question)) as AnswerTo<Q> | undefined;
  }

  /** Asks all of these that have no answer yet, several at a time. Afterwards each has one, if only that the server did not tell. */
  async ask(questions: readonly Question[]): Promise<void> {
    await Promise.all(questions.map((question) => this.#settle(question)));
  }

  /** Lets what failed be asked again: for those who keep this object for hours. */
  forgetFailures(): void {
    for (const key of this.#failures) {
      this.#answers.delete(key);
      this.#replies.delete(key);
    }
    this.#failures.clear();
    this.#inARow = 0;
    this.#first = undefined;
  }

  async #settle(question: Question): Promise<void> {
    const key = questionKey(question);
    if (this.#answers.has(key)) return;
    const answer = question.about === 'value-set' ? await this.#member(question) : await this.#lookup(question);
    this.#answers.set(key, answer);
    if (answer.outcome === 'unverified') this.#failures.add(key);
  }

  async #member(question: MemberQuestion): Promise<Membership> {
    if (isWithheld(question)) return unverified({ kind: 'withheld' });
    const reply = await this.#call(memberRequest(question.valueSet, question.code));
    if ('cause' in reply) return unverified(reply.cause);
    return { outcome: reply.result ? 'member' : 'not-a-member' };
  }

  /** The code first; its name only where it is another than the one that the server prefers. So that a no is always about one thing. */
  async #lookup(question: LookupQuestion): Promise<CodeLookup> {
    if (isWithheld(question)) return unverified({ kind: 'withheld' });
    const { display, ...code } = question.code;
    const reply = await this.#call(codeRequest(code));
    if ('cause' in reply) return unverified(reply.cause);
    if (!reply.result) return { outcome: 'unknown-code' };
    const preferred = reply.display === undefined ? [] : [reply.display];
    if (display === undefined || display.toLowerCase() === reply.display?.toLowerCase()) return { outcome: 'found', displays: preferred };
    if (!isSendableName(display)) return { outcome: 'found', displays: [] };
    const named = await this.#call(codeRequest({ ...code, display }));
    if ('cause' in named) return unverified(named.cause);
    return { outcome: 'found', displays: named.result ? [display] : named.display === undefined ? preferred : [named.display] };
  }

  /** Each call is made once, whoever else waits for it. */
  async #call(request: ServerRequest): Promise<Reply> {
    const key = `${request.path}\n${request.body}`;
    const known = this.#replies.get(key);
    if (known !== undefined) return known;
    const reply = this.#slots.run(() => this.#callNow(request));
    this.#replies.set(key, reply);
    const settled = await reply;
    if ('cause' in settled) this.#failures.add(key);
    return settled;
  }

  async #callNow(request: ServerRequest): Promise<Reply> {
    if (this.#inARow >= patience && this.#first !== undefined) return { cause: this.#first };
    this.#calls++;
    const reply = readReply(await this.#transport.post(request), this.#transport.server);
    if ('cause' in reply && reply.cause.kind !== 'server-cannot-tell') {
      this.#failed++;
      this.#inARow++;
      this.#first ??= reply.cause;
    } else {
      this.#inARow = 0;
    }
    return reply;
  }
}

function unverified(cause: ServerCause): Unverified {
  return { outcome: 'unverified', reason: reasonOf(cause), cause };
}

import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';

/** Questions to the person at the terminal. Each has an answer that is taken when there is none. */
export class Questions {
  readonly #ask: NonNullable<Io['ask']>;

  constructor(ask: NonNullable<Io['ask']>) {
    this.#ask = ask;
  }

  async text(question: string, usual: string): Promise<string> {
    const answer = await this.#answer(`${question} [${usual}] `);
    return answer === '' ? usual : answer;
  }

  async yes(question: string, usual: boolean): Promise<boolean> {
    for (;;) {
      const answer = (await this.#answer(`${question} [${usual ? 'Y/n' : 'y/N'}] `)).toLowerCase();
      if (answer === '') return usual;
      // ja and nej do as well.
      if (/^(?:y|yes|j|ja)$/.test(answer)) return true;
      if (/^(?:n|no|nej)$/.test(answer)) return false;
    }
  }

  async choice<T extends string>(question: string, choices: readonly T[], usual: T): Promise<T> {
    for (;;) {
      const answer = (await this.#answer(`${question} (${choices.join(', ')}) [${usual}] `)).toLowerCase();
      if (answer === '') return usual;
      const found = choices.filter((choice) => choice.startsWith(answer));
      if (found.length === 1 && found[0] !== undefined) return found[0];
    }
  }

  /** @throws {UsageError} when nobody answers any more */
  async #answer(question: string): Promise<string> {
    const answer = await this.#ask(question);
    if (answer === undefined) throw new UsageError('the questions were not answered; nothing was written');
    return answer.trim();
  }
}

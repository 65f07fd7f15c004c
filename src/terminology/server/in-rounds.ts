import type { AskingTerminology } from './asking-terminology.js';

/**
 * Walks, asks the server what the walk left open, and walks again with the answers, until no question is new. Where
 * nothing is asked the first walk is the only one. It ends: each round answers questions for good, and there are no
 * more of them than codes times value sets.
 * @param walk synchronous, so that no other walk's questions come between
 */
export async function inRounds<T>(terminology: AskingTerminology, walk: () => T): Promise<T> {
  for (;;) {
    terminology.takeQuestions();
    const found = walk();
    const questions = terminology.takeQuestions();
    if (questions.length === 0) return found;
    await terminology.server.ask(questions);
  }
}

import { closest } from './closest.js';
import { inEveryLanguage, type Bilingual } from './message.js';

/** No hint. */
export const noHint: Bilingual = inEveryLanguage('');

/** Ends a message with a question, or not at all when nothing is near. */
export function didYouMean(near: string | undefined): Bilingual {
  return near === undefined ? noHint : { en: `; did you mean "${near}"?`, da: `; mente du "${near}"?` };
}

/** Asks whether the known name was meant that differs least from what was written, letter case apart; no hint when none is near. */
export function suggest(written: string, known: Iterable<string>): Bilingual {
  return didYouMean(nearest(written, known));
}

/** The known name that differs least from what was written, letter case apart; undefined when none is near. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 4));
  return closest(written, known, limit, (name) => name.toLowerCase())[0];
}

import { closest, closestForms, lettered, type Lettered } from '../text/closest.js';
import type { Suggestion } from './finding.js';
import { shorten } from '../text/shorten.js';
import { inEveryLanguage, type Bilingual } from './message.js';

/** No hint. */
export const noHint: Bilingual = inEveryLanguage('');

/** Ends a message with a question, or not at all when nothing is near. */
export function didYouMean(near: string | undefined): Bilingual {
  return near === undefined ? noHint : { en: `; did you mean "${near}"?`, da: `; mente du "${near}"?` };
}

/** Ends a message with the value to send; nothing where there is none. */
export function sendInstead(value: Suggestion | undefined): Bilingual {
  if (value === undefined) return noHint;
  const text = typeof value === 'string' ? `"${shorten(value, longestShown)}"` : shorten(JSON.stringify(value), longestShown);
  return { en: `; send ${text}`, da: `; send ${text}` };
}

const longestShown = 300;

/** A choice, as a sentence has it: a, b or c. */
export function oneOf(names: readonly string[]): Bilingual {
  const [last = ''] = names.slice(-1);
  const before = names.slice(0, -1).join(', ');
  return before === '' ? inEveryLanguage(last) : { en: `${before} or ${last}`, da: `${before} eller ${last}` };
}

/** Asks whether the known name was meant that differs least from what was written, letter case apart; no hint when none is near. */
export function suggest(written: string, known: Iterable<string>): Bilingual {
  return didYouMean(nearest(written, known));
}

/** The known name that differs least from what was written, letter case apart; undefined when none is near. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  return closest(written, known, limitOf(written), (name) => name.toLowerCase())[0];
}

/** Names that are compared with what was written again and again: made ready for that once. */
export class KnownNames {
  readonly #names: readonly string[];
  readonly #forms: readonly Lettered[];

  constructor(names: Iterable<string>) {
    this.#names = [...names];
    this.#forms = this.#names.map((name) => lettered(name.toLowerCase()));
  }

  /** Asks whether the name was meant that differs least, as `suggest` does. */
  suggest(written: string): Bilingual {
    const [index] = closestForms(written.toLowerCase(), this.#forms, limitOf(written));
    return didYouMean(index === undefined ? undefined : this.#names[index]);
  }
}

function limitOf(written: string): number {
  return Math.max(1, Math.floor(written.length / 4));
}

import { inEveryLanguage, type Bilingual } from '../finding/message.js';

/** No hint. */
export const noHint: Bilingual = inEveryLanguage('');

/** Ends a message with a question, or not at all when nothing is near. */
export function didYouMean(near: string | undefined): Bilingual {
  return near === undefined ? noHint : { en: `; did you mean "${near}"?`, da: `; mente du "${near}"?` };
}

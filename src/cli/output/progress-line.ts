import type { Language } from '../../finding/message.js';

/** How far a run has come. */
export interface Standing {
  /** From 0 to 1. */
  readonly done: number;
  readonly documents: number;
  readonly invalid: number;
  /** Documents without a verdict. */
  readonly unreadable: number;
  /** Since the run began, in milliseconds. */
  readonly elapsed: number;
}

/** The number of signs that the whole bar has. */
const barWidth = 24;
/** Before this much is done, an estimate is a guess. */
const leastForEstimate = 0.02;

const phrases: Readonly<
  Record<
    Language,
    { readonly documents: string; readonly invalid: string; readonly unreadable: string; readonly left: (time: string) => string }
  >
> = {
  en: { documents: 'documents', invalid: 'invalid', unreadable: 'unreadable', left: (time) => `about ${time} left` },
  da: { documents: 'dokumenter', invalid: 'ugyldige', unreadable: 'ulæselige', left: (time) => `ca. ${time} tilbage` },
};

/** The bar, how much is done, what was found so far, and how long the rest may take; narrow enough for any terminal. */
export function progressLine({ done, documents, invalid, unreadable, elapsed }: Standing, language: Language): string {
  const say = phrases[language];
  const filled = Math.min(Math.floor(done * barWidth), barWidth);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}]`;
  const parts = [
    `${String(Math.floor(done * 100)).padStart(3)} %`,
    `${grouped(documents, language)} ${say.documents}`,
    `${grouped(invalid, language)} ${say.invalid}`,
  ];
  if (unreadable > 0) parts.push(`${grouped(unreadable, language)} ${say.unreadable}`);
  if (done >= leastForEstimate && done < 1) parts.push(say.left(duration((elapsed * (1 - done)) / done, language)));
  return `${bar} ${parts.join(', ')}`;
}

/** A length of time as people say it: `40 s`, `3 min`, `1 h 20 min`; in Danish hours are `t`. */
export function duration(milliseconds: number, language: Language): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hour = language === 'da' ? 't' : 'h';
  return minutes % 60 === 0 ? `${minutes / 60} ${hour}` : `${Math.floor(minutes / 60)} ${hour} ${minutes % 60} min`;
}

/** Thousands apart, without Intl, which takes longer to load than most runs take. */
function grouped(count: number, language: Language): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, language === 'da' ? '.' : ',');
}

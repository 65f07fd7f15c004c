import type { Language } from '../finding/message.js';
import { words } from './words.js';

/** What GitHub calls our severities, heaviest first. */
export const annotationKinds = ['error', 'warning', 'notice'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** GitHub shows ten annotations of each kind for a step, and drops the others without a word. */
const mostShown = 10;

const phrases: Readonly<Record<Language, (count: number, which: string) => string>> = {
  en: (count, which) =>
    `${count} more ${count === 1 ? 'finding has' : 'findings have'} no annotation: ${which}. All of them are in other formats, for example --format text:report.txt`,
  da: (count, which) =>
    `Yderligere ${count} fund vises ikke som ${count === 1 ? 'annotation' : 'annotationer'}: ${which}. De står alle i andre formater, f.eks. --format text:rapport.txt`,
};

/** The annotations of a run that GitHub will show: errors first, whatever order they come in. No more are remembered than are shown. */
export class Annotations {
  readonly #kept: Readonly<Record<AnnotationKind, string[]>> = { error: [], warning: [], notice: [] };
  readonly #counts: Record<AnnotationKind, number> = { error: 0, warning: 0, notice: 0 };

  /** @param text workflow commands, each with its line break */
  add(text: string): void {
    for (let start = 0, end; (end = text.indexOf('\n', start)) !== -1; start = end + 1) {
      const kind = kindOf(text, start);
      if (kind === undefined) continue;
      this.#counts[kind]++;
      if (this.#kept[kind].length < mostShown) this.#kept[kind].push(text.slice(start, end));
    }
  }

  /** What is shown, and where there is more, a line that counts it. */
  lines(language: Language): string[] {
    const { error, warning, notice } = this.#kept;
    const errors = error.length;
    const warnings = Math.min(warning.length, mostShown - errors);
    // The line that counts the others is a notice, too.
    const notices = Math.min(notice.length, mostShown - 1, mostShown - errors - warnings);
    const shown = [...error, ...warning.slice(0, warnings), ...notice.slice(0, notices)];
    const left = { error: this.#counts.error - errors, warning: this.#counts.warning - warnings, notice: this.#counts.notice - notices };
    const total = left.error + left.warning + left.notice;
    if (total === 0) return shown;
    const { counted } = words[language];
    const which = [
      left.error > 0 ? counted.error(left.error) : '',
      left.warning > 0 ? counted.warning(left.warning) : '',
      left.notice > 0 ? counted.information(left.notice) : '',
    ];
    return [...shown, `::notice::${phrases[language](total, which.filter((part) => part !== '').join(', '))}`];
  }
}

function kindOf(text: string, start: number): AnnotationKind | undefined {
  return annotationKinds.find((kind) => text.startsWith(`::${kind} `, start));
}

import type { Language } from '../finding/message.js';
import { printable } from './printable.js';
import { documentName } from './verdict.js';

/** A document, by the name that reports call it. */
export interface DocumentName {
  readonly file: string;
  /** The line it begins on, in a file of several documents. */
  readonly line?: number;
}

/** What a run compared. */
export interface HistorySummary {
  /** Delivery reports; a document may have several. */
  readonly reports: number;
  readonly citizens: number;
  /** Documents with a report that has no time: it is in no order, and only held to the rules about ids. */
  readonly untimed: readonly DocumentName[];
  /** The same for a report without anything that tells whom it is about. */
  readonly anonymous: readonly DocumentName[];
}

/** At most this many documents are named. */
const named = 5;

const phrases: Readonly<
  Record<
    Language,
    {
      readonly compared: (reports: number, citizens: number) => string;
      readonly untimed: string;
      readonly anonymous: string;
      readonly more: (count: number) => string;
    }
  >
> = {
  en: {
    compared: (reports, citizens) =>
      `${reports} ${reports === 1 ? 'report' : 'reports'} of ${citizens} ${citizens === 1 ? 'citizen' : 'citizens'}`,
    untimed: 'Without a time, and so in no order (ltt validate tells more)',
    anonymous: 'Without anything that tells whom they are about (ltt validate tells more)',
    more: (count) => `and ${count} more`,
  },
  da: {
    compared: (reports, citizens) =>
      `${reports} ${reports === 1 ? 'indberetning' : 'indberetninger'} om ${citizens} ${citizens === 1 ? 'borger' : 'borgere'}`,
    untimed: 'Uden et tidspunkt og derfor uden for rækkefølgen (ltt validate siger mere)',
    anonymous: 'Uden noget, der siger, hvem de handler om (ltt validate siger mere)',
    more: (count) => `og ${count} mere`,
  },
};

/** What there is to say of a history beside its findings, a line each: how much was compared, and what could not be. */
export function historyNotes(history: HistorySummary | undefined, language: Language): string[] {
  if (history === undefined) return [];
  const { compared, untimed, anonymous, more } = phrases[language];
  const list = (what: string, documents: readonly DocumentName[]): string[] => {
    if (documents.length === 0) return [];
    const names = documents.slice(0, named).map((document) => printable(documentName(document)));
    return [`${what}: ${[...names, ...(documents.length > named ? [more(documents.length - named)] : [])].join(', ')}`];
  };
  return [compared(history.reports, history.citizens), ...list(untimed, history.untimed), ...list(anonymous, history.anonymous)];
}

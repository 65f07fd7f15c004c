import type { Bilingual, Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import type { Certificate } from '../certificate.js';
import { resultWords, statusWords } from '../words.js';
import type { CertificateComparison, RequirementChange } from './compare-certificates.js';

const headings: Readonly<Record<'worse' | 'better' | 'fresh' | 'gone' | 'reworded', Bilingual>> = {
  worse: { en: 'Not fulfilled any more', da: 'Ikke længere opfyldt' },
  better: { en: 'Fulfilled now', da: 'Opfyldt nu' },
  fresh: { en: 'New requirements', da: 'Nye krav' },
  gone: { en: 'Requirements that are gone', da: 'Krav, der er udgået' },
  reworded: { en: 'Requirements that ask for something else now', da: 'Krav, der nu kræver noget andet' },
};

/** How two certificates differ, for a terminal. */
export function formatComparison(comparison: CertificateComparison, language: Language): string {
  const { before, after, ingredients, toShow } = comparison;
  const sections = (['worse', 'better', 'fresh', 'gone', 'reworded'] as const).flatMap((name) =>
    section(headings[name][language], comparison[name], language),
  );
  const same = sections.length === 0 ? [{ en: 'Every requirement is as it was.', da: 'Alle krav er, som de var.' }[language]] : [];
  const lines = [
    `${{ en: 'Before', da: 'Før' }[language]}: ${about(before, language)}`,
    `${{ en: 'Now', da: 'Nu' }[language]}: ${about(after, language)}`,
    ...(ingredients.length === 0 ? [] : [`${{ en: 'Other than before', da: 'Andet end før' }[language]}: ${ingredients.join(', ')}`]),
    ...sections,
    ...same,
    ...(toShow.length === 0
      ? []
      : [`${{ en: 'A re-certification has to show', da: 'En ny certificering skal vise' }[language]}: ${toShow.join(', ')}`]),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function about({ number, vendor, protocol, result, time }: Certificate, language: Language): string {
  return `${number}, ${time}: ${vendor.name}, ${vendor.system} ${vendor.systemVersion}; ${protocol.name} (${protocol.version ?? ''}): ${resultWords[result][language]}`;
}

function section(heading: string, changes: readonly RequirementChange[], language: Language): string[] {
  if (changes.length === 0) return [];
  return [
    heading,
    ...changes.map(
      ({ number, before, after }) =>
        `  ${number} ${(after ?? before)?.title[language] ?? ''}: ${[before, after].flatMap((each) => (each === undefined ? [] : [statusWords[each.status][language]])).join(' → ')}`,
    ),
  ];
}

import type { Bilingual } from '../finding/message.js';
import type { languages } from '../finding/message.js';
import type { Counts, UnsignedCertificate } from './certificate.js';
import { statuses } from './outcome.js';
import { certifyWords, statusWords } from './words.js';

/** Why the result is what it is, in a sentence. */
export function reasonOf({ result, summary: { must, should }, failures, assignment }: UnsignedCertificate): Bilingual {
  if (result === 'undetermined') {
    const count = failures.length;
    if (count === 0)
      return {
        en: `${must.undetermined} of the requirements that must hold could not be decided, because a condition or definition could not be evaluated.`,
        da: `${must.undetermined} af de krav, der skal være opfyldt, kunne ikke afgøres, fordi en betingelse eller definition ikke kunne evalueres.`,
      };
    return {
      en: `The toolkit itself failed on ${count} ${count === 1 ? 'document' : 'documents'}; nothing is said about what was handed in.`,
      da: `Værktøjet selv fejlede på ${count} ${count === 1 ? 'dokument' : 'dokumenter'}; der er ikke taget stilling til det afleverede.`,
    };
  }
  if (result === 'not-passed') {
    const count = must.fail + must['not-shown'];
    if (count === 0 && assignment?.followed === false)
      return {
        en: `The series does not follow assignment ${assignment.number}.`,
        da: `Indberetningerne følger ikke opgave ${assignment.number}.`,
      };
    return {
      en: `${count} of the requirements that must hold ${count === 1 ? 'does' : 'do'} not.`,
      da: `${count} af de krav, der skal være opfyldt, er det ikke.`,
    };
  }
  return should.fail === 0
    ? {
        en: 'Everything that must hold does, and nothing is done that is advised against.',
        da: 'Alt, hvad der skal være opfyldt, er det, og intet er gjort, som frarådes.',
      }
    : {
        en: `Everything that must hold does; ${should.fail} of what should hold ${should.fail === 1 ? 'does' : 'do'} not.`,
        da: `Alt, hvad der skal være opfyldt, er det; ${should.fail} af det, der bør være opfyldt, er det ikke.`,
      };
}

/** The counts of one kind of requirement: `must: 50 pass, 1 fail`. */
export function countsLine(obligation: 'must' | 'should', counts: Counts): Bilingual {
  const line = (language: (typeof languages)[number]): string =>
    `${certifyWords[obligation][language]}: ${statuses
      .filter((status) => counts[status] > 0)
      .map((status) => `${counts[status]} ${statusWords[status][language]}`)
      .join(', ')}`;
  return { en: line('en'), da: line('da') };
}

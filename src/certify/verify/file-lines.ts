import type { Language } from '../../finding/message.js';
import { resultWords, statusWords } from '../words.js';
import type { InputDifferences } from './compare-inputs.js';
import { isSame, type VerdictDifferences } from './compare-verdicts.js';
import { areSame, type FileVerification } from './verification.js';

/** What came of the files, a line for each thing. */
export function fileLines(files: FileVerification | undefined, language: Language): string[] {
  if (files === undefined) {
    return [
      {
        en: 'Only the signature was checked: name the folder with the reports to have the files and the verdict checked too.',
        da: 'Kun underskriften er kontrolleret: angiv mappen med indberetningerne, så kontrolleres filerne og resultatet også.',
      }[language],
    ];
  }
  return [...inputLines(files.inputs, language), ...verdictLines(files.verdict, language)];
}

function inputLines(inputs: InputDifferences, language: Language): string[] {
  if (areSame(inputs))
    return [{ en: 'Every file is there, byte for byte, and no other.', da: 'Alle filer er der, byte for byte, og ingen andre.' }[language]];
  const kinds = {
    changed: { en: 'changed', da: 'ændret' },
    missing: { en: 'missing', da: 'mangler' },
    added: { en: 'added', da: 'kommet til' },
  } as const;
  return [
    ...(['changed', 'missing', 'added'] as const).flatMap((kind) => inputs[kind].map((file) => `${kinds[kind][language]}: ${file}`)),
    ...inputs.renamed.map(
      ({ from, to }) =>
        ({
          en: `renamed: ${from} is now ${to}; give it its old name back`,
          da: `omdøbt: ${from} hedder nu ${to}; giv den sit gamle navn igen`,
        })[language],
    ),
  ];
}

function verdictLines(verdict: VerdictDifferences | undefined, language: Language): string[] {
  if (verdict === undefined)
    return [
      {
        en: 'With other files than those that were certified there is no verdict to confirm.',
        da: 'Med andre filer end dem, der blev certificeret, er der intet resultat at bekræfte.',
      }[language],
    ];
  if (isSame(verdict))
    return [
      { en: 'Running again gives the same result, requirement by requirement.', da: 'En ny kørsel giver samme resultat, krav for krav.' }[
        language
      ],
      ...madeWith(verdict, language),
    ];
  const { result, statuses, content, statements } = verdict;
  const [was, now, lacking] = language === 'da' ? ['certificeret som', 'nu', 'findes ikke'] : ['certified as', 'now', 'there is none'];
  return [
    { en: 'Running again gives something else:', da: 'En ny kørsel giver noget andet:' }[language],
    ...(result === undefined ? [] : [`  ${was} ${resultWords[result.certified][language]}, ${now} ${resultWords[result.now][language]}`]),
    ...statuses.map(
      ({ number, certified, now: status }) =>
        `  ${number}: ${was} ${certified === undefined ? lacking : statusWords[certified][language]}, ${now} ${status === undefined ? lacking : statusWords[status][language]}`,
    ),
    ...content.map(
      (number) => `  ${number}: ${{ en: 'its text, evidence or findings differ', da: 'tekst, belæg eller fund er andre' }[language]}`,
    ),
    ...statements.map((name) => `  ${name}: ${{ en: 'differs', da: 'er noget andet' }[language]}`),
    ...madeWith(verdict, language),
  ];
}

/** Another version may judge otherwise, and does not make a certificate false. */
function madeWith({ ingredients }: VerdictDifferences, language: Language): string[] {
  if (ingredients.length === 0) return [];
  return [
    `${{ en: 'It was certified with something else than what runs now', da: 'Der er certificeret med noget andet end det, der kører nu' }[language]}: ${ingredients.join(', ')}`,
  ];
}

import type { Bilingual, Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import { resultWords, statusWords } from '../words.js';
import type { InputDifferences } from './compare-inputs.js';
import { isSame, type VerdictDifferences } from './compare-verdicts.js';
import type { SignatureVerdict } from './verify-signature.js';

/** What a verification found out. */
export interface Verification {
  readonly signature: SignatureVerdict;
  readonly inputs: InputDifferences;
  /** What running again gave otherwise; undefined when the files are not the same, so that there is nothing to compare. */
  readonly verdict: VerdictDifferences | undefined;
  /** The certificate says itself that the toolkit failed: there is no verdict to confirm. */
  readonly undetermined: boolean;
  /** The signer's key was given: then a signature is asked for. */
  readonly keyGiven: boolean;
}

/** Whether a certificate holds: it was not tampered with, the files are the same, and running again gives the same. */
export function isConfirmed({ signature, inputs, verdict, undetermined, keyGiven }: Verification): boolean {
  const untouched = signature === 'confirmed' || (!keyGiven && (signature === 'intact' || signature === 'unsigned'));
  return untouched && areSame(inputs) && verdict !== undefined && isSame(verdict) && !undetermined;
}

/** Whether no file was changed, is missing or was added. */
export function areSame({ changed, missing, added }: InputDifferences): boolean {
  return changed.length + missing.length + added.length === 0;
}

const signatureTexts: Readonly<Record<SignatureVerdict, Bilingual>> = {
  confirmed: { en: 'The signature is right: the holder of the given key signed exactly this certificate.', da: 'Underskriften er rigtig: indehaveren af den angivne nøgle har underskrevet netop dette certifikat.' },
  intact: {
    en: 'The signature fits the key that the certificate brings: nothing was changed since it was signed. Who signed it, that does not tell: give the signer’s public key with --key.',
    da: 'Underskriften passer til den nøgle, certifikatet selv har med: intet er ændret, siden det blev underskrevet. Hvem der har underskrevet, siger det ikke: angiv underskriverens offentlige nøgle med --key.',
  },
  'other-key': { en: 'The signature was not made with the given key.', da: 'Underskriften er ikke lavet med den angivne nøgle.' },
  wrong: { en: 'The signature does not belong to this certificate: one of them was changed.', da: 'Underskriften hører ikke til dette certifikat: et af dem er ændret.' },
  unsigned: {
    en: 'The certificate is not signed: that it was not changed, only running again can tell, and who made it, nothing.',
    da: 'Certifikatet er ikke underskrevet: at det ikke er ændret, kan kun en ny kørsel vise, og hvem der har lavet det, intet.',
  },
};

/** The verification in words, a line for each thing. */
export function formatVerification(verification: Verification, language: Language): string {
  const { signature, inputs, verdict, undetermined } = verification;
  const confirmed = isConfirmed(verification) ? { en: 'Confirmed', da: 'Bekræftet' } : { en: 'Not confirmed', da: 'Ikke bekræftet' };
  const lines = [
    confirmed[language],
    signatureTexts[signature][language],
    ...inputLines(inputs, language),
    ...verdictLines(verdict, language),
    ...(undetermined ? [{ en: 'The certificate says nothing to confirm: the toolkit had failed when it was made.', da: 'Certifikatet siger intet, der kan bekræftes: værktøjet fejlede, da det blev lavet.' }[language]] : []),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function inputLines(inputs: InputDifferences, language: Language): string[] {
  if (areSame(inputs)) return [{ en: 'Every file is there, byte for byte, and no other.', da: 'Alle filer er der, byte for byte, og ingen andre.' }[language]];
  const kinds = { changed: { en: 'changed', da: 'ændret' }, missing: { en: 'missing', da: 'mangler' }, added: { en: 'added', da: 'kommet til' } } as const;
  return (['changed', 'missing', 'added'] as const).flatMap((kind) => inputs[kind].map((file) => `${kinds[kind][language]}: ${file}`));
}

function verdictLines(verdict: VerdictDifferences | undefined, language: Language): string[] {
  if (verdict === undefined) return [{ en: 'With other files than those that were certified there is no verdict to confirm.', da: 'Med andre filer end dem, der blev certificeret, er der intet resultat at bekræfte.' }[language]];
  if (isSame(verdict)) return [{ en: 'Running again gives the same result, requirement by requirement.', da: 'En ny kørsel giver samme resultat, krav for krav.' }[language], ...madeWith(verdict, language)];
  const { result, statuses, content, statements } = verdict;
  const [was, now, lacking] = language === 'da' ? ['certificeret som', 'nu', 'findes ikke'] : ['certified as', 'now', 'there is none'];
  return [
    { en: 'Running again gives something else:', da: 'En ny kørsel giver noget andet:' }[language],
    ...(result === undefined ? [] : [`  ${was} ${resultWords[result.certified][language]}, ${now} ${resultWords[result.now][language]}`]),
    ...statuses.map(({ number, certified, now: status }) => `  ${number}: ${was} ${certified === undefined ? lacking : statusWords[certified][language]}, ${now} ${status === undefined ? lacking : statusWords[status][language]}`),
    ...content.map((number) => `  ${number}: ${{ en: 'its text, evidence or findings differ', da: 'tekst, belæg eller fund er andre' }[language]}`),
    ...statements.map((name) => `  ${name}: ${{ en: 'differs', da: 'er noget andet' }[language]}`),
    ...madeWith(verdict, language),
  ];
}

/** Another version may judge otherwise, and does not make a certificate false. */
function madeWith({ ingredients }: VerdictDifferences, language: Language): string[] {
  if (ingredients.length === 0) return [];
  return [`${{ en: 'It was certified with something else than what runs now', da: 'Der er certificeret med noget andet end det, der kører nu' }[language]}: ${ingredients.join(', ')}`];
}

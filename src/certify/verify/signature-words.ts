import type { Bilingual } from '../../finding/message.js';
import type { SignatureVerdict } from './verify-signature.js';

/** What is different when a register tells whose keys are known. */
export const registerSignatureWords: Partial<Readonly<Record<SignatureVerdict, Bilingual>>> = {
  confirmed: {
    en: 'The signature is right: an issuer’s key of the register signed exactly this certificate.',
    da: 'Underskriften er rigtig: en af registrets udstedernøgler har underskrevet netop dette certifikat.',
  },
  'other-key': {
    en: 'The signature was not made with an issuer’s key of the register.',
    da: 'Underskriften er ikke lavet med en af registrets udstedernøgler.',
  },
};

/** What each verdict on a signature means. */
export const signatureWords: Readonly<Record<SignatureVerdict, Bilingual>> = {
  confirmed: {
    en: 'The signature is right: the holder of the given key signed exactly this certificate.',
    da: 'Underskriften er rigtig: indehaveren af den angivne nøgle har underskrevet netop dette certifikat.',
  },
  intact: {
    en: 'The signature fits the key that the certificate brings: nothing was changed since it was signed. Who signed it is not known: give the signer’s public key with --key.',
    da: 'Underskriften passer til den nøgle, certifikatet selv har med: intet er ændret, siden det blev underskrevet. Hvem der har underskrevet, vides ikke: angiv underskriverens offentlige nøgle med --key.',
  },
  'other-key': { en: 'The signature was not made with the given key.', da: 'Underskriften er ikke lavet med den angivne nøgle.' },
  wrong: {
    en: 'The signature does not belong to this certificate: one of them was changed.',
    da: 'Underskriften hører ikke til dette certifikat: et af dem er ændret.',
  },
  unsigned: {
    en: 'The certificate is not signed: only running again can show that its verdict was not changed, and nothing shows who made it or whose system it is about.',
    da: 'Certifikatet er ikke underskrevet: kun en ny kørsel kan vise, at resultatet ikke er ændret, og intet viser, hvem der har lavet det, eller hvis system det handler om.',
  },
};

import type { Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import type { Certificate } from '../certificate.js';
import { fingerprintOf } from '../fingerprint.js';
import { registerLines } from '../register/register-text.js';
import { resultWords } from '../words.js';
import { fileLines } from './file-lines.js';
import { registerSignatureWords, signatureWords } from './signature-words.js';
import { isConfirmed, type RegisterVerification, type Verification } from './verification.js';

/** The verification in words, a line for each thing: the verdict first, then whose certificate it is, then what was checked. */
export function formatVerification(verification: Verification, language: Language): string {
  const { certificate, signature, contradictions, files } = verification;
  const lines = [
    headline(verification, language),
    ...aboutLines(certificate, language),
    ((verification.register && registerSignatureWords[signature]) ?? signatureWords[signature])[language],
    ...(certificate.signature === undefined
      ? []
      : [`${{ en: 'Key', da: 'Nøgle' }[language]}: SHA-256 ${fingerprintOf(certificate.signature.publicKey)}`]),
    ...countersignatureLines(verification, language),
    ...(verification.register === undefined ? [] : standingLines(verification.register, language)),
    ...(verification.expired
      ? [
          { en: `It was valid until ${certificate.validUntil ?? ''}.`, da: `Det var gyldigt til og med ${certificate.validUntil ?? ''}.` }[
            language
          ],
        ]
      : []),
    ...contradictions.map(
      (each) =>
        `${{ en: 'The certificate contradicts itself or its protocol', da: 'Certifikatet modsiger sig selv eller sin protokol' }[language]}: ${each[language]}.`,
    ),
    ...fileLines(files, language),
    ...(certificate.result === 'undetermined'
      ? [
          {
            en: 'The certificate says nothing to confirm: the toolkit had failed when it was made.',
            da: 'Certifikatet siger intet, der kan bekræftes: værktøjet fejlede, da det blev lavet.',
          }[language],
        ]
      : []),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** `Confirmed: NOT PASSED`: that a certificate holds says nothing about what it says. */
function headline(verification: Verification, language: Language): string {
  const result = resultWords[verification.certificate.result][language].toUpperCase();
  if (!isConfirmed(verification))
    return { en: `Not confirmed; the certificate says: ${result}`, da: `Ikke bekræftet; certifikatet siger: ${result}` }[language];
  const { register } = verification;
  if (verification.files === undefined && register !== undefined)
    return {
      en: `Confirmed by the register of ${register.register.issuer.name}: ${result}`,
      da: `Bekræftet ved registret for ${register.register.issuer.name}: ${result}`,
    }[language];
  if (verification.files === undefined)
    return { en: `Confirmed by its signature alone: ${result}`, da: `Bekræftet alene ved underskriften: ${result}` }[language];
  if (verification.signature === 'unsigned')
    return { en: `Confirmed by running again, but not signed: ${result}`, da: `Bekræftet ved ny kørsel, men ikke underskrevet: ${result}` }[
      language
    ];
  return { en: `Confirmed: ${result}`, da: `Bekræftet: ${result}` }[language];
}

/** Whose key it is, only a register tells: anybody can countersign under any name. */
function countersignatureLines({ countersignatures, register }: Verification, language: Language): string[] {
  const whose =
    register === undefined
      ? { en: '; whose key that is, only a register tells', da: '; hvis nøgle det er, siger kun et register' }[language]
      : '';
  return countersignatures.map(({ countersignature: { by, time, publicKey }, isRight }) =>
    isRight
      ? {
          en: `Countersigned by ${by}, ${time}, key SHA-256 ${fingerprintOf(publicKey)}${whose}`,
          da: `Medunderskrevet af ${by}, ${time}, nøgle SHA-256 ${fingerprintOf(publicKey)}${whose}`,
        }[language]
      : {
          en: `The countersignature of ${by} does not belong to this certificate: one of them was changed.`,
          da: `Medunderskriften fra ${by} hører ikke til dette certifikat: et af dem er ændret.`,
        }[language],
  );
}

/** What the register says about the certificate; nothing when it cannot be relied on. */
function standingLines({ register, verdict, standing }: RegisterVerification, language: Language): string[] {
  const valid = { en: 'The register has this certificate as valid.', da: 'Registret har dette certifikat som gyldigt.' }[language];
  const refused = { en: 'The register does not have this certificate as valid', da: 'Registret har ikke dette certifikat som gyldigt' }[
    language
  ];
  const lines = standing.length === 0 ? [valid] : standing.map((fault) => `${refused}: ${fault[language]}.`);
  return [...registerLines(register, verdict, language), ...(verdict.trust === 'refused' ? [] : lines)];
}

/** Whose it is, for what, by what, and when, as the certificate says. */
function aboutLines({ number, issuer, validUntil, vendor, protocol, guide, tool, time }: Certificate, language: Language): string[] {
  const named = ({ name, version }: { readonly name: string; readonly version?: string }): string =>
    version === undefined ? name : `${name} ${version}`;
  const words =
    language === 'da'
      ? {
          number: 'Certifikat',
          by: 'udstedt af',
          until: 'gyldigt til',
          for: 'Udstedt til',
          protocol: 'Protokol',
          guide: 'guide',
          made: 'Lavet',
          with: 'med',
          clock: 'efter underskriverens eget ur',
        }
      : {
          number: 'Certificate',
          by: 'issued by',
          until: 'valid until',
          for: 'Issued to',
          protocol: 'Protocol',
          guide: 'guide',
          made: 'Made',
          with: 'with',
          clock: "by the signer's own clock",
        };
  return [
    `${words.number} ${[number, ...(issuer === undefined ? [] : [`${words.by} ${issuer.name}`]), ...(validUntil === undefined ? [] : [`${words.until} ${validUntil}`])].join(', ')}`,
    `${words.for}: ${vendor.name}, ${vendor.system} ${vendor.systemVersion} (${vendor.contact})`,
    `${words.protocol}: ${protocol.title[language]}, ${named(protocol)}; ${words.guide} ${named(guide)}`,
    `${words.made}: ${time} ${words.with} ${named(tool)} (${words.clock})`,
  ];
}

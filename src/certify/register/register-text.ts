import type { Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import { fingerprintOf } from '../fingerprint.js';
import { resultWords } from '../words.js';
import { keyStanding, roleWords, standingOf, standingWords } from './register-words.js';
import type { Register } from './register.js';
import type { RegisterVerdict } from './verify-register.js';

/** Whether a register holds, and what is in it, for a terminal. */
export function formatRegister(register: Register, verdict: RegisterVerdict, language: Language): string {
  const { certificates, keys, time } = register;
  const lines = [
    ...registerLines(register, verdict, language),
    ...keys.map((key) => `  ${key.id}  ${key.holder}: ${roleWords[key.role][language]}, ${keyStanding(key, time)[language]}`),
    ...certificates.map(
      (entry) =>
        `  ${entry.number}  ${entry.vendor.name}, ${entry.vendor.system} ${entry.vendor.systemVersion}: ${resultWords[entry.result][language]}, ${standingWords[standingOf(entry, time)][language]}`,
    ),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

/** Whose register it is, which edition, and whether it can be relied on. */
export function registerLines(
  { issuer, edition, time, signature }: Register,
  { trust, faults }: RegisterVerdict,
  language: Language,
): string[] {
  const key = signature === undefined ? '' : fingerprintOf(signature.publicKey);
  const say = {
    refused: { en: 'The register cannot be relied on', da: 'Registret kan man ikke stole på' },
    'own-key': {
      en: `The register is intact. Compare its key with the one that ${issuer.name} publishes, or give that with --key: SHA-256 ${key}`,
      da: `Registret er intakt. Sammenlign dets nøgle med den, ${issuer.name} offentliggør, eller angiv den med --key: SHA-256 ${key}`,
    },
    confirmed: {
      en: 'The register is signed by the holder of the given key, or of one that it vouches for.',
      da: 'Registret er underskrevet af indehaveren af den angivne nøgle eller af en, den står inde for.',
    },
  }[trust][language];
  return [
    { en: `Register of ${issuer.name}, edition ${edition} of ${time}`, da: `Register for ${issuer.name}, udgave ${edition} af ${time}` }[
      language
    ],
    ...(faults.length === 0 ? [say] : faults.map((fault) => `${say}: ${fault[language]}.`)),
  ];
}

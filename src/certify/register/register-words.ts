import type { Bilingual } from '../../finding/message.js';
import { isOver } from '../validity.js';
import type { Direction, KeyRole, RegisteredCertificate, RegisterKey } from './register.js';
import { signsAt } from './keys.js';

/** What has become of a certificate. */
export const standings = ['valid', 'expired', 'replaced', 'revoked'] as const;
export type Standing = (typeof standings)[number];

/** @param time of the edition that tells it */
export function standingOf({ revoked, replacedBy, validUntil }: RegisteredCertificate, time: string): Standing {
  if (revoked !== undefined) return 'revoked';
  if (replacedBy !== undefined) return 'replaced';
  return isOver(validUntil, time) ? 'expired' : 'valid';
}

export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  valid: { en: 'valid', da: 'gyldigt' },
  expired: { en: 'expired', da: 'udløbet' },
  replaced: { en: 'replaced', da: 'afløst' },
  revoked: { en: 'revoked', da: 'trukket tilbage' },
};

export const directionWords: Readonly<Record<Direction, Bilingual>> = {
  sending: { en: 'sending', da: 'afsendelse' },
  receiving: { en: 'receiving', da: 'modtagelse' },
  'sending-and-receiving': { en: 'sending and receiving', da: 'afsendelse og modtagelse' },
};

export const roleWords: Readonly<Record<KeyRole, Bilingual>> = {
  issuer: { en: 'issues', da: 'udsteder' },
  countersigner: { en: 'countersigns', da: 'medunderskriver' },
};

/** Whether a key signs now, and if not, why. */
export function keyStanding(key: RegisterKey, time: string): Bilingual {
  if (key.revoked !== undefined)
    return { en: `revoked ${key.revoked.time}: ${key.revoked.reason}`, da: `trukket tilbage ${key.revoked.time}: ${key.revoked.reason}` };
  return signsAt(key, time)
    ? { en: 'in use', da: 'i brug' }
    : { en: `in use until ${key.until ?? ''}`, da: `i brug indtil ${key.until ?? ''}` };
}

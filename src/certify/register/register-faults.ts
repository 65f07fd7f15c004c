import type { Bilingual } from '../../finding/message.js';
import { fingerprintOf } from '../fingerprint.js';
import type { CheckSignature } from '../signature.js';
import { isEndorsedBy, signsAt } from './keys.js';
import type { Register, RegisterKey } from './register.js';

/** What makes a register wrong by itself, whoever signed it: keys that nobody vouches for, things that are there twice or lead nowhere. */
export function registerFaults(register: Register, check: CheckSignature): Bilingual[] {
  const { keys, certificates, edition, previous } = register;
  const ids = new Set(keys.map(({ id }) => id));
  const numbers = new Set(certificates.map(({ number }) => number));
  return [
    ...twice(keys.map(({ id }) => id)).map((id) => ({ en: `the key ${id} is there twice`, da: `nøglen ${id} findes to gange` })),
    ...twice(certificates.map(({ number }) => number)).map((number) => ({
      en: `certificate ${number} is there twice`,
      da: `certifikat ${number} findes to gange`,
    })),
    ...keys.flatMap((key, index) => keyFaults(key, keys.slice(0, index), check)),
    ...certificates.flatMap(({ number, signedBy, countersignedBy }) =>
      [signedBy, ...countersignedBy]
        .filter((id) => !ids.has(id))
        .map((id) => ({
          en: `certificate ${number} names the key ${id}, which the register does not have`,
          da: `certifikat ${number} nævner nøglen ${id}, som registret ikke har`,
        })),
    ),
    ...certificates.flatMap(({ number, replacedBy }) =>
      replacedBy === undefined || (numbers.has(replacedBy) && replacedBy !== number)
        ? []
        : [
            {
              en: `certificate ${number} is replaced by ${replacedBy}, which the register does not have`,
              da: `certifikat ${number} er afløst af ${replacedBy}, som registret ikke har`,
            },
          ],
    ),
    ...((edition === 1) === (previous === undefined)
      ? []
      : [
          {
            en: `edition ${edition} ${previous === undefined ? 'does not name the one before it' : 'names one before it'}`,
            da: `udgave ${edition} ${previous === undefined ? 'nævner ikke den foregående' : 'nævner en foregående'}`,
          },
        ]),
  ];
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** A key is named by its own fingerprint, and all but the first are endorsed by an issuer's key that signed at that time. */
function keyFaults(key: RegisterKey, before: readonly RegisterKey[], check: CheckSignature): Bilingual[] {
  const { id, publicKey, role, from, endorsement } = key;
  if (id !== fingerprintOf(publicKey))
    return [{ en: `the key ${id} is not named by its own fingerprint`, da: `nøglen ${id} er ikke navngivet med sit eget fingeraftryk` }];
  if (before.length === 0)
    return role === 'issuer' ? [] : [{ en: 'the first key is not an issuer’s', da: 'den første nøgle er ikke en udsteders' }];
  const by = before.find((each) => each.id === endorsement?.by);
  if (by === undefined || !isEndorsedBy(key, by, check))
    return [
      {
        en: `nobody vouches for the key ${id}: no key before it endorsed it`,
        da: `ingen står inde for nøglen ${id}: ingen nøgle før den har godkendt den`,
      },
    ];
  if (by.role !== 'issuer' || !signsAt(by, from))
    return [
      {
        en: `the key ${id} was endorsed by a key that could not do so then`,
        da: `nøglen ${id} er godkendt af en nøgle, der ikke kunne gøre det dengang`,
      },
    ];
  return [];
}

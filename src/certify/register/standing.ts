import type { Bilingual } from '../../finding/message.js';
import { canonicalJson } from '../canonical-json.js';
import type { Certificate } from '../certificate.js';
import { fingerprintOf } from '../fingerprint.js';
import { signsAt } from './keys.js';
import { entryOf } from './entry.js';
import { certificateHash } from './register-hash.js';
import type { Register, RegisteredCertificate } from './register.js';

/** Why a register does not have this certificate as a valid one; nothing when it does. */
export function standingFaults(certificate: Certificate, register: Register): Bilingual[] {
  const { number } = certificate;
  const entry = register.certificates.find((each) => each.number === number);
  if (entry === undefined)
    return [{ en: `the register does not have a certificate ${number}`, da: `registret har ikke noget certifikat ${number}` }];
  if (entry.sha256 !== certificateHash(certificate))
    return [
      {
        en: `under the number ${number} the register has another certificate`,
        da: `under nummeret ${number} har registret et andet certifikat`,
      },
    ];
  return [
    ...otherIssuer(certificate, register),
    ...describedOtherwise(certificate, entry),
    ...withdrawn(entry),
    ...keyFaults(entry, register),
    ...countersignatureFaults(certificate, entry, register),
  ];
}

function otherIssuer({ issuer }: Certificate, register: Register): Bilingual[] {
  const { name } = register.issuer;
  return issuer === undefined || issuer.name === name
    ? []
    : [
        {
          en: `it says that ${issuer.name} issued it, but this is the register of ${name}`,
          da: `det siger, at ${issuer.name} har udstedt det, men det er registret for ${name}`,
        },
      ];
}

/** Everything that the register could have taken from the certificate must be what the certificate says. */
function describedOtherwise(certificate: Certificate, entry: RegisteredCertificate): Bilingual[] {
  const described = { ...entry, revoked: undefined, replacedBy: undefined };
  const stated = { ...entryOf(certificate, entry.registered, entry.direction), countersignedBy: entry.countersignedBy };
  return canonicalJson(described) === canonicalJson(stated)
    ? []
    : [{ en: 'the register describes it otherwise than it is', da: 'registret beskriver det anderledes, end det er' }];
}

function withdrawn({ revoked, replacedBy }: RegisteredCertificate): Bilingual[] {
  return [
    ...(revoked === undefined
      ? []
      : [
          { en: `it was revoked at ${revoked.time}: ${revoked.reason}`, da: `det blev trukket tilbage ${revoked.time}: ${revoked.reason}` },
        ]),
    ...(replacedBy === undefined
      ? []
      : [{ en: `certificate ${replacedBy} has replaced it`, da: `certifikat ${replacedBy} har afløst det` }]),
  ];
}

/** A key that was revoked later leaves what was registered before as it is: the register vouches for that. */
function keyFaults({ signedBy, issued, registered }: RegisteredCertificate, { keys }: Register): Bilingual[] {
  const key = keys.find(({ id }) => id === signedBy);
  if (key?.role !== 'issuer')
    return [
      {
        en: 'it is signed with a key that is not an issuer’s in the register',
        da: 'det er underskrevet med en nøgle, der ikke er en udsteders i registret',
      },
    ];
  if (key.revoked !== undefined && registered >= key.revoked.time)
    return [
      {
        en: `it is signed with a key that was revoked at ${key.revoked.time}: ${key.revoked.reason}`,
        da: `det er underskrevet med en nøgle, der blev trukket tilbage ${key.revoked.time}: ${key.revoked.reason}`,
      },
    ];
  return signsAt(key, issued)
    ? []
    : [
        {
          en: 'it is signed with a key that was not in use at that time',
          da: 'det er underskrevet med en nøgle, der ikke var i brug på det tidspunkt',
        },
      ];
}

function countersignatureFaults(
  { countersignatures = [] }: Certificate,
  { countersignedBy }: RegisteredCertificate,
  { keys }: Register,
): Bilingual[] {
  const there = new Set(countersignatures.map(({ publicKey }) => fingerprintOf(publicKey)));
  const holder = (id: string): string => keys.find((key) => key.id === id)?.holder ?? id;
  return [
    ...countersignedBy
      .filter((id) => !there.has(id))
      .map((id) => ({ en: `the countersignature of ${holder(id)} was taken away`, da: `medunderskriften fra ${holder(id)} er fjernet` })),
    ...countersignatures.flatMap(({ publicKey, by, time }) => {
      const key = keys.find(({ id }) => id === fingerprintOf(publicKey));
      if (key === undefined)
        return [
          {
            en: `the countersignature of ${by} was made with a key that the register does not have`,
            da: `medunderskriften fra ${by} er lavet med en nøgle, som registret ikke har`,
          },
        ];
      if (key.holder !== by)
        return [
          {
            en: `the countersignature of ${by} was made with the key of ${key.holder}`,
            da: `medunderskriften fra ${by} er lavet med nøglen fra ${key.holder}`,
          },
        ];
      return signsAt(key, time)
        ? []
        : [
            {
              en: `the countersignature of ${by} was made with a key that was not in use at that time`,
              da: `medunderskriften fra ${by} er lavet med en nøgle, der ikke var i brug på det tidspunkt`,
            },
          ];
    }),
  ];
}

import type { Certificate } from '../certificate.js';
import { fingerprintOf } from '../fingerprint.js';
import { certificateHash } from './register-hash.js';
import type { Direction, RegisteredCertificate } from './register.js';

/**
 * What a register writes down of a certificate.
 * @param registered when it is written down
 */
export function entryOf(certificate: Certificate, registered: string, direction: Direction): RegisteredCertificate {
  const { number, vendor, protocol, result, time, validUntil, signature, countersignatures = [] } = certificate;
  const { name, version, title } = protocol;
  return {
    number,
    sha256: certificateHash(certificate),
    registered,
    vendor: { name: vendor.name, system: vendor.system, systemVersion: vendor.systemVersion },
    standard: { name, ...(version === undefined ? {} : { version }), title },
    direction,
    result,
    issued: time,
    ...(validUntil === undefined ? {} : { validUntil }),
    signedBy: signature === undefined ? '' : fingerprintOf(signature.publicKey),
    countersignedBy: countersignatures.map(({ publicKey }) => fingerprintOf(publicKey)),
  };
}

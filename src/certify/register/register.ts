import type { Certificate, Issuer, Signature, Vendor } from '../certificate.js';
import type { Result } from '../assess.js';
import type { Bilingual } from '../../finding/message.js';

/**
 * A register of certificates as it stands in its file (register.schema.json): who has which certificate, and with which keys
 * certificates and the register itself are signed. With it and a certificate anybody can tell whether that certificate is valid.
 */
export interface Register {
  readonly format: 'ltt-register/1';
  readonly issuer: Issuer;
  /** One more for each edition. */
  readonly edition: number;
  /** When this edition was signed, by the signer's own clock: ISO 8601 in UTC. */
  readonly time: string;
  /** The SHA-256 of the edition before, so that none can be put in its place. */
  readonly previous?: string;
  /** In the order in which they were added; every key but the first is endorsed by one before it. */
  readonly keys: readonly RegisterKey[];
  readonly certificates: readonly RegisteredCertificate[];
  readonly signature?: Signature;
}

/** An issuer's key signs certificates, the register, and other keys; a countersigner's only countersigns. */
export type KeyRole = 'issuer' | 'countersigner';

export interface RegisterKey {
  /** The SHA-256 of the public key's DER, in hexadecimal. */
  readonly id: string;
  readonly publicKey: string;
  readonly role: KeyRole;
  readonly holder: string;
  /** From when on, and before when, it signs. */
  readonly from: string;
  readonly until?: string;
  readonly revoked?: Withdrawal;
  readonly endorsement?: { readonly by: string; readonly value: string };
}

/** That something is not valid any more, since when and why. */
export interface Withdrawal {
  readonly time: string;
  readonly reason: string;
}

/** Which way of the exchange a certificate is about. */
export const directions = ['sending', 'receiving', 'sending-and-receiving'] as const;
export type Direction = (typeof directions)[number];

export interface RegisteredCertificate {
  readonly number: string;
  /** Of the certificate with its signature, without countersignatures, as canonical JSON. */
  readonly sha256: string;
  readonly registered: string;
  readonly vendor: Pick<Vendor, 'name' | 'system' | 'systemVersion'>;
  readonly standard: { readonly name: string; readonly version?: string; readonly title: Bilingual };
  readonly direction: Direction;
  readonly result: Result;
  /** When the certificate was made. */
  readonly issued: string;
  readonly validUntil?: Certificate['validUntil'];
  /** The keys, by their ids. */
  readonly signedBy: string;
  readonly countersignedBy: readonly string[];
  readonly revoked?: Withdrawal;
  /** The number of the certificate that takes its place. */
  readonly replacedBy?: string;
}

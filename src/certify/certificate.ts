import type { Bilingual } from '../finding/message.js';
import type { Ingredient } from '../report/provenance.js';
import type { AssignmentInCertificate } from './assign/assigned.js';
import type { Result } from './assess.js';
import type { Status } from './outcome.js';
import type { Obligation } from './protocol.js';

/** A certificate as it stands in its file: certificate.schema.json describes it. CPR numbers are masked. */
export interface Certificate {
  readonly format: 'ltt-certificate/1';
  /** Names it in registers: given by the issuer, or made of its content (number.ts). */
  readonly number: string;
  /** Who puts their name to it, as they said; absent when nobody does. */
  readonly issuer?: Issuer;
  /** The last day on which it is valid (`2027-12-31`, in Denmark); absent when no end is set. */
  readonly validUntil?: string;
  readonly result: Result;
  /** ISO 8601 in UTC. */
  readonly time: string;
  readonly vendor: Vendor;
  readonly protocol: Ingredient & { readonly title: Bilingual };
  readonly guide: Ingredient;
  readonly tool: Ingredient;
  readonly packages: readonly Ingredient[];
  /** How many requirements have each status. */
  readonly summary: { readonly must: Counts; readonly should: Counts };
  /** Every file that was read, by its path below the folder. */
  readonly inputs: readonly CertificateInput[];
  /** Files that were left alone, and why. */
  readonly notRead: readonly NotRead[];
  /** The assignment that the series was made for; absent where there was none. */
  readonly assignment?: AssignmentInCertificate;
  readonly chapters: readonly {
    readonly number: string;
    readonly title: Bilingual;
    readonly about: Bilingual;
    readonly requirements: readonly CertifiedRequirement[];
  }[];
  /** Findings that break no requirement, by their ids and, of invariants, their keys. */
  readonly remarks: readonly { readonly id: string; readonly rule?: string; readonly severity: string; readonly count: number }[];
  /** Where the toolkit itself failed. */
  readonly failures: readonly { readonly file: string; readonly line?: number; readonly reason: string }[];
  readonly signature?: Signature;
  /** Of others who stand by it, over the certificate with its signature. */
  readonly countersignatures?: readonly Countersignature[];
}

/** Who issues certificates. */
export interface Issuer {
  readonly name: string;
}

export type Counts = Readonly<Record<Status, number>>;

/** Who hands in, and what is certified: as they said it. */
export interface Vendor {
  readonly name: string;
  readonly system: string;
  readonly systemVersion: string;
  readonly contact: string;
}

export interface CertificateInput {
  readonly file: string;
  readonly sha256: string;
  /** How many delivery reports are in it. */
  readonly reports: number;
  /** How many of them are published examples or samples, which show no step; absent for none. */
  readonly published?: number;
}

export interface NotRead {
  readonly file: string;
  /** `configuration` would have changed a verdict elsewhere; `no-fhir` is not FHIR; `link` leads out of the folder. */
  readonly reason: 'configuration' | 'no-fhir' | 'link';
}

/** A place in what was handed in. */
export interface Place {
  readonly file: string;
  readonly sha256: string;
  /** The line that the report begins on, in a file of several. */
  readonly line?: number;
}

/** A report that shows a requirement, or fails to; `line` and `column` are those of the resource in it that does. */
export interface Evidence extends Place {
  readonly report?: string;
  readonly column?: number;
  readonly resource?: string;
  readonly expression?: string;
  /** The earlier report that it follows. */
  readonly earlier?: Place & { readonly report?: string };
  readonly unmet?: readonly Bilingual[];
}

/** A finding that breaks a requirement. `line` and `column` are those of the finding, in the file. */
export interface CertifiedFinding extends Place {
  readonly id: string;
  readonly severity: string;
  readonly message: Bilingual;
  readonly column?: number;
  readonly expression?: string;
  readonly resource?: string;
  readonly profile?: string;
  readonly definition?: string;
  readonly rule?: string;
  readonly source?: string;
  /** The place in another report that it conflicts with. */
  readonly related?: Omit<Place, 'sha256'> & { readonly column?: number; readonly expression: string; readonly report?: string };
}

export interface CertifiedRequirement {
  readonly number: string;
  readonly obligation: Obligation;
  readonly status: Status;
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly sources: readonly Bilingual[];
  readonly evidence: readonly Evidence[];
  /** How many documents it was checked in; absent for steps. */
  readonly checked?: number;
  /** Reports that nearly show it, and why they do not. */
  readonly near?: readonly (Place & { readonly text: Bilingual })[];
  /** The number of further reports that show it. */
  readonly moreEvidence?: number;
  readonly findings: readonly CertifiedFinding[];
}

/** Over the certificate without it and without countersignatures, written as canonical-json.ts does, in UTF-8. Both texts are Base64. */
export interface Signature {
  readonly algorithm: 'Ed25519';
  readonly canonicalisation: 'RFC8785';
  /** The public key as SubjectPublicKeyInfo (DER). It tells that nothing was changed; whose key it is, it does not tell. */
  readonly publicKey: string;
  readonly value: string;
}

/** Somebody else's signature; what it is over, countersign.ts says. */
export interface Countersignature extends Signature {
  /** Who countersigned, as they said. */
  readonly by: string;
  /** ISO 8601 in UTC, by their own clock. */
  readonly time: string;
}

/** A certificate that is not signed yet, or no more. */
export type UnsignedCertificate = Omit<Certificate, 'signature' | 'countersignatures'>;

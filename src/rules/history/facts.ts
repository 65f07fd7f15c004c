import type { Path } from '../rule.js';

/*
 * What is kept of a report once it was read: little, for a year of a municipality's reports must fit into memory at once.
 * Times are kept as they are written and read when they are asked for; what many reports share is kept once (shared.ts). These
 * are classes because an object made by a constructor takes half the memory of one put together from parts.
 */

/** The document that a report was read from. */
export interface DocumentName {
  readonly file: string;
  /** The line it begins on, in a file of several documents. */
  readonly line?: number;
}

/** What a resource is to a report: the kind of entry, or the type of a resource that the guide does not have. */
export type Kind = 'citizen' | 'care-plan' | 'contact' | 'referral' | (string & {});

/** FHIR's types of the kinds. */
const types: ReadonlyMap<string, string> = new Map([
  ['citizen', 'Patient'],
  ['care-plan', 'CarePlan'],
  ['contact', 'Encounter'],
  ['referral', 'CarePlan'],
]);

/** What one version of a resource says, as far as versions are compared. */
export interface VersionFacts {
  /** When it was last changed, in seconds (see updatedSeconds); undefined where it does not say. */
  readonly updated: number | undefined;
  /** The same for two versions that say the same, whatever their status (see contentOf). */
  readonly content: number;
  /** Ids of the resources that it refers to. */
  readonly dependsOn: readonly string[];
}

/** A resource in one report. */
export class ResourceFacts implements VersionFacts {
  readonly kind: Kind;
  readonly id: string;
  /** Index of its entry. */
  readonly entry: number;
  /** Absent for the citizen, who has none. */
  readonly status: string | undefined;
  /** Reported in error: entered-in-error, or a citizen whose record is not active. */
  readonly isVoid: boolean;
  readonly updated: number | undefined;
  readonly content: number;
  readonly dependsOn: readonly string[];

  constructor(
    kind: Kind,
    id: string,
    entry: number,
    status: string | undefined,
    isVoid: boolean,
    { updated, content, dependsOn }: VersionFacts,
  ) {
    this.kind = kind;
    this.id = id;
    this.entry = entry;
    this.status = status;
    this.isVoid = isVoid;
    this.updated = updated;
    this.content = content;
    this.dependsOn = dependsOn;
  }

  /** FHIR's type. */
  get type(): string {
    return types.get(this.kind) ?? this.kind;
  }

  /** It belongs to no citizen, or to another than the report's: several citizens' reports may hold it. */
  get isShared(): boolean {
    return false;
  }

  /** True when the other says the same of the same resource, in the same place. */
  isLike(other: ResourceFacts): boolean {
    return (
      this.kind === other.kind &&
      this.id === other.id &&
      this.entry === other.entry &&
      this.status === other.status &&
      this.isVoid === other.isVoid &&
      this.updated === other.updated &&
      this.content === other.content &&
      this.dependsOn === other.dependsOn
    );
  }
}

/** What tells whom a report is about. */
export interface CitizenKey {
  readonly text: string;
  /** Another report may know the same person by another text. */
  readonly isProvisional: boolean;
}

/** One report. */
export class ReportFacts {
  readonly document: DocumentName;
  /** Where it stands in the document: empty, unless it is part of an incremental delivery. */
  readonly path: Path;
  readonly id: string | undefined;
  /** When it was put together, as it is written. */
  readonly timestamp: string | undefined;
  /** Who it is about; the same text for the same person. */
  readonly citizen: string | undefined;
  /** Another report may know the same person by another text. */
  readonly isProvisional: boolean;
  /** The resources that have an id, the citizen first. */
  readonly resources: readonly ResourceFacts[];
  /** The same for two reports that say the same, whatever form they came in. */
  readonly digest: number;

  constructor(
    document: DocumentName,
    path: Path,
    id: string | undefined,
    timestamp: string | undefined,
    citizen: CitizenKey | undefined,
    resources: readonly ResourceFacts[],
    digest: number,
  ) {
    this.document = document;
    this.path = path;
    this.id = id;
    this.timestamp = timestamp;
    this.citizen = citizen?.text;
    this.isProvisional = citizen?.isProvisional === true;
    this.resources = resources;
    this.digest = digest;
  }
}

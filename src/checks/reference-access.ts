import type { JsonObject } from '../fhir/json.js';
import type { TypePlan } from '../plan/plan.js';

/** A resource that a reference leads to. */
export interface Target {
  readonly resource: JsonObject;
  readonly type: string;
  /** How the reference reached it. */
  readonly by: 'contained' | 'bundle';
  /** Only the id agrees, as a urn beside that of the referring entry: see Match. */
  readonly byUrn?: boolean;
  /** Of the entry. */
  readonly fullUrl?: string | undefined;
  /** Other entries have the same address. */
  readonly isAmbiguous?: boolean;
}

/** An entry that a reference does not lead to, but was probably meant to. */
export interface NearMiss {
  /**
   * `other-version`: its version differs from the one the reference names; `other-address`: its type and id agree, and its address does
   * not.
   */
  readonly kind: 'other-version' | 'other-address';
  /** `Type/id`. */
  readonly name: string;
  readonly fullUrl: string | undefined;
  readonly version: string | undefined;
  /** The address that a relative reference means at its place; undefined where it means none. */
  readonly meant?: string | undefined;
}

/** An entry that a reference was probably meant for. */
export interface SimilarEntry {
  /** How to refer to it; undefined where its id or fullUrl is malformed, which has a finding of its own. */
  readonly reference: string | undefined;
}

/** Resolves the references of the current resource. */
export interface ReferenceAccess {
  /**
   * Finds the target of a reference within the document.
   * @param holder the Reference it is from, if that may be in another resource than the current one
   */
  resolve(reference: string, holder?: JsonObject): Target | undefined;
  /** The entry that a reference in the current resource narrowly misses. */
  nearMiss(reference: string): NearMiss | undefined;
  /** The entry that a reference which leads to none was probably meant for: it differs in letter case, braces, urn:uuid: or the type. */
  similarEntry(reference: string): SimilarEntry | undefined;
  /**
   * Requires the target of the reference here to conform to one of the type's target profiles; decided when the whole document has been
   * walked.
   */
  demandTarget(reference: string, target: Target, type: TypePlan): void;
}

/** Why a finding is set aside, and until when. */
export interface Suppression {
  readonly reason: string;
  /** The last day it holds, `2026-12-31`. */
  readonly expires?: string;
}

/** One entry of a suppression file, as reports speak of it. */
export interface SuppressionEntry extends Suppression {
  /** `id@path`, as the file has it. */
  readonly finding: string;
  readonly rule?: string;
}

/** What became of the entries of a suppression file in one run. */
export interface SuppressionUse {
  /** The file, as the user named it. */
  readonly file: string;
  /** Entries that set something aside. */
  readonly used: number;
  /** Entries past their day: what they are about is reported again. */
  readonly expired: readonly SuppressionEntry[];
  /** Entries about documents of this run that have no such finding any more. */
  readonly unused: readonly SuppressionEntry[];
  /** How many entries are about documents that were no part of this run. */
  readonly elsewhere: number;
}

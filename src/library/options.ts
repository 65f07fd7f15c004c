import type { Policy } from '../checks/policy.js';
import type { Language } from '../finding/message.js';
import type { Severity } from '../finding/severity.js';
import type { Fetch, ServerSettings } from '../terminology/server/settings.js';

/** How far along the reporting chain to check: the profiles; what FK Gateway demands too; what Sundhedsdatastyrelsen demands too. */
export type ValidationStage = 'profile' | 'gateway' | 'sds';

/** A pack as `dist/packs` has it: its text, its UTF-8 bytes, or a function that gets one of these when it is needed. */
export type PackSource = string | Uint8Array | (() => PackContent | Promise<PackContent>);
type PackContent = string | Uint8Array;

/**
 * A guide to check against: its definitions (StructureDefinition, ValueSet, CodeSystem, ImplementationGuide, or Bundles of
 * these; other resources are ignored), or the bytes of its FHIR package (.tgz). R4 itself is always there.
 */
export type Guide = { readonly name: string; readonly version?: string } & (
  | { readonly resources: Iterable<unknown> }
  | { readonly package: Uint8Array }
);

/** What a validator is to be. Everything is optional; the defaults are those of `ltt validate`. */
export interface ValidatorOptions {
  /** Guides to check against, the one to be believed most first. [KL's LTT guide] */
  readonly guides?: readonly Guide[];
  /** How far along the chain the business rules go. They are about LTT's delivery reports alone. [sds] */
  readonly stage?: ValidationStage;
  /** Business rules that are off, or weigh something else than they say: `{ 'LTT-R06': 'off' }`. */
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  /**
   * Canonicals that every document is validated against. [meta.profile; without other guides, a Bundle is always validated against the
   * delivery report, or the incremental delivery it claims]
   */
  readonly profiles?: readonly string[];
  /** Where FHIR leaves a choice to those who check. [see docs/policies.md] */
  readonly policy?: Partial<Policy>;
  /** Language of the messages. The verdict never depends on it. [en] */
  readonly language?: Language;
  /** Whether findings show CPR numbers in full. [false: masked] */
  readonly showIdentifiers?: boolean;
  /** What now() and today() mean in invariants. [the time of the call] */
  readonly now?: () => Date;
  /**
   * A FHIR R4 terminology server to ask about codes that are unverified here, and the fetch to ask with. It is sent codes,
   * displays and canonicals of value sets, and nothing else. [none]
   */
  readonly terminologyServer?: ServerSettings & { readonly fetch?: Fetch };
  /**
   * Where the packs come from: `ltt` the guide's, 0.4 MB, and `r4` FHIR's own, 5 MB, which is read only when something is not in the first.
   * [beside the library]
   */
  readonly packs?: { readonly ltt?: PackSource; readonly r4?: PackSource };
}

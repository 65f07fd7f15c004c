import type { Policy } from '../../checks/policy.js';
import type { FormTypes } from '../../document/read-documents.js';
import type { DefinitionFault } from '../../finding/definition-fault.js';
import type { Finding } from '../../finding/finding.js';
import type { Ingredient } from '../../report/provenance.js';
import type { ServerTrouble } from '../../terminology/server/server.js';
import type { CheckingSettings } from '../validate/checking-settings.js';

/** What the command needs of a validator. Tests have their own. */
export interface LoadedValidator extends FormTypes {
  /** The guide that it checks against. */
  readonly ig: { readonly id: string; readonly version: string };
  /** Faults of the definitions that were met so far. */
  readonly faults: readonly DefinitionFault[];
  /** The choices it makes where the specification leaves some. */
  readonly policy: Policy;
  hasProfile(canonical: string): boolean;
  /** The canonicals of the guide's profiles, to suggest from. */
  profiles(): readonly string[];
  /** The packages it was made of with their hashes, for reports that state them. */
  ingredients(): readonly Ingredient[];
  /** Where a base definition that is missing should come from, and what to do to have it. */
  whereIs?(base: string): string;
  /** What was done to make it that its user should know, for standard error. */
  readonly notes?: readonly string[];
  /** What the terminology server did not do, where one is asked. */
  readonly serverTrouble?: ServerTrouble | undefined;
  /** Findings without line and column. They are promised where a terminology server may have to be asked first. */
  validate(value: unknown, options?: { readonly profiles?: readonly string[] }): Finding[] | Promise<Finding[]>;
}

/** What a validator is made from. Plain data, which can be handed to another thread. */
export interface LoadOptions extends CheckingSettings {
  /** The guides that were named, relative to `cwd`; none for LTT. */
  readonly igs: readonly string[];
  /** The guides whose rules hold, by the names of `--guide`. [LTT] */
  readonly guides?: readonly string[];
  readonly cwd: string;
}

import type { Policy } from '../../checks/policy.js';
import { makeCode } from '../../library/make-code.js';
import type { Making } from '../../library/make-validator.js';
import { TerminologyServer } from '../../terminology/server/server.js';
import type { ServerSettings } from '../../terminology/server/settings.js';

/** What is decided about checking by options that all commands share. Plain data, which can be handed to another thread. */
export interface CheckingSettings {
  /** The terminology server to ask about what is unverified here. */
  readonly tx?: ServerSettings | undefined;
  readonly policy?: Partial<Policy> | undefined;
  /** A FHIR package registry to fetch guides from that the FHIR cache does not have. */
  readonly registry?: string | undefined;
  /** The FHIR cache, relative to the working folder. [the user's own] */
  readonly fhirCache?: string | undefined;
}

/** The settings with what they name. */
export function makingOf({ tx, policy }: CheckingSettings): Making {
  return { policy, server: tx && new TerminologyServer(tx), now: () => new Date(), makeCode };
}

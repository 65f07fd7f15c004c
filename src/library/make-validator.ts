import { lttPolicy, type Policy } from '../checks/policy.js';
import type { ListableDefinitions } from '../definitions/definitions.js';
import { PlanBuilder } from '../plan/builder.js';
import { openTerminology } from '../terminology/server/open.js';
import type { TerminologyServer } from '../terminology/server/server.js';
import { Validator, type ValidatorOptions } from '../validate/validator.js';
import { fallbackFor } from './fallback-for.js';
import type { LazyPack, PackContents } from './lazy-pack.js';
import { ServedValidator } from './served-validator.js';

/** What validators of every guide have. */
export interface Making extends Pick<ValidatorOptions, 'fastPath' | 'makeCode'> {
  readonly server?: TerminologyServer | undefined;
  readonly policy?: Partial<Policy> | undefined;
  readonly now: () => Date;
  /** Profiles that the root of a document must have, by resource type, for guides that state none. */
  readonly rootProfiles?: ReadonlyMap<string, readonly string[]> | undefined;
}

/** The validator for LTT reports. The LTT pack has all that a report needs; for anything else the R4 pack is asked. */
export function lttValidator(
  ltt: LazyPack,
  r4: PackContents,
  { server, policy, ...options }: Omit<Making, 'rootProfiles'>,
): ServedValidator {
  const { terminology, asking } = openTerminology(server, ltt.terminology(), r4.terminology());
  const validator = new Validator({
    ...options,
    plans: { get: (canonical) => ltt.get(canonical) ?? r4.get(canonical) },
    terminology,
    policy: { ...lttPolicy, ...policy },
    rootProfiles: new Map(Object.entries(ltt.pack.header.rootProfiles)),
    profileNames: () => [...ltt.canonicals(), ...r4.canonicals()],
    get resourceTypes() {
      return r4.resourceTypes();
    },
  });
  return new ServedValidator(validator, asking);
}

/** The validator for another guide: its profiles become Plans over those of R4. */
export async function guideValidator(
  definitions: ListableDefinitions,
  r4: PackContents,
  { server, policy = {}, rootProfiles, ...options }: Making,
): Promise<ServedValidator> {
  const { terminology, asking } = openTerminology(server, definitions, r4.terminology());
  const validator = new Validator({
    ...options,
    plans: new PlanBuilder(definitions, r4),
    terminology,
    policy,
    ...(rootProfiles === undefined ? {} : { rootProfiles }),
    globals: definitions.globalProfiles(),
    published: (canonical) => definitions.published(canonical),
    profileNames: () => [...[...definitions.structures()].map(({ url }) => url), ...r4.canonicals()],
    fallback: await fallbackFor(definitions),
    get resourceTypes() {
      return r4.resourceTypes();
    },
  });
  return new ServedValidator(validator, asking);
}

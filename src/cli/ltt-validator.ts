import { coreBase } from '../finding/canonical.js';
import { Validator, type ValidatorOptions } from '../validate/validator.js';
import type { CheckingSettings } from './checking-options.js';
import type { LoadedValidator } from './load-validator.js';
import { LazyPack } from './packs.js';
import { PackedValidator } from './packed-validator.js';
import { openTerminology } from './terminology.js';

/** The validator for LTT reports. The LTT pack has all that a report needs; for anything else the R4 pack is opened. */
export function lttValidator({ tx, policy = {}, ...options }: CheckingSettings & Pick<ValidatorOptions, 'quick'> = {}): LoadedValidator {
  const ltt = new LazyPack('ltt');
  const r4 = new LazyPack('r4');
  const { ig, assumed } = ltt.pack.header;
  const { terminology, asking } = openTerminology(tx, ltt.lazyTerminology(), r4.lazyTerminology());
  const validator = new Validator({
    ...options,
    plans: { get: (canonical) => ltt.get(canonical) ?? r4.get(canonical) },
    terminology,
    policy,
    assumed: new Map(Object.entries(assumed)),
    now: () => new Date(),
    get resourceTypes() {
      return r4.resourceTypes();
    },
  });
  return new PackedValidator(validator, {
    ig,
    asking,
    profiles: () => ltt.pack.canonicals().filter((canonical) => !canonical.startsWith(coreBase)),
    ingredients: () => [...ltt.pack.header.packages, ...r4.pack.header.packages],
  });
}

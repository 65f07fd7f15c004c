import { coreBase } from '../../fhir/canonical.js';
import { lttValidator as makeValidator, type Making } from '../../library/make-validator.js';
import { makingOf, type CheckingSettings } from '../validate/checking-settings.js';
import { packOnDisk } from '../packs.js';
import { PackedValidator } from './packed-validator.js';
import type { LoadedValidator } from './loaded-validator.js';

/** The validator for LTT reports, over the packs that the build made. */
export function lttValidator({ fastPath, ...settings }: CheckingSettings & Pick<Making, 'fastPath'> = {}): LoadedValidator {
  const ltt = packOnDisk('ltt');
  const r4 = packOnDisk('r4');
  const making = { ...makingOf(settings), ...(fastPath === undefined ? {} : { fastPath }) };
  return new PackedValidator(makeValidator(ltt, r4, making), {
    ig: ltt.pack.header.ig,
    server: making.server,
    profiles: () => ltt.pack.canonicals().filter((canonical) => !canonical.startsWith(coreBase)),
    ingredients: () => [...ltt.pack.header.packages, ...r4.pack.header.packages],
  });
}

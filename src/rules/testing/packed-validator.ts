import { readFileSync } from 'node:fs';
import { Pack } from '../../plan/pack/pack.js';
import { localTerminology } from '../../terminology/open.js';
import { packSource } from '../../terminology/pack/pack-source.js';
import type { TerminologyPack } from '../../terminology/pack/pack.js';
import { Validator } from '../../validate/validator.js';

/** The validator for LTT reports, over the packs that `npm run build` has made. */
export function packedValidator(): Validator {
  const [ltt, r4] = ['ltt', 'r4'].map(
    (name) => new Pack(readFileSync(new URL(`../../../dist/packs/${name}.pack`, import.meta.url), 'utf8')),
  );
  if (!ltt || !r4) throw new Error('the packs cannot be read');
  const terminology = [ltt, r4].map((pack) => packSource(pack.terminology() as TerminologyPack));
  return new Validator({
    plans: { get: (canonical) => ltt.get(canonical) ?? r4.get(canonical) },
    terminology: localTerminology(...terminology),
    rootProfiles: new Map(Object.entries(ltt.header.rootProfiles)),
    profileNames: () => [...ltt.canonicals(), ...r4.canonicals()],
    now: () => new Date('2026-06-01T12:00:00Z'),
  });
}

import { CanonicalIndex } from '../../definitions/canonical-index.js';
import type { SystemContent } from '../content/system-content.js';
import { listedSource } from '../external/listed-source.js';
import { underSameBase, type KnownValueSet, type TerminologySource } from '../source.js';
import type { TerminologyPack } from './pack.js';
import { reviveExpansion, type PackedExpansion } from './packed-expansion.js';
import { reviveSystem, type PackedSystem } from './packed-system.js';

/**
 * The terminology of a pack. Opening it makes two indices; a value set or code system unfolds when it is first asked for.
 * @throws Error when the pack has another form than this version of the tool reads
 */
export function packSource(pack: TerminologyPack): TerminologySource {
  // The pack comes from a file, so its type is only a promise.
  const format: unknown = pack.format;
  if (format !== 1) throw new Error(`terminology pack of format ${String(format)}; this version reads format 1: build the pack again`);
  const systems = new CanonicalIndex<PackedSystem>();
  const valueSets = new CanonicalIndex<PackedExpansion>();
  for (const system of pack.codeSystems) systems.add(system);
  for (const valueSet of pack.valueSets) valueSets.add(valueSet);

  const contents = new Map<PackedSystem, SystemContent>();
  const known = new Map<PackedExpansion, KnownValueSet>();
  const codeSystem = (canonical: string): SystemContent | undefined => {
    const packed = systems.get(canonical);
    if (packed === undefined) return undefined;
    const content = contents.get(packed) ?? reviveSystem(packed);
    contents.set(packed, content);
    return content;
  };
  // The tool's own code lists are in every tool, and so in no pack.
  const wholeSystem = (canonical: string): SystemContent | undefined => codeSystem(canonical) ?? listedSource.codeSystem(canonical);
  return {
    codeSystem,
    supplements: () => [],
    valueSet(canonical) {
      const packed = valueSets.get(canonical);
      if (packed === undefined) return undefined;
      const valueSet = known.get(packed) ?? { expansion: reviveExpansion(packed, wholeSystem) };
      known.set(packed, valueSet);
      return valueSet;
    },
    beside: (valueSet) =>
      underSameBase(
        valueSet,
        pack.valueSets.map(({ url }) => url),
      ),
  };
}

import { splitCanonical } from '../fhir/canonical.js';
import { listedSource } from './external/listed-source.js';
import { layeredSources, type KnownValueSet, type TerminologySource } from './source.js';

/**
 * A source with what holds everywhere: the external code lists that are part of the tool lie beneath it, and R4's own
 * references are read as they are meant.
 */
export function withCommonKnowledge(source: TerminologySource): TerminologySource {
  const all = layeredSources(source, listedSource);
  return { ...all, valueSet: (canonical) => all.valueSet(canonical) ?? unpinned(canonical, all) };
}

function unpinned(canonical: string, source: TerminologySource): KnownValueSet | undefined {
  const url = withoutR4Version(canonical);
  return url === canonical ? undefined : source.valueSet(url);
}

/**
 * R4 was published with |4.0.1 on every binding, also on those to v2 and v3 value sets, which have versions of their own
 * (nullFlavor is bound to v3-NullFlavor|4.0.1, whose version is 2018-08-12). From those it is taken off.
 */
export function withoutR4Version(canonical: string): string {
  const { url, version } = splitCanonical(canonical);
  return version === '4.0.1' && url.startsWith('http://terminology.hl7.org/') ? url : canonical;
}

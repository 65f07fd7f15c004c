import type { ValueSet } from 'fhir/r4.js';
import type { Definitions } from '../definitions/definitions.js';
import { withCommonKnowledge } from './base-source.js';
import { definitionsSource } from './definitions-source.js';
import { Expander } from './expansion/expander.js';
import type { Expansion } from './expansion/expansion.js';
import { LocalTerminology } from './local-terminology.js';
import type { TerminologyPack } from './pack/pack.js';
import { packSource } from './pack/pack-source.js';
import { layeredSources, type TerminologySource } from './source.js';

/** Definitions, or a source made by definitionsSource, packSource or layeredSources. */
export type TerminologyOrigin = Definitions | TerminologySource;

/** Terminology over one or several origins, the one to be believed most first: a guide's definitions above a pack, say. */
export function localTerminology(...origins: readonly TerminologyOrigin[]): LocalTerminology {
  return new LocalTerminology(layeredSources(...origins.map(sourceOf)));
}

/** Terminology of a pack, with definitions above it where there are some. */
export function terminologyOf(pack: TerminologyPack, ...above: readonly TerminologyOrigin[]): LocalTerminology {
  return localTerminology(...above, packSource(pack));
}

/** Expands one value set, which need not be among the definitions itself. */
export function expand(valueSet: ValueSet, origin: TerminologyOrigin): Expansion {
  return new Expander(withCommonKnowledge(sourceOf(origin))).expand(valueSet);
}

const sourceOf = (origin: TerminologyOrigin): TerminologySource => ('structure' in origin ? definitionsSource(origin) : origin);

import type { Definitions } from '../definitions/definitions.js';
import { definitionsSource } from './definitions-source.js';
import { LocalTerminology } from './local-terminology.js';
import { layeredSources, type TerminologySource } from './source.js';

/** Definitions, or a source made by definitionsSource, packSource or layeredSources. */
export type TerminologyOrigin = Definitions | TerminologySource;

/** Terminology over one or several origins, the one to be believed most first: a guide's definitions above a pack, say. */
export function localTerminology(...origins: readonly TerminologyOrigin[]): LocalTerminology {
  return new LocalTerminology(layeredSources(...origins.map(sourceOf)));
}

const sourceOf = (origin: TerminologyOrigin): TerminologySource => ('structure' in origin ? definitionsSource(origin) : origin);

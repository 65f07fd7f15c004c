import { localTerminology, type TerminologyOrigin } from '../terminology/open.js';
import { AskingTerminology } from '../terminology/server/asking-terminology.js';
import { TerminologyServer } from '../terminology/server/server.js';
import type { ServerSettings } from '../terminology/server/settings.js';
import type { ExplainingTerminology } from '../terminology/terminology.js';

/** What a validator is given to ask about codes; `asking` where there is a server behind it, for who lets it ask. */
export interface OpenTerminology {
  readonly terminology: ExplainingTerminology;
  readonly asking: AskingTerminology | undefined;
}

/** Terminology over these origins, with a server for what they leave open where one was named. */
export function openTerminology(tx: ServerSettings | undefined, ...origins: readonly TerminologyOrigin[]): OpenTerminology {
  const local = localTerminology(...origins);
  const asking = tx === undefined ? undefined : new AskingTerminology(local, new TerminologyServer(tx));
  return { terminology: asking ?? local, asking };
}

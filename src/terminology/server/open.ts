import { localTerminology, type TerminologyOrigin } from '../open.js';
import type { ExplainingTerminology } from '../terminology.js';
import { AskingTerminology } from './asking-terminology.js';
import type { TerminologyServer } from './server.js';

/** What a validator is given to ask about codes; `asking` where there is a server behind it, for who lets it ask (inRounds). */
export interface OpenTerminology {
  readonly terminology: ExplainingTerminology;
  readonly asking: AskingTerminology | undefined;
}

/** Terminology over these origins, with the server for what they leave open. */
export function openTerminology(server: TerminologyServer | undefined, ...origins: readonly TerminologyOrigin[]): OpenTerminology {
  const local = localTerminology(...origins);
  const asking = server && new AskingTerminology(local, server);
  return { terminology: asking ?? local, asking };
}

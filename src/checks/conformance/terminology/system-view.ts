import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import type { DeclaredProperty } from './declared-properties.js';

/** What the checks of one concept need to know of the code system. */
export interface SystemView {
  readonly codes: ReadonlySet<string>;
  readonly properties: ReadonlyMap<string, DeclaredProperty>;
  readonly at: CheckContext & DefinitionAccess;
}

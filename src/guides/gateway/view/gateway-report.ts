import type { JsonObject } from '../../../fhir/json.js';
import type { Bilingual } from '../../../finding/message.js';
import type { Content, Entry } from '../../../rules/view/entry.js';
import type { Link } from '../../../rules/view/link.js';
import type { Placed } from '../../../rules/view/place.js';
import type { TimeValue } from '../../../rules/view/values.js';
import type { Citizen } from './citizen.js';

/** What a resource of a report is, in any guide. */
export interface GatewayContent extends Content {
  /** Reported in error: entered-in-error, or a citizen who is not active. Undefined for a type that cannot be. */
  readonly isVoid: boolean | undefined;
}

/** A delivery report as the rules that all guides of FK Gateway share look at it. Each guide reads it in its own way. */
export interface GatewayReport extends Placed {
  readonly bundle: JsonObject;
  /** When the report was put together. */
  readonly timestamp: TimeValue | undefined;
  /** Every entry with a resource, in order. */
  readonly entries: readonly Entry<GatewayContent>[];
  /** The one citizen: the first, where there are several by mistake. */
  readonly citizen: Citizen | undefined;
  /** Everybody whose number is checked: the citizen, and where a guide's reports hold other citizens (parents), those too. */
  readonly citizens: readonly Citizen[];
  /** Encounters that took place. */
  readonly contacts: readonly { readonly start: TimeValue | undefined; readonly isVoid: boolean }[];
  /** References to the citizen. */
  readonly citizenLinks: readonly Link[];
  /** All other references to reported resources. */
  readonly otherLinks: readonly Link[];
  /** What the other references lead to, in words. */
  readonly otherTarget: Bilingual;
  /** No id and no fullUrl is there twice: certain, when it is true. */
  readonly hasPlainAddresses: boolean;
  /** The entry of this report that a reference leads to. */
  targetOf(link: Link): Entry<GatewayContent> | undefined;
  /** Calls `judge` with each time at which something is reported to have happened. */
  eachPastTime(judge: (isVoid: boolean, time: TimeValue | undefined) => void): void;
}

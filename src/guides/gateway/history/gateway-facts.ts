import { ResourceFacts, type VersionFacts } from '../../../rules/history/facts.js';

/** What the rules across reports compare of a resource besides what all guides do. */
export interface GatewayContentFacts {
  /** FHIR's type. */
  readonly type: string;
  /** What it is: codes as `system|code`, in an order of their own. */
  readonly code: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  /** Status of a plan's activity. */
  readonly activityStatus: string | undefined;
  /** The profiles that it claims. */
  readonly profiles: string;
  /** It belongs to nobody (a school, a hospital), or to somebody else than the report's citizen (a parent). */
  readonly isShared: boolean;
}

/** A resource in one report of a guide whose reports hold resources of many types. */
export class GatewayFacts extends ResourceFacts {
  readonly what: GatewayContentFacts;

  constructor(
    kind: string,
    id: string,
    entry: number,
    status: string | undefined,
    isVoid: boolean,
    version: VersionFacts,
    what: GatewayContentFacts,
  ) {
    super(kind, id, entry, status, isVoid, version);
    this.what = what;
  }

  override get type(): string {
    return this.what.type;
  }

  override get isShared(): boolean {
    return this.what.isShared;
  }

  override isLike(other: ResourceFacts): boolean {
    return other instanceof GatewayFacts && super.isLike(other) && JSON.stringify(this.what) === JSON.stringify(other.what);
  }
}

/** True for facts of a report of many types. */
export function isGatewayFacts(facts: ResourceFacts): facts is GatewayFacts {
  return facts instanceof GatewayFacts;
}

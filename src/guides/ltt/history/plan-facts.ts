import { ResourceFacts, type VersionFacts } from '../../../rules/history/facts.js';

/** A care plan in one report. */
export class PlanFacts extends ResourceFacts {
  readonly start: string | undefined;
  /** What the activity is, as `system|code`; and which activity says it. */
  readonly code: string | undefined;
  readonly activity: number;

  constructor(
    id: string,
    entry: number,
    status: string | undefined,
    isVoid: boolean,
    version: VersionFacts,
    { start, code, activity }: Pick<PlanFacts, 'start' | 'code' | 'activity'>,
  ) {
    super('care-plan', id, entry, status, isVoid, version);
    this.start = start;
    this.code = code;
    this.activity = activity;
  }

  override isLike(other: ResourceFacts): boolean {
    return (
      other instanceof PlanFacts &&
      super.isLike(other) &&
      this.start === other.start &&
      this.code === other.code &&
      this.activity === other.activity
    );
  }
}

export function isPlan(facts: ResourceFacts): facts is PlanFacts {
  return facts instanceof PlanFacts;
}

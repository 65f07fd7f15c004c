import type { JsonObject } from '../../finding/json.js';
import { Event } from './entry.js';
import { listOf, objectOf, textOf } from './json.js';
import { isLink, Link } from './link.js';
import { Place } from './place.js';
import { TextValue, timeValue, type TimeValue } from './values.js';

/** The course of treatment: CarePlan. */
export class CarePlan extends Event {
  readonly kind = 'care-plan';
  readonly start: TimeValue | undefined;
  readonly end: TimeValue | undefined;
  readonly activityStatus: readonly TextValue[];

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, entry: Place) {
    super(resource, type, fullUrl, entry);
    const { start, end } = objectOf(resource.period);
    const period = new Place(this.place, 'period');
    this.start = timeValue(start, period, 'start');
    this.end = timeValue(end, period, 'end');
    this.activityStatus = readActivityStatus(listOf(resource.activity), this.place);
  }
}

function readActivityStatus(activities: readonly unknown[], plan: Place): TextValue[] {
  const statuses: TextValue[] = [];
  for (let index = 0; index < activities.length; index++) {
    const status = textOf(objectOf(objectOf(activities[index]).detail).status);
    if (status !== undefined) statuses.push(new TextValue(status, new Place(new Place(new Place(plan, 'activity', index), 'detail'), 'status')));
  }
  return statuses;
}

/** Referral or guidance to another service: the other profile on CarePlan. */
export class Referral extends Event {
  readonly kind = 'referral';
  readonly start: TimeValue | undefined;
  readonly basedOn: readonly Link[];

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, entry: Place) {
    super(resource, type, fullUrl, entry);
    const links: Link[] = [];
    const list = listOf(resource.basedOn);
    for (let index = 0; index < list.length; index++) {
      const link = list[index];
      if (isLink(link)) links.push(new Link(link, this, new Place(this.place, 'basedOn', index)));
    }
    this.start = timeValue(objectOf(resource.period).start, new Place(this.place, 'period'), 'start');
    this.basedOn = links;
  }
}

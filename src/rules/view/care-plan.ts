import { isObject, own, type JsonObject } from '../../finding/json.js';
import { Event } from './entry.js';
import { listAt, textAt } from './json.js';
import { isLink, Link } from './link.js';
import { Place } from './place.js';
import { TextValue, timeValue, type TimeValue } from './values.js';

/** The course of treatment: CarePlan. */
export class CarePlan extends Event {
  readonly kind = 'care-plan';
  readonly start: TimeValue | undefined;
  readonly end: TimeValue | undefined;
  readonly activityStatus: readonly TextValue[];

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, place: Place) {
    super(resource, type, fullUrl, place);
    const period = own(resource, 'period');
    const around = new Place(this, 'period');
    this.start = timeValue(period, around, 'start');
    this.end = timeValue(period, around, 'end');
    const statuses: TextValue[] = [];
    const activities = listAt(resource, 'activity');
    for (let index = 0; index < activities.length; index++) {
      const activity = activities[index];
      const status = isObject(activity) ? textAt(own(activity, 'detail'), 'status') : undefined;
      if (status !== undefined) statuses.push(new TextValue(new Place(new Place(this, 'activity', index), 'detail'), 'status', status));
    }
    this.activityStatus = statuses;
  }
}

/** Referral or guidance to another service: the other profile on CarePlan. */
export class Referral extends Event {
  readonly kind = 'referral';
  readonly start: TimeValue | undefined;
  readonly basedOn: readonly Link[];

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, place: Place) {
    super(resource, type, fullUrl, place);
    this.start = timeValue(own(resource, 'period'), new Place(this, 'period'), 'start');
    const links: Link[] = [];
    const list = listAt(resource, 'basedOn');
    for (let index = 0; index < list.length; index++) {
      const link = list[index];
      if (isLink(link)) links.push(new Link(this, this, 'basedOn', index, link));
    }
    this.basedOn = links;
  }
}

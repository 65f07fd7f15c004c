import type { JsonObject } from '../../../fhir/json.js';
import type { Path } from '../../../rules/rule.js';
import type { Entry } from '../../../rules/view/entry.js';
import { inEnd, inStart, inStatus, inSubject, isInError } from '../../../rules/view/event.js';
import { listOf, objectOf, textOf, withItem } from '../../../rules/view/json.js';
import { linkOf, withLink, type Link } from '../../../rules/view/link.js';
import type { Placed } from '../../../rules/view/place.js';
import { TextValue, textValue, timeValue, type TimeValue } from '../../../rules/view/values.js';

/** The course of treatment: CarePlan. */
export class CarePlan implements Placed {
  readonly kind: 'care-plan';
  readonly entry: Entry;
  readonly status: TextValue | undefined;
  readonly subject: Link | undefined;
  /** Reported in error. */
  readonly isVoid: boolean;
  readonly start: TimeValue | undefined;
  readonly end: TimeValue | undefined;
  readonly activityStatus: readonly TextValue[];

  constructor(entry: Entry, resource: JsonObject) {
    const { status, subject } = resource;
    const { start, end } = objectOf(resource.period);
    this.kind = 'care-plan';
    this.entry = entry;
    this.status = textValue(status, entry, inStatus);
    this.subject = linkOf(subject, entry, inSubject);
    this.isVoid = isInError(status);
    this.start = timeValue(start, entry, inStart);
    this.end = timeValue(end, entry, inEnd);
    this.activityStatus = readActivityStatus(resource.activity, entry);
  }

  get path(): Path {
    return this.entry.path;
  }
}

const noStatus: readonly TextValue[] = [];
const inActivityStatus: Path = ['activity', 'detail', 'status'];

function readActivityStatus(activities: unknown, entry: Entry): readonly TextValue[] {
  const list = listOf(activities);
  let statuses = noStatus;
  for (let index = 0; index < list.length; index++) {
    const status = textOf(objectOf(objectOf(list[index]).detail).status);
    if (status !== undefined) statuses = withItem(statuses, new TextValue(status, entry, inActivityStatus, index));
  }
  return statuses;
}

/** Referral or guidance to another service: the other profile on CarePlan. */
export class Referral implements Placed {
  readonly kind: 'referral';
  readonly entry: Entry;
  readonly status: TextValue | undefined;
  readonly subject: Link | undefined;
  /** Reported in error. */
  readonly isVoid: boolean;
  readonly start: TimeValue | undefined;
  readonly basedOn: readonly Link[];

  constructor(entry: Entry, resource: JsonObject) {
    const { status, subject } = resource;
    this.kind = 'referral';
    this.entry = entry;
    this.status = textValue(status, entry, inStatus);
    this.subject = linkOf(subject, entry, inSubject);
    this.isVoid = isInError(status);
    this.start = timeValue(objectOf(resource.period).start, entry, inStart);
    this.basedOn = readBasedOn(resource.basedOn, entry);
  }

  get path(): Path {
    return this.entry.path;
  }
}

const noLinks: readonly Link[] = [];
const inBasedOn: Path = ['basedOn'];

function readBasedOn(references: unknown, entry: Entry): readonly Link[] {
  const list = listOf(references);
  let links = noLinks;
  for (let index = 0; index < list.length; index++) links = withLink(links, list[index], entry, inBasedOn, index);
  return links;
}

import type { JsonObject } from '../../finding/json.js';
import type { Path } from '../rule.js';
import { textOf } from './json.js';
import { isLink, Link } from './link.js';
import { Place, Placed } from './place.js';
import { textValue, type TextValue } from './values.js';

/** A resource in an entry of a report. */
export abstract class EntryBase extends Placed {
  readonly resource: JsonObject;
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  /** Of the resource. */
  readonly place: Place;

  /** @param entry the place of the entry */
  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, entry: Place) {
    super();
    this.resource = resource;
    this.type = type;
    this.id = textOf(resource.id);
    this.fullUrl = fullUrl;
    this.place = new Place(entry, 'resource');
  }

  /** Of the entry; the resource stands in its `resource`. */
  get entryPath(): Path {
    return this.path.slice(0, -1);
  }
}

/** A resource that is none of LTT's. */
export class OtherEntry extends EntryBase {
  readonly kind = 'other';
}

/** What a plan, a contact and a referral have in common. */
export abstract class Event extends EntryBase {
  readonly status: TextValue | undefined;
  readonly subject: Link | undefined;
  /** Reported in error: it has never been, so nothing is asked of its content. */
  readonly isVoid: boolean;

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, entry: Place) {
    super(resource, type, fullUrl, entry);
    const { subject, status } = resource;
    this.status = textValue(status, this.place, 'status');
    this.subject = isLink(subject) ? new Link(subject, this, new Place(this.place, 'subject')) : undefined;
    this.isVoid = status === 'entered-in-error';
  }
}

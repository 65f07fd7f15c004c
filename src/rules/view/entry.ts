import { own, type JsonObject } from '../../finding/json.js';
import type { Path } from '../rule.js';
import { textAt } from './json.js';
import { isLink, Link } from './link.js';
import { Place } from './place.js';
import { textValue, type TextValue } from './values.js';

/** A resource in an entry of a report. Its place is the resource's. */
export abstract class EntryBase extends Place {
  readonly resource: JsonObject;
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly #entry: Place;

  /** @param place of the entry; the resource stands in its `resource` */
  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, place: Place) {
    super(place, 'resource');
    this.resource = resource;
    this.type = type;
    this.id = textAt(resource, 'id');
    this.fullUrl = fullUrl;
    this.#entry = place;
  }

  get entryPath(): Path {
    return this.#entry.path;
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

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, place: Place) {
    super(resource, type, fullUrl, place);
    const subject = own(resource, 'subject');
    this.status = textValue(resource, this, 'status');
    this.subject = isLink(subject) ? new Link(this, this, 'subject', undefined, subject) : undefined;
    this.isVoid = this.status?.text === 'entered-in-error';
  }
}

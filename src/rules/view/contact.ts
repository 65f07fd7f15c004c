import { isObject, own, type JsonObject } from '../../finding/json.js';
import { Event } from './entry.js';
import { listAt, textAt } from './json.js';
import { isLink, Link } from './link.js';
import { Place } from './place.js';
import { extensions } from './profiles.js';
import { CodedValue, codesIn, codesOf, timeValue, type CodeValue, type TimeValue } from './values.js';

/** Encounter. */
export class Contact extends Event {
  readonly kind = 'contact';
  readonly start: TimeValue | undefined;
  readonly types: readonly CodeValue[];
  /** The extension that names the care plan. */
  readonly carePlan: readonly Link[];
  readonly deliveryType: readonly CodedValue[];
  readonly participants: readonly CodedValue[];

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, place: Place) {
    super(resource, type, fullUrl, place);
    const carePlan: Link[] = [];
    const deliveryType: CodedValue[] = [];
    const list = listAt(resource, 'extension');
    for (let index = 0; index < list.length; index++) {
      const extension = list[index];
      const url = isObject(extension) ? textAt(extension, 'url') : undefined;
      if (url === extensions.basedOnCarePlan) {
        const link = own(extension, 'valueReference');
        if (isLink(link)) carePlan.push(new Link(this, new Place(this, 'extension', index), 'valueReference', undefined, link));
      } else if (url === extensions.deliveryType) {
        const around = new Place(this, 'extension', index);
        deliveryType.push(new CodedValue(this, 'extension', index, codesOf(own(extension, 'valueCodeableConcept'), new Place(around, 'valueCodeableConcept'))));
      }
    }
    this.start = timeValue(own(resource, 'period'), new Place(this, 'period'), 'start');
    this.types = codesIn(resource, this, 'type');
    this.carePlan = carePlan;
    this.deliveryType = deliveryType;
    this.participants = readParticipants(listAt(resource, 'participant'), this);
  }
}

function readParticipants(list: readonly unknown[], contact: Place): CodedValue[] {
  const participants: CodedValue[] = [];
  for (let index = 0; index < list.length; index++) {
    const participant = list[index];
    if (isObject(participant)) participants.push(new CodedValue(contact, 'participant', index, codesIn(participant, new Place(contact, 'participant', index), 'type')));
  }
  return participants;
}

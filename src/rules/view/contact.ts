import { isObject, type JsonObject } from '../../finding/json.js';
import { Event } from './entry.js';
import { listOf, objectOf } from './json.js';
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

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, entry: Place) {
    super(resource, type, fullUrl, entry);
    const carePlan: Link[] = [];
    const deliveryType: CodedValue[] = [];
    const list = listOf(resource.extension);
    for (let index = 0; index < list.length; index++) {
      const extension = objectOf(list[index]);
      const place = new Place(this.place, 'extension', index);
      if (extension.url === extensions.basedOnCarePlan) {
        const link = extension.valueReference;
        if (isLink(link)) carePlan.push(new Link(link, this, new Place(place, 'valueReference')));
      } else if (extension.url === extensions.deliveryType) {
        deliveryType.push(new CodedValue(codesOf(extension.valueCodeableConcept, new Place(place, 'valueCodeableConcept')), place));
      }
    }
    this.start = timeValue(objectOf(resource.period).start, new Place(this.place, 'period'), 'start');
    this.types = codesIn(resource.type, this.place, 'type');
    this.carePlan = carePlan;
    this.deliveryType = deliveryType;
    this.participants = readParticipants(listOf(resource.participant), this.place);
  }
}

function readParticipants(list: readonly unknown[], contact: Place): CodedValue[] {
  const participants: CodedValue[] = [];
  for (let index = 0; index < list.length; index++) {
    const participant = list[index];
    if (!isObject(participant)) continue;
    const place = new Place(contact, 'participant', index);
    participants.push(new CodedValue(codesIn(participant.type, place, 'type'), place));
  }
  return participants;
}

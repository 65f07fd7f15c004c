import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { Path } from '../../../rules/rule.js';
import type { Entry } from '../../../rules/view/entry.js';
import { inStart, inStatus, inSubject, isInError } from '../../../rules/view/event.js';
import { listOf, objectOf, withItem } from '../../../rules/view/json.js';
import { linkOf, withLink, type Link } from '../../../rules/view/link.js';
import type { Placed } from '../../../rules/view/place.js';
import { extensions } from './profiles.js';
import { CodedValue, codesIn, textValue, timeValue, type CodeValue, type TextValue, type TimeValue } from '../../../rules/view/values.js';

/** Encounter. */
export class Contact implements Placed {
  readonly kind: 'contact';
  readonly entry: Entry;
  readonly status: TextValue | undefined;
  readonly subject: Link | undefined;
  /** Reported in error. */
  readonly isVoid: boolean;
  readonly start: TimeValue | undefined;
  readonly types: readonly CodeValue[];
  /** The extension that names the care plan. */
  readonly carePlan: readonly Link[];
  readonly deliveryType: readonly CodedValue[];
  readonly participants: readonly CodedValue[];

  constructor(entry: Entry, resource: JsonObject) {
    const { status, subject } = resource;
    let carePlan = noLinks;
    let deliveryType = noCodes;
    const list = listOf(resource.extension);
    for (let index = 0; index < list.length; index++) {
      const extension = objectOf(list[index]);
      const { url } = extension;
      if (url === extensions.basedOnCarePlan) carePlan = withLink(carePlan, extension.valueReference, entry, inCarePlan, index);
      else if (url === extensions.deliveryType) deliveryType = withItem(deliveryType, new CodedValue(extension, entry, 'extension', index));
    }
    this.kind = 'contact';
    this.entry = entry;
    this.status = textValue(status, entry, inStatus);
    this.subject = linkOf(subject, entry, inSubject);
    this.isVoid = isInError(status);
    this.start = timeValue(objectOf(resource.period).start, entry, inStart);
    this.types = codesIn(resource.type, entry, 'type');
    this.carePlan = carePlan;
    this.deliveryType = deliveryType;
    this.participants = readParticipants(resource.participant, entry);
  }

  get resource(): JsonObject {
    return this.entry.resource;
  }

  get path(): Path {
    return this.entry.path;
  }
}

const noLinks: readonly Link[] = [];
const noCodes: readonly CodedValue[] = [];
const inCarePlan: Path = ['extension', 'valueReference'];

function readParticipants(participants: unknown, entry: Entry): readonly CodedValue[] {
  const list = listOf(participants);
  let read = noCodes;
  for (let index = 0; index < list.length; index++) {
    const participant = list[index];
    if (isObject(participant)) read = withItem(read, new CodedValue(participant, entry, 'participant', index));
  }
  return read;
}

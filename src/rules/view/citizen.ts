import { isObject, type JsonObject } from '../../finding/json.js';
import { cprSystem } from '../number/cpr.js';
import { CprNumber } from './cpr-number.js';
import { EntryBase } from './entry.js';
import { listOf, objectOf, textOf } from './json.js';
import { Place, Placed } from './place.js';
import { TextValue, textValue } from './values.js';

/** An Identifier of the citizen. */
export class CitizenIdentifier extends Placed {
  readonly system: string | undefined;
  readonly value: TextValue | undefined;
  readonly place: Place;

  constructor(identifier: JsonObject, place: Place) {
    super();
    const text = textOf(identifier.value);
    this.system = textOf(identifier.system);
    this.place = place;
    this.value = text === undefined ? undefined : new (this.system === cprSystem ? CprNumber : TextValue)(text, new Place(place, 'value'));
  }
}

/** The child or young person: Patient. */
export class Citizen extends EntryBase {
  readonly kind = 'citizen';
  readonly active: boolean | undefined;
  readonly identifiers: readonly CitizenIdentifier[];
  /** The CPR numbers among the identifiers: one, unless the profile stage has something to say. */
  readonly cprNumbers: readonly CprNumber[];
  /** The SOR id of the organisation that keeps the record. */
  readonly organisation: TextValue | undefined;

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, entry: Place) {
    super(resource, type, fullUrl, entry);
    const organisation = objectOf(objectOf(resource.managingOrganization).identifier);
    this.active = typeof resource.active === 'boolean' ? resource.active : undefined;
    this.organisation = textValue(organisation.value, new Place(new Place(this.place, 'managingOrganization'), 'identifier'), 'value');
    const identifiers: CitizenIdentifier[] = [];
    const cprNumbers: CprNumber[] = [];
    const list = listOf(resource.identifier);
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      if (!isObject(item)) continue;
      const identifier = new CitizenIdentifier(item, new Place(this.place, 'identifier', index));
      identifiers.push(identifier);
      if (identifier.value instanceof CprNumber) cprNumbers.push(identifier.value);
    }
    this.identifiers = identifiers;
    this.cprNumbers = cprNumbers;
  }
}

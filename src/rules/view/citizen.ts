import { isObject, own, type JsonObject } from '../../finding/json.js';
import { cprSystem } from '../number/cpr.js';
import { CprNumber } from './cpr-number.js';
import { EntryBase } from './entry.js';
import { listAt, textAt } from './json.js';
import { Place } from './place.js';
import { TextValue, textValue } from './values.js';

/** An Identifier of the citizen. */
export class CitizenIdentifier extends Place {
  readonly system: string | undefined;
  readonly value: TextValue | undefined;

  constructor(around: Place, index: number, identifier: JsonObject) {
    super(around, 'identifier', index);
    const text = textAt(identifier, 'value');
    this.system = textAt(identifier, 'system');
    this.value = text === undefined ? undefined : this.system === cprSystem ? new CprNumber(this, 'value', text) : new TextValue(this, 'value', text);
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

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, place: Place) {
    super(resource, type, fullUrl, place);
    const active = own(resource, 'active');
    const organisation = own(own(resource, 'managingOrganization'), 'identifier');
    this.active = typeof active === 'boolean' ? active : undefined;
    this.organisation = organisation === undefined ? undefined : textValue(organisation, new Place(new Place(this, 'managingOrganization'), 'identifier'), 'value');
    const identifiers: CitizenIdentifier[] = [];
    const cprNumbers: CprNumber[] = [];
    const list = listAt(resource, 'identifier');
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      if (!isObject(item)) continue;
      const identifier = new CitizenIdentifier(this, index, item);
      identifiers.push(identifier);
      if (identifier.value instanceof CprNumber) cprNumbers.push(identifier.value);
    }
    this.identifiers = identifiers;
    this.cprNumbers = cprNumbers;
  }
}

import { isObject, type JsonObject } from '../../../fhir/json.js';
import { cprSystem } from '../../../rules/number/cpr.js';
import type { Path } from '../../../rules/rule.js';
import { CprNumber } from './cpr-number.js';
import type { Entry } from '../../../rules/view/entry.js';
import { listOf, objectOf, textOf, withItem } from '../../../rules/view/json.js';
import { pathFrom, type Placed } from '../../../rules/view/place.js';
import { textValue, type TextValue } from '../../../rules/view/values.js';

/** An Identifier of the citizen. */
export class CitizenIdentifier implements Placed {
  readonly system: string | undefined;
  readonly value: string | undefined;
  readonly json: JsonObject;
  readonly entry: Entry;
  readonly index: number;

  constructor(identifier: JsonObject, entry: Entry, index: number) {
    this.json = identifier;
    this.system = textOf(identifier.system);
    this.value = textOf(identifier.value);
    this.entry = entry;
    this.index = index;
  }

  get path(): Path {
    return pathFrom(this.entry, inIdentifier, this.index);
  }
}

const inIdentifier: Path = ['identifier'];
const inOrganisation: Path = ['managingOrganization', 'identifier', 'value'];
const noIdentifiers: readonly CitizenIdentifier[] = [];
const noNumbers: readonly CprNumber[] = [];

/** The child or young person: Patient. */
export class Citizen implements Placed {
  readonly kind: 'citizen';
  readonly entry: Entry;
  readonly active: boolean | undefined;
  readonly identifiers: readonly CitizenIdentifier[];
  /** The CPR numbers among the identifiers: one, unless the profile stage has something to say. */
  readonly cprNumbers: readonly CprNumber[];
  /** The SOR id of the organisation that keeps the record. */
  readonly organisation: TextValue | undefined;

  constructor(entry: Entry, resource: JsonObject) {
    const { active } = resource;
    let identifiers = noIdentifiers;
    let cprNumbers = noNumbers;
    const list = listOf(resource.identifier);
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      if (!isObject(item)) continue;
      const identifier = new CitizenIdentifier(item, entry, index);
      identifiers = withItem(identifiers, identifier);
      const { system, value } = identifier;
      if (system === cprSystem && value !== undefined) cprNumbers = withItem(cprNumbers, new CprNumber(value, identifier));
    }
    this.kind = 'citizen';
    this.entry = entry;
    this.active = typeof active === 'boolean' ? active : undefined;
    this.identifiers = identifiers;
    this.cprNumbers = cprNumbers;
    this.organisation = textValue(objectOf(objectOf(resource.managingOrganization).identifier).value, entry, inOrganisation);
  }

  /** Reported in error: the record is not active. */
  get isVoid(): boolean {
    return this.active === false;
  }

  get id(): string | undefined {
    return this.entry.id;
  }

  get path(): Path {
    return this.entry.path;
  }
}

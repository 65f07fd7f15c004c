import { isObject, type JsonObject } from '../../fhir/json.js';
import { mask } from '../../finding/mask.js';
import { shorten } from '../../text/shorten.js';

/** Who sent a report, as far as it tells. */
export interface Sender {
  /** The SOR id of the organisation that keeps the citizen's record. */
  readonly municipality?: string;
  /** The system: `meta.source`, or the name or software of a MessageHeader. */
  readonly system?: string;
}

const sor = 'urn:oid:1.2.208.176.1.1';

/** Reads the sender of a Bundle, or of a resource by itself. Both are texts of the document: masked and cut. */
export function senderOf(root: unknown): Sender {
  const resources = [root, ...entriesOf(root)].filter(isObject);
  const municipality = first(resources, ({ resourceType, managingOrganization }) =>
    resourceType === 'Patient' ? sorOf(managingOrganization) : undefined,
  );
  const system = first(resources, ({ resourceType, meta, source }) => {
    if (isObject(meta) && typeof meta['source'] === 'string') return meta['source'];
    if (resourceType !== 'MessageHeader' || !isObject(source)) return undefined;
    return [source['software'], source['name'], source['endpoint']].find((name) => typeof name === 'string');
  });
  return { ...(municipality === undefined ? {} : { municipality }), ...(system === undefined ? {} : { system }) };
}

function entriesOf(root: unknown): unknown[] {
  const entry = isObject(root) ? root['entry'] : undefined;
  return Array.isArray(entry) ? entry.map((each: unknown) => (isObject(each) ? each['resource'] : undefined)) : [];
}

function sorOf(organisation: unknown): unknown {
  const identifier = isObject(organisation) ? organisation['identifier'] : undefined;
  return isObject(identifier) && identifier['system'] === sor ? identifier['value'] : undefined;
}

function first(resources: readonly JsonObject[], read: (resource: JsonObject) => unknown): string | undefined {
  for (const resource of resources) {
    const value = read(resource);
    if (typeof value === 'string' && value !== '') return shorten(mask(value), 80);
  }
  return undefined;
}

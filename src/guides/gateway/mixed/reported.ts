import { isObject, type JsonObject } from '../../../fhir/json.js';
import type { Path } from '../../../rules/rule.js';
import type { Entry } from '../../../rules/view/entry.js';
import { listOf, objectOf, textOf } from '../../../rules/view/json.js';
import { Link, linkOf } from '../../../rules/view/link.js';
import { single, type Placed } from '../../../rules/view/place.js';
import { textValue, timeValue, type TextValue, type TimeValue } from '../../../rules/view/values.js';
import type { GatewayContent } from '../view/gateway-report.js';

/** A resource of a report, other than a citizen, in a guide whose reports hold resources of many types. */
export class Reported implements Placed, GatewayContent {
  /** FHIR's type; `contact` for an Encounter. */
  readonly kind: string;
  readonly entry: Entry<GatewayContent>;
  readonly resource: JsonObject;
  /** The element that says how far the resource has come: see statusName. */
  readonly status: TextValue | undefined;
  /** Reported in error; undefined for a type that cannot be. */
  readonly isVoid: boolean | undefined;
  /** The reference to the citizen that it is about. */
  readonly subject: Link | undefined;
  /** All other references to resources. */
  readonly links: readonly Link[];

  constructor(entry: Entry<GatewayContent>, resource: JsonObject, type: string) {
    const name = subjectName(type);
    this.kind = type === 'Encounter' ? 'contact' : type;
    this.entry = entry;
    this.resource = resource;
    this.status = textValue(resource[statusName(type)], entry, [statusName(type)]);
    this.isVoid = isVoid(type, resource);
    this.subject = linkOf(resource[name], entry, [name]);
    this.links = linksIn(resource, name, entry);
  }

  get path(): Path {
    return this.entry.path;
  }

  get type(): string {
    return this.entry.type;
  }

  /** A time that stands in the resource. */
  time(...names: readonly string[]): TimeValue | undefined {
    let value: unknown = this.resource;
    for (const name of names) value = objectOf(value)[name];
    return timeValue(value, this.entry, names);
  }

  /** The links that stand in an element, or in extensions of one URL. */
  linksAt(element: string, url?: string): readonly Link[] {
    return this.links.filter(
      ({ names }) => names[0] === element && (url === undefined || objectOf(listOf(this.resource[element])[Number(names[1])]).url === url),
    );
  }
}

/** The element for the status of a type. Conditions have two; the one for verification says that it was reported in error. */
function statusName(type: string): string {
  return type === 'Goal' ? 'lifecycleStatus' : 'status';
}

function subjectName(type: string): string {
  return type === 'RelatedPerson' ? 'patient' : 'subject';
}

/** Individuals and entities have no status: they are taken back as not active (MEMO 2). */
const withActive: ReadonlySet<string> = new Set(['Patient', 'RelatedPerson', 'Organization', 'Practitioner']);

function isVoid(type: string, resource: JsonObject): boolean {
  if (withActive.has(type)) return resource.active === false;
  if (type === 'Condition')
    return listOf(objectOf(resource.verificationStatus).coding).some((coding) => objectOf(coding).code === 'entered-in-error');
  if (type === 'Location') return resource.status === 'inactive';
  return resource[statusName(type)] === 'entered-in-error';
}

/** Parts of a resource whose references lead to nothing reported, or that are not content. */
const skipped: ReadonlySet<string> = new Set(['contained', 'meta', 'text']);
/** Documents may be nested no deeper (document/limits.ts). */
const deepest = 256;

/** All references of a resource but the one to its citizen. */
function linksIn(resource: JsonObject, subject: string, entry: Entry): Link[] {
  const found: Link[] = [];
  const visit = (value: unknown, names: Path): void => {
    if (names.length > deepest) return;
    if (Array.isArray(value))
      value.forEach((item, index) => {
        visit(item, [...names, index]);
      });
    else if (isObject(value)) {
      if (textOf(value.reference) !== undefined) found.push(new Link(value, entry, names, single));
      for (const [name, part] of Object.entries(value)) if (typeof part === 'object') visit(part, [...names, name]);
    }
  };
  for (const [name, part] of Object.entries(resource))
    if (typeof part === 'object' && name !== subject && !skipped.has(name)) visit(part, [name]);
  return found;
}

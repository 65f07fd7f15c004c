import { isTypeText, serverOf } from '../../bundle/reference-text.js';
import { versionIdOf, type JsonObject } from '../../fhir/json.js';
import { isUuid } from '../number/uuid.js';
import type { Path } from '../rule.js';
import { textOf } from './json.js';
import type { Placed } from './place.js';

/** What a resource of a report is to its guide. */
export interface Content {
  readonly kind: string;
}

/** An entry of a report that has a resource. All are of this one class, whatever is in them: so they are quickly looked through. */
export class Entry<C extends Content = Content> implements Placed {
  readonly resource: JsonObject;
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly report: Placed;
  readonly index: number;
  /** What the resource is to the guide; undefined for one of a type that the guide does not have. */
  content: C | undefined;
  /** The server on which fullUrl is the address of its type and UUID. */
  readonly server: string | undefined;

  /** @param server that other entries are on; empty for none */
  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, report: Placed, index: number, server: string) {
    const id = textOf(resource.id);
    this.resource = resource;
    this.type = type;
    this.id = id;
    this.fullUrl = fullUrl;
    this.report = report;
    this.index = index;
    this.content = undefined;
    this.server =
      id !== undefined && fullUrl !== undefined && isUuid(id) && isTypeText(type) ? serverOf(fullUrl, type, id, server) : undefined;
  }

  get version(): string | undefined {
    return versionIdOf(this.resource);
  }

  get kind(): C['kind'] | 'other' {
    return this.content === undefined ? 'other' : this.content.kind;
  }

  /** It is of a type of the guide's and has a UUID, and its fullUrl is the address of these on some server: as nearly all are. */
  get isRegular(): boolean {
    return this.server !== undefined && this.content !== undefined;
  }

  /** Of the resource. */
  get path(): Path {
    return [...this.entryPath, 'resource'];
  }

  /** Of the entry; the resource stands in its `resource`. */
  get entryPath(): Path {
    return [...this.report.path, 'entry', this.index];
  }
}

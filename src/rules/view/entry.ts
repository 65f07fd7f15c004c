import type { JsonObject } from '../../finding/json.js';
import type { Path } from '../rule.js';
import type { Content } from './entries.js';
import { textOf } from './json.js';
import type { Placed } from './place.js';

/** An entry of a report that has a resource. All are of this one class, whatever is in them: so they are quickly looked through. */
export class Entry implements Placed {
  readonly resource: JsonObject;
  readonly type: string;
  readonly id: string | undefined;
  readonly fullUrl: string | undefined;
  readonly report: Placed;
  readonly index: number;
  /** What the resource is to LTT; undefined for a resource that is none of its own. */
  content: Content | undefined;

  constructor(resource: JsonObject, type: string, fullUrl: string | undefined, report: Placed, index: number) {
    this.resource = resource;
    this.type = type;
    this.id = textOf(resource.id);
    this.fullUrl = fullUrl;
    this.report = report;
    this.index = index;
    this.content = undefined;
  }

  get kind(): Content['kind'] | 'other' {
    return this.content === undefined ? 'other' : this.content.kind;
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

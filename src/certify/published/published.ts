import { isObject, type JsonObject } from '../../fhir/json.js';
import { hex, sha256 } from '../../report/sha256.js';
import { listOf } from '../../rules/view/json.js';

/** Reports that everybody has: the examples of guides and of this toolkit. They show nothing about a system. */
export interface PublishedReports {
  /** The ids of the reports and of the resources in them. */
  readonly ids: readonly string[];
  /** What is in the reports whatever their ids are (contentOf). */
  readonly contents: readonly string[];
}

/** Tells a report that everybody has: one of its ids is published, or all of its content but the ids. */
export class PublishedCheck {
  readonly #ids: ReadonlySet<string>;
  readonly #contents: ReadonlySet<string>;
  readonly #isSampleId: (id: string) => boolean;

  /** @param isSampleId knows the ids that the toolkit gives to made-up reports */
  constructor({ ids, contents }: PublishedReports, isSampleId: (id: string) => boolean) {
    this.#ids = new Set(ids);
    this.#contents = new Set(contents);
    this.#isSampleId = isSampleId;
  }

  isPublished(report: JsonObject): boolean {
    return idsOf(report).some((id) => this.#ids.has(id) || this.#isSampleId(id)) || this.#contents.has(contentOf(report));
  }
}

/** The ids of a report and of the resources in it. */
export function idsOf(report: JsonObject): string[] {
  return [report, ...listOf(report['entry']).map((entry) => (isObject(entry) ? entry['resource'] : undefined))].flatMap((resource) =>
    isObject(resource) && typeof resource['id'] === 'string' ? [resource['id']] : [],
  );
}

/** What names things, and could be given anew without anything being done anew. */
const naming = new Set(['id', 'fullUrl', 'reference', 'lastUpdated']);

/** The SHA-256 of all of a report but what names things in it, in hexadecimal. */
export function contentOf(report: JsonObject): string {
  return hex(sha256(JSON.stringify(withoutNames(report))));
}

/** In the order of the names, so that the order in a file makes no difference. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (!isObject(value)) return value;
  return Object.entries(value)
    .filter(([name]) => !naming.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, item]) => [name, withoutNames(item)]);
}

import { HttpError } from '../http-error.js';
import type { ServiceParts } from '../parts.js';
import type { ServiceRequest, ServiceResponse } from '../request.js';
import type { StoredReport } from '../store.js';
import { isLenient, resourceId } from './conditions.js';
import { textAnswer, wantedLook } from './format.js';
import { numberIn, searchQuery } from './search-query.js';
import { stamped } from './stamp.js';

/** GET Bundle?…, POST Bundle/_search: current versions, the newest first. */
export async function searchReports(request: ServiceRequest, parts: ServiceParts, base: string): Promise<ServiceResponse> {
  const look = wantedLook(request);
  const query = parametersOf(request);
  const search = searchQuery(query, isLenient(request.headers['prefer']));
  const { total, reports } = await parts.store.search(search);
  const links = [{ relation: 'self', url: linkTo(base, 'Bundle', query, search.offset) }];
  // A link would have to name the citizen: whoever searched for one asks for the next page with _offset.
  const canLink = search.citizens === undefined && search.identifiers === undefined && search.count > 0;
  if (canLink && search.offset + reports.length < total)
    links.push({ relation: 'next', url: linkTo(base, 'Bundle', query, search.offset + reports.length) });
  const entries = reports.map(
    (report) =>
      `{"fullUrl":${JSON.stringify(`${base}/Bundle/${report.id}`)},"resource":${stamped(report.json, report)},"search":{"mode":"match"}}`,
  );
  return bundleAnswer('searchset', { total, links, entries }, look, parts);
}

/** GET Bundle/{id}/_history: every version, the newest first. */
export async function reportHistory(request: ServiceRequest, id: string, parts: ServiceParts, base: string): Promise<ServiceResponse> {
  const look = wantedLook(request);
  const page = { offset: numberIn(request.query, '_offset') ?? 0, count: Math.min(numberIn(request.query, '_count') ?? 20, 200) };
  const { total, reports } = await parts.store.versions(resourceId(id), page);
  if (total === 0) throw new HttpError(404, 'not-found', 'There is no report with this id');
  const path = `Bundle/${id}/_history`;
  const links = [{ relation: 'self', url: linkTo(base, path, request.query, page.offset) }];
  if (page.count > 0 && page.offset + reports.length < total)
    links.push({ relation: 'next', url: linkTo(base, path, request.query, page.offset + reports.length) });
  return bundleAnswer('history', { total, links, entries: reports.map((report) => historyEntry(report, base)) }, look, parts);
}

function historyEntry(report: StoredReport, base: string): string {
  const about = {
    request: { method: 'PUT', url: `Bundle/${report.id}` },
    response: {
      status: report.version === 1 ? '201' : '200',
      etag: `W/"${report.version}"`,
      lastModified: new Date(report.received).toISOString(),
    },
  };
  return `{"fullUrl":${JSON.stringify(`${base}/Bundle/${report.id}`)},"resource":${stamped(report.json, report)},${JSON.stringify(about).slice(1)}`;
}

/** A form that is longer holds no search: 50 alternatives of each parameter take a tenth of it. */
const longestForm = 65_536;

/** The parameters of a search are in the query, or in a form. */
function parametersOf({ method, query, headers, body }: ServiceRequest): URLSearchParams {
  if (method !== 'POST') return query;
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers['content-type'] ?? ''))
    throw new HttpError(415, 'not-supported', 'Send the parameters of a search as application/x-www-form-urlencoded');
  if (body.length > longestForm)
    throw new HttpError(413, 'too-long', `The parameters of a search may have ${longestForm / 1024} KB at most`);
  return new URLSearchParams([...query, ...new URLSearchParams(new TextDecoder().decode(body))]);
}

/** The address of a page of the results. A CPR number that was searched for is left out: addresses end up in logs. */
function linkTo(base: string, path: string, query: URLSearchParams, offset: number): string {
  const parameters = new URLSearchParams([...query].filter(([name]) => name !== '_offset' && name !== 'citizen' && name !== 'identifier'));
  if (offset > 0) parameters.set('_offset', String(offset));
  const text = parameters.toString();
  return `${base}/${path}${text === '' ? '' : `?${text}`}`;
}

interface BundleParts {
  readonly total: number;
  readonly links: readonly object[];
  /** Each as JSON. */
  readonly entries: readonly string[];
}

async function bundleAnswer(
  type: 'searchset' | 'history',
  { total, links, entries }: BundleParts,
  { format, pretty }: ReturnType<typeof wantedLook>,
  { checker, now }: ServiceParts,
): Promise<ServiceResponse> {
  const head = JSON.stringify({ resourceType: 'Bundle', meta: { lastUpdated: now().toISOString() }, type, total, link: links });
  const json = entries.length === 0 ? head : `${head.slice(0, -1)},"entry":[${entries.join(',')}]}`;
  if (format === 'xml') return textAnswer(200, await checker.toXml(json), 'xml');
  return textAnswer(200, pretty ? `${JSON.stringify(JSON.parse(json), undefined, 2)}\n` : json, 'json');
}

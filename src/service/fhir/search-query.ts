import { readTime } from '../../rules/time/time-span.js';
import { HttpError } from '../http-error.js';
import type { ReportQuery, TimeRange } from '../store.js';

/** The search parameters, with what CapabilityStatement says of them. */
export const searchParameters = [
  { name: '_id', type: 'token', documentation: 'The id of the report' },
  {
    name: 'identifier',
    type: 'token',
    documentation: 'Bundle.identifier, or the identifier of the citizen where a report has none, as LTT has it: system|value or value',
  },
  { name: 'timestamp', type: 'date', documentation: 'Bundle.timestamp, with the prefixes eq, ne, lt, gt, le, ge, sa and eb' },
  {
    name: 'citizen',
    type: 'token',
    documentation: 'The CPR number of the citizen. Send it with POST Bundle/_search, so that it is in no log of a URL',
  },
] as const;

/** Parameters that say how to answer, and not what to find. */
const controls = new Set(['_count', '_offset', '_format', '_pretty', '_sort', '_summary', '_elements', '_total']);

const usualCount = 20;
const mostCount = 200;
const mostAlternatives = 50;
const mostParameters = 100;

/**
 * Reads a search.
 * @throws {HttpError} 400 for a parameter or value that cannot be used
 */
export function searchQuery(query: URLSearchParams, lenient: boolean): ReportQuery {
  if (query.size > mostParameters)
    throw new HttpError(400, 'too-costly', `A search can have ${mostParameters} parameters at most, but has ${query.size}`);
  const known = new Set<string>(searchParameters.map(({ name }) => name));
  for (const name of query.keys()) {
    if (known.has(name) || controls.has(name) || lenient) continue;
    throw new HttpError(400, 'not-supported', `There is no such search parameter; choose from: ${[...known].join(', ')}, _count, _offset`);
  }
  const lists = (name: string): string[] | undefined => {
    const [values, another] = query.getAll(name);
    if (values === undefined || values === '') return undefined;
    if (another !== undefined)
      throw new HttpError(400, 'not-supported', `The search parameter ${name} can be given once, with alternatives after commas`);
    const alternatives = values.split(',', mostAlternatives + 1);
    if (alternatives.length > mostAlternatives)
      throw new HttpError(400, 'too-costly', `The search parameter ${name} can have ${mostAlternatives} alternatives at most`);
    return alternatives;
  };
  const [ids, identifiers, citizens] = [lists('_id'), lists('identifier'), lists('citizen')];
  const times = query.getAll('timestamp').slice(0, 10).map(timeRange);
  return {
    ...(ids === undefined ? {} : { ids }),
    ...(identifiers === undefined ? {} : { identifiers }),
    ...(citizens === undefined ? {} : { citizens: citizens.map(citizenText) }),
    ...(times.length === 0 ? {} : { times }),
    count: Math.min(numberIn(query, '_count') ?? usualCount, mostCount),
    offset: numberIn(query, '_offset') ?? 0,
  };
}

/** A CPR number, perhaps with its system before a bar, as the key of a citizen. */
function citizenText(text: string): string {
  return `cpr:${text
    .slice(text.indexOf('|') + 1)
    .replace(/[\s-]/g, '')
    .toUpperCase()}`;
}

/** @throws {HttpError} 400 for what is not a number from 0 on */
export function numberIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new HttpError(400, 'invalid', `${name} must be a whole number from 0 on`);
  return Number(text);
}

/** A date search (http://hl7.org/fhir/R4/search.html#date). */
function timeRange(text: string): TimeRange {
  const prefix = /^(?:eq|ne|lt|gt|le|ge|sa|eb)(?=\d)/.exec(text)?.[0] ?? 'eq';
  // A plus sign in a query means a space, unless it is escaped; in an instant it can only be the zone's.
  const span = readTime(text.replace(/^[a-z]{2}/, '').replace(' ', '+'));
  if (span === undefined)
    throw new HttpError(
      400,
      'invalid',
      'timestamp must be a date or an instant, perhaps after a prefix: ge2026-04-01, 2026-04-01T12:00:00+02:00',
    );
  const { first, last } = span;
  switch (prefix) {
    case 'ne':
      return { outside: [first, last] };
    case 'lt':
      return { firstTo: first - 1 };
    case 'gt':
      return { lastFrom: last + 1 };
    case 'le':
      return { firstTo: last };
    case 'ge':
      return { lastFrom: first };
    case 'sa':
      return { firstFrom: last + 1 };
    case 'eb':
      return { lastTo: first - 1 };
    default:
      return { firstFrom: first, lastTo: last };
  }
}

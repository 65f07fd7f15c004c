import { isObject, own } from '../../fhir/json.js';
import { citizenKey } from '../../guides/gateway/history/citizen-key.js';
import { readTime } from '../../rules/time/time-span.js';
import { ReportView } from '../../guides/ltt/view/report-view.js';
import type { DocumentFacts } from './checked.js';

/** What a store and its searches need to know of a document. */
export function factsOf(value: unknown): DocumentFacts {
  const type = textAt(value, 'resourceType');
  const id = textAt(value, 'id');
  const named = { ...(type === undefined ? {} : { type }), ...(id === undefined ? {} : { id }) };
  if (type !== 'Bundle' || !isObject(value)) return { ...named, identifiers: [] };
  const timestamp = textAt(value, 'timestamp');
  const span = timestamp === undefined ? undefined : readTime(timestamp);
  const { citizen } = new ReportView(value, []);
  const key = citizen && citizenKey(citizen);
  return {
    ...named,
    // LTT allows a report no identifier of its own: what it is found by is the citizen's.
    identifiers: [
      ...identifiersOf(value['identifier']),
      ...(citizen?.identifiers ?? []).flatMap(({ system = '', value: number }) => (number === undefined ? [] : [`${system}|${number}`])),
    ],
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(span === undefined ? {} : { first: span.first, last: span.last }),
    ...(key === undefined ? {} : { citizen: key }),
  };
}

/** A Bundle has one; a list of them is an error that was reported. */
function identifiersOf(identifier: unknown): string[] {
  const value = textAt(identifier, 'value');
  return value === undefined ? [] : [`${textAt(identifier, 'system') ?? ''}|${value}`];
}

function textAt(value: unknown, name: string): string | undefined {
  const text = own(value, name);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

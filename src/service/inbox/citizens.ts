import { mask } from '../../finding/mask.js';
import { numberIn } from '../fhir/search-query.js';
import { wantedLanguage } from '../language.js';
import type { ServiceParts } from '../parts.js';
import { answerJson, type ServiceRequest, type ServiceResponse } from '../request.js';
import type { StoredCitizen } from '../store.js';

/** GET /citizens: of whom reports were received, masked. `citizen` is a number that other addresses take. */
export async function citizensAnswer({ query }: ServiceRequest, { store }: ServiceParts): Promise<ServiceResponse> {
  const page = { offset: numberIn(query, '_offset') ?? 0, count: Math.min(numberIn(query, '_count') ?? 100, 1000) };
  const { total, citizens } = await store.citizens(page);
  return answerJson(200, { total, citizens: citizens.map(shown) });
}

function shown({ number, key, reports, first, last }: StoredCitizen): object {
  return { citizen: number, name: maskedKey(key), reports, first: new Date(first).toISOString(), last: new Date(last).toISOString() };
}

/** A citizen as people see one: `050514-****`. */
export function maskedKey(key: string): string {
  return mask(key.replace(/^cpr:/, '').replace(/^.*\|/, ''));
}

/** GET /findings: what comparing each citizen's reports finds (rules LTT-X…), newest last; perhaps of one citizen. */
export async function findingsAnswer(request: ServiceRequest, { history, language, store }: ServiceParts): Promise<ServiceResponse> {
  const { query } = request;
  const [offset, count, citizen] = [
    numberIn(query, '_offset') ?? 0,
    Math.min(numberIn(query, '_count') ?? 200, 2000),
    numberIn(query, 'citizen'),
  ];
  const compared = await history.compared(wantedLanguage(request, language));
  const wanted = citizen === undefined ? undefined : new Set((await store.latest(10_000, citizen)).map(({ sequence }) => sequence));
  const findings = wanted === undefined ? compared.findings : compared.findings.filter(({ sequence }) => wanted.has(sequence));
  return answerJson(200, {
    reports: compared.reports,
    citizens: compared.citizens,
    sequence: compared.sequence,
    total: findings.length,
    findings: findings.slice(offset, offset + count),
  });
}

/** GET /inbox: what was received last, without its text. */
export async function inboxAnswer({ query }: ServiceRequest, { store }: ServiceParts): Promise<ServiceResponse> {
  const citizen = numberIn(query, 'citizen');
  const [counts, reports] = await Promise.all([store.counts(), store.latest(Math.min(numberIn(query, '_count') ?? 50, 500), citizen)]);
  return answerJson(200, {
    ...counts,
    latest: reports.map(({ received, id, ...report }) => ({ ...report, id: mask(id), received: new Date(received).toISOString() })),
  });
}

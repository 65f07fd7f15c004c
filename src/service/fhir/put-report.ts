import type { Checked } from '../check/checked.js';
import { HttpError } from '../http-error.js';
import { wantedLanguage } from '../language.js';
import type { ServiceParts } from '../parts.js';
import type { ServiceRequest, ServiceResponse } from '../request.js';
import { expectedVersion, preferredReturn, resourceId } from './conditions.js';
import { resourceAnswer, sentFormat, textAnswer, wantedLook, type Look } from './format.js';
import { outcomeOf } from './outcome.js';
import { rehearsedBy } from './rehearsed.js';
import { stamped } from './stamp.js';
import { verdictOn } from './verdict.js';

/** PUT Bundle/{id}: checks a report, keeps it if it is accepted, and answers at once. */
export async function putReport(request: ServiceRequest, id: string, parts: ServiceParts, base: string): Promise<ServiceResponse> {
  const look = wantedLook(request);
  resourceId(id);
  sentFormat(request);
  const expected = expectedVersion(request.headers['if-match']);
  const language = wantedLanguage(request, parts.language);
  const checked = await parts.checker.check({ bytes: request.body, language, stage: 'sds', wantsJson: true });
  // JSON is kept as it was sent, byte by byte, so that no number and no order in it changes.
  const json = checked.json === undefined ? request.body : new TextEncoder().encode(checked.json);
  const rehearsed = rehearsedBy(parts.rehearsal, id, request.body, checked.problem === undefined ? json : undefined);
  if (checked.problem !== undefined) return rehearsed.answered(resourceAnswer(400, outcomeOf(checked, language), look));
  demandBundle(checked, id);
  const verdict = verdictOn(checked, parts.strict, language);
  const outcome = (): object => outcomeOf(checked, language, verdict.text);
  if (verdict.rejected) return rehearsed.answered(resourceAnswer(422, outcome(), look));
  rehearsed.demandAccepted(language);

  const received = parts.now().getTime();
  const result = await parts.store.put({
    id,
    json,
    received,
    facts: checked.facts,
    warnings: checked.findings.filter(({ severity }) => severity === 'warning').length,
    errors: checked.findings.filter(({ severity }) => severity === 'error').length,
    ...(expected === undefined ? {} : { expected }),
  });
  if (result.kind === 'conflict') {
    rehearsed.status(412);
    throw new HttpError(
      412,
      'conflict',
      result.current === 0
        ? 'If-Match names a version, but there is no such report'
        : `If-Match names another version than the current one, which is ${result.current}`,
    );
  }

  const { version } = result;
  const status = version === 1 ? 201 : 200;
  rehearsed.status(status);
  const headers = { ...versionHeaders(version, received), location: `${base}/Bundle/${id}/_history/${version}` };
  switch (preferredReturn(request.headers['prefer'])) {
    case 'minimal':
      return { status, headers, body: '' };
    case 'representation':
      return withHeaders(await reportAnswer(status, { json: new TextDecoder().decode(json), version, received }, look, parts), headers);
    case 'OperationOutcome':
      return resourceAnswer(status, outcome(), look, headers);
  }
}

function withHeaders(response: ServiceResponse, headers: Readonly<Record<string, string>>): ServiceResponse {
  return { ...response, headers: { ...response.headers, ...headers } };
}

/** @throws {HttpError} 400 for another resource, or another id than the URL has */
function demandBundle({ facts }: Checked, id: string): void {
  if (facts.type !== 'Bundle')
    throw new HttpError(
      400,
      'invalid',
      `The URL is for a Bundle, but the body is ${facts.type === undefined ? 'not a FHIR resource' : 'another resource'}`,
    );
  if (facts.id === undefined) throw new HttpError(400, 'invalid', 'The Bundle in the body has no id: it must have the id of the URL');
  if (facts.id !== id) throw new HttpError(400, 'invalid', 'The id of the Bundle in the body is not the id of the URL');
}

/** The headers that name a version of a resource. */
export function versionHeaders(version: number, received: number): Record<string, string> {
  return { etag: `W/"${version}"`, 'last-modified': new Date(received).toUTCString() };
}

/** A response with a stored report, its version and time in meta. */
export async function reportAnswer(
  status: number,
  report: { readonly json: string; readonly version: number; readonly received: number },
  { format, pretty }: Look,
  { checker }: ServiceParts,
): Promise<ServiceResponse> {
  const json = stamped(report.json, report);
  const body = format === 'xml' ? await checker.toXml(json) : pretty ? `${JSON.stringify(JSON.parse(json), undefined, 2)}\n` : json;
  return textAnswer(status, body, format, versionHeaders(report.version, report.received));
}

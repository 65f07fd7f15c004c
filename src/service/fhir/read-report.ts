import { HttpError } from '../http-error.js';
import type { ServiceParts } from '../parts.js';
import type { ServiceRequest, ServiceResponse } from '../request.js';
import { isUnchanged, resourceId, versionNumber } from './conditions.js';
import { wantedLook } from './format.js';
import { reportAnswer, versionHeaders } from './put-report.js';

/** GET Bundle/{id} and GET Bundle/{id}/_history/{version}. */
export async function readReport(
  request: ServiceRequest,
  id: string,
  version: string | undefined,
  parts: ServiceParts,
): Promise<ServiceResponse> {
  const look = wantedLook(request);
  const report = await parts.store.read(resourceId(id), version === undefined ? undefined : versionNumber(version));
  if (report === undefined)
    throw new HttpError(
      404,
      'not-found',
      version === undefined ? 'There is no report with this id' : 'There is no such version of a report with this id',
    );
  if (isUnchanged(request.headers['if-none-match'], report.version))
    return { status: 304, headers: versionHeaders(report.version, report.received), body: '' };
  return reportAnswer(200, report, look, parts);
}

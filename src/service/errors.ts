import type { Api } from './route.js';
import type { HttpError } from './http-error.js';
import { errorOutcome } from './fhir/outcome.js';
import { resourceAnswer, wantedLook } from './fhir/format.js';
import { answer, answerJson, type ServiceRequest, type ServiceResponse } from './request.js';
import { soapFault } from './itb/soap-answers.js';

/** An error as clients of an API expect it. */
export function errorAnswer(error: HttpError, api: Api, request: Pick<ServiceRequest, 'query' | 'headers'>): ServiceResponse {
  const { status, code, message, headers } = error;
  switch (api) {
    case 'fhir':
      return resourceAnswer(status, errorOutcome(code, message), lookOrJson(request), headers);
    case 'text':
      return answer(status, 'text/plain; charset=utf-8', `${message}\n`, headers);
    case 'soap':
      return soapFault(status, message, headers);
    case 'json':
      return answerJson(status, { error: { code, message } }, headers);
  }
}

/** A client that asks for what is not offered gets its error as JSON. */
function lookOrJson(request: Pick<ServiceRequest, 'query' | 'headers'>): ReturnType<typeof wantedLook> {
  try {
    return wantedLook(request);
  } catch {
    return { format: 'json', pretty: false };
  }
}

import { isObject } from '../../fhir/json.js';
import { HttpError } from '../http-error.js';
import { jsonBody } from '../json-body.js';
import { wantedLanguage } from '../language.js';
import type { ServiceParts } from '../parts.js';
import { answerJson, type ServiceRequest, type ServiceResponse } from '../request.js';
import { checkForItb } from './check.js';
import { itbRequest, itbInputs, type InputContent } from './validation-request.js';

/** GET /itb/getModuleDefinition: what the test bed shows of this service. */
export function moduleDefinition({ tool, guide }: ServiceParts, origin: string): ServiceResponse {
  return answerJson(200, {
    module: {
      id: 'LttValidator',
      operation: 'V',
      uri: `${origin}/itb`,
      serviceLocation: `${origin}/itb/soap?wsdl`,
      metadata: {
        name: `${tool.name}: ${guide.id} ${guide.version}`,
        version: tool.version,
        description: "Validates reports against KL's LTT guide and its business rules, and other resources against FHIR R4",
      },
      inputs: itbInputs,
      outputs: [],
      configs: [],
    },
  });
}

/** POST /itb/validate. */
export async function itbValidate(request: ServiceRequest, parts: ServiceParts): Promise<ServiceResponse> {
  const body = jsonBody(request);
  const inputs = body['input'];
  if (!Array.isArray(inputs)) throw new HttpError(400, 'required', 'Send an object with an array "input"');
  const { date, result, counters, items, content } = await checkForItb(
    itbRequest(inputs.slice(0, 100).map((input) => contentIn(input, 0))),
    wantedLanguage(request, parts.language),
    parts,
  );
  const { tool, guide } = parts;
  return answerJson(200, {
    report: {
      date,
      result,
      name: 'LTT validation report',
      overview: { profileID: `${guide.id}#${guide.version}`, validationServiceName: tool.name, validationServiceVersion: tool.version },
      counters,
      context: { type: 'map', item: [{ name: 'content', type: 'string', embeddingMethod: 'STRING', value: content }] },
      items,
    },
  });
}

/** @throws {HttpError} 400 for what is not AnyContent */
function contentIn(input: unknown, depth: number): InputContent {
  if (!isObject(input) || depth > 10)
    throw new HttpError(400, 'invalid', 'Each input must be an object with name, value and embeddingMethod');
  const { name, value, embeddingMethod, item } = input;
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof value === 'string' ? { value } : {}),
    ...(typeof embeddingMethod === 'string' ? { embeddingMethod } : {}),
    items: Array.isArray(item) ? item.slice(0, 100).map((child) => contentIn(child, depth + 1)) : [],
  };
}

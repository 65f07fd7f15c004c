import { isObject, own } from '../../fhir/json.js';
import { UnknownProfileError, type Checked } from '../check/checked.js';
import { HttpError } from '../http-error.js';
import { wantedLanguage } from '../language.js';
import type { ServiceParts } from '../parts.js';
import type { ServiceRequest, ServiceResponse } from '../request.js';
import { resourceId } from './conditions.js';
import { resourceAnswer, sentFormat, wantedLook } from './format.js';
import { outcomeOf } from './outcome.js';

/** What the operation is asked to do. */
interface Validation {
  readonly bytes: Uint8Array;
  readonly profiles: readonly string[];
  readonly mode: string | undefined;
}

const modes = ['create', 'update', 'delete', 'profile'];

/**
 * $validate on the system, a type or an instance (http://hl7.org/fhir/R4/resource-operation-validate.html): the resource itself in
 * the body, or Parameters with resource, profile and mode. The operation answers 200 with an OperationOutcome, whatever it found.
 */
export async function validateOperation(
  request: ServiceRequest,
  target: { readonly type?: string; readonly id?: string },
  parts: ServiceParts,
): Promise<ServiceResponse> {
  const look = wantedLook(request);
  // The type is shown in errors, and must not carry anything else there: a CPR number in an address, say.
  if (target.type !== undefined && !/^[A-Z][A-Za-z]{1,40}$/.test(target.type))
    throw new HttpError(404, 'not-found', 'The address must name a resource type, such as /fhir/Bundle/$validate');
  const language = wantedLanguage(request, parts.language);
  const { bytes, profiles, mode } = await validationOf(request, target, parts);
  if (mode !== undefined && !modes.includes(mode)) throw new HttpError(400, 'invalid', `mode must be one of ${modes.join(', ')}`);
  if (mode === 'delete') throw new HttpError(422, 'not-supported', 'Reports cannot be deleted here: mode delete is always refused');
  const checked = await checkedOrRefused({ bytes, profiles }, language, parts);
  if (checked.problem !== undefined) return resourceAnswer(400, outcomeOf(checked, language), look);
  const { type, id } = checked.facts;
  if (target.type !== undefined && type !== target.type)
    throw new HttpError(400, 'invalid', `The URL is for ${target.type}, but the body is another resource`);
  if (target.id !== undefined && request.method === 'POST' && mode !== 'create' && id !== undefined && id !== target.id)
    throw new HttpError(400, 'invalid', 'The id of the resource is not the id of the URL');
  return resourceAnswer(200, outcomeOf(checked, language), look);
}

async function checkedOrRefused(
  { bytes, profiles }: Pick<Validation, 'bytes' | 'profiles'>,
  language: 'en' | 'da',
  { checker }: ServiceParts,
): Promise<Checked> {
  try {
    return await checker.check({ bytes, language, stage: 'sds', ...(profiles.length > 0 ? { profiles } : {}) });
  } catch (error) {
    if (error instanceof UnknownProfileError)
      throw new HttpError(400, 'not-found', 'The profile that is asked for is not known here: the profiles of LTT and of FHIR R4 are');
    throw error;
  }
}

async function validationOf(
  { method, query, body, ...request }: ServiceRequest,
  { id }: { readonly id?: string },
  { store, checker }: ServiceParts,
): Promise<Validation> {
  const named = query.getAll('profile').slice(0, 20);
  const mode = query.get('mode') ?? undefined;
  if (method === 'GET' || body.length === 0) {
    if (id === undefined) throw new HttpError(400, 'required', 'Send the resource to validate in the body');
    const report = await store.read(resourceId(id));
    if (report === undefined) throw new HttpError(404, 'not-found', 'There is no report with this id');
    return { bytes: new TextEncoder().encode(report.json), profiles: named, mode };
  }
  const format = sentFormat(request);
  const text = new TextDecoder().decode(body.subarray(0, 2000));
  if (!/^[^]{0,1000}(?:"resourceType"\s*:\s*"Parameters"|<Parameters\b)/.test(text) && format === 'xml')
    return { bytes: body, profiles: named, mode };
  const parameters = await parametersIn(body, format, checker);
  return parameters === undefined
    ? { bytes: body, profiles: named, mode }
    : { bytes: parameters.bytes, profiles: [...named, ...parameters.profiles], mode: parameters.mode ?? mode };
}

/** What Parameters say; undefined where the body is another resource. */
async function parametersIn(body: Uint8Array, format: 'json' | 'xml', checker: ServiceParts['checker']): Promise<Validation | undefined> {
  const json =
    format === 'xml'
      ? ((await checker.check({ bytes: body, language: 'en', stage: 'profile', wantsJson: true })).json ?? '')
      : new TextDecoder().decode(body);
  const value = parsed(json);
  if (own(value, 'resourceType') !== 'Parameters') return undefined;
  const list = own(value, 'parameter');
  const parameters = Array.isArray(list) ? (list as unknown[]).filter(isObject) : [];
  const resource = parameters.find(({ name }) => name === 'resource')?.['resource'];
  if (!isObject(resource))
    throw new HttpError(400, 'required', 'Parameters must have a parameter "resource" with the resource to validate');
  const profiles = parameters
    .filter(({ name }) => name === 'profile')
    .flatMap((parameter) => textsIn(parameter, ['valueUri', 'valueCanonical', 'valueUrl', 'valueString']));
  const [mode] = parameters.filter(({ name }) => name === 'mode').flatMap((parameter) => textsIn(parameter, ['valueCode', 'valueString']));
  const text = written(resource);
  return text === undefined ? undefined : { bytes: new TextEncoder().encode(text), profiles: profiles.slice(0, 20), mode };
}

function textsIn(parameter: Readonly<Record<string, unknown>>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const value = parameter[name];
    return typeof value === 'string' ? [value] : [];
  });
}

/**
 * A value as JSON; undefined if it is nested deeper than the call stack allows. The body is then checked as it is, which reports
 * the depth.
 */
function written(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** What is not JSON is reported when it is checked. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

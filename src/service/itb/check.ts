import type { Language } from '../../finding/message.js';
import { UnknownProfileError } from '../check/checked.js';
import { HttpError } from '../http-error.js';
import type { ServiceParts } from '../parts.js';
import { itbReport, type ItbReport } from './report.js';
import type { ItbRequest } from './validation-request.js';

/**
 * Validates for the test bed.
 * @throws {HttpError} 400 for a profile that is not known
 */
export async function checkForItb(
  { bytes, text, profiles, stage, language }: ItbRequest,
  usual: Language,
  { checker, now }: ServiceParts,
): Promise<ItbReport> {
  try {
    const checked = await checker.check({ bytes, language: language ?? usual, stage, ...(profiles.length > 0 ? { profiles } : {}) });
    return itbReport(checked, text, now());
  } catch (error) {
    if (error instanceof UnknownProfileError)
      throw new HttpError(400, 'not-found', 'The profile that is asked for is not known here: the profiles of LTT and of FHIR R4 are');
    throw error;
  }
}

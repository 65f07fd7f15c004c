import type { Language } from '../../finding/message.js';
import { HttpError } from '../http-error.js';
import type { Rehearsal } from '../rehearsal.js';
import type { ServiceResponse } from '../request.js';

/** Tells a rehearsal about one report; does nothing where there is none. */
export interface RehearsedReport {
  /** Writes down what is answered. */
  status(status: number): void;
  /** The same, for an answer that is there. */
  answered(response: ServiceResponse): ServiceResponse;
  /** @throws {HttpError} when the rehearsal does not accept it now */
  demandAccepted(language: Language): void;
}

const nobody: RehearsedReport = { status: () => undefined, answered: (response) => response, demandAccepted: () => undefined };

/** After this many seconds a report may be sent again. */
const retryAfter = '5';

/** @param json the report as JSON; undefined when it could not be read */
export function rehearsedBy(rehearsal: Rehearsal | undefined, id: string, sent: Uint8Array, json: Uint8Array | undefined): RehearsedReport {
  if (rehearsal === undefined) return nobody;
  const report: unknown = json === undefined ? undefined : JSON.parse(new TextDecoder().decode(json));
  const status = (code: number): void => {
    rehearsal.record({ id, sent, report, status: code });
  };
  return {
    status,
    answered: (response) => {
      status(response.status);
      return response;
    },
    demandAccepted: (language) => {
      const answer = rehearsal.answer(report);
      if (answer === undefined) return;
      const error =
        answer.kind === 'reject'
          ? new HttpError(422, 'processing', answer.text[language])
          : new HttpError(503, 'transient', answer.text[language], { 'retry-after': retryAfter });
      rehearsal.record({ id, sent, report, status: error.status, answer });
      throw error;
    },
  };
}

import type { IssueCode } from '../finding/issue-code.js';

/** FHIR's issue-type codes of findings, and those that only a server's own errors have. */
export type HttpIssueCode =
  | IssueCode
  | 'login'
  | 'security'
  | 'processing'
  | 'conflict'
  | 'too-costly'
  | 'throttled'
  | 'timeout'
  | 'transient'
  | 'exception'
  | 'not-found';

/** Why a request is answered with an error. Its message is for whoever sent the request: it never contains text of a body. */
export class HttpError extends Error {
  readonly status: number;
  readonly code: HttpIssueCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, code: HttpIssueCode, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

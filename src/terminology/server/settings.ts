import { baseUrl } from '../../fhir/base-url.js';

/** What is needed of the fetch that browsers and Node have. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How to reach a FHIR R4 terminology server. Plain data. */
export interface ServerSettings {
  /** Its base URL: http or https, without name and password, query and fragment. */
  readonly url: string;
  /** Sent with every question, `Authorization` for one. They appear in no output. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many milliseconds an answer may take. [30,000] */
  readonly timeout?: number;
  /** How many questions are open at the same time. [6] */
  readonly parallel?: number;
}

/**
 * The base URL that operations are appended to.
 * @throws {RangeError} that says what is wrong with it
 */
export function serverBase(url: string): string {
  return baseUrl(url, 'the terminology server');
}

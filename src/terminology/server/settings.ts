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
 * The base URL that operations are appended to, without a slash at its end.
 * @throws {RangeError} that says what is wrong with it, and repeats nothing of it that may be secret
 */
export function serverBase(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) throw new RangeError('a terminology server is named by the URL of its FHIR endpoint, https://…');
  if (parsed.username !== '' || parsed.password !== '') throw new RangeError('the URL of the terminology server has a name or password in it, which would end up in logs');
  if (parsed.search !== '' || parsed.hash !== '') throw new RangeError('the URL of the terminology server has a query or fragment; name the FHIR endpoint alone');
  return parsed.href.replace(/\/+$/, '');
}

import type { ServerRequest } from './request.js';
import { serverBase, type Fetch, type ServerSettings } from './settings.js';
import type { ServerCause } from '../terminology.js';

/** JSON that the server sent, or why there is none. */
export type Received = { readonly json: unknown; readonly status: number } | { readonly cause: ServerCause };

/** An answer to $validate-code is a few hundred bytes; the largest that are known list their issues in some kilobytes. */
const largest = 1_000_000;

/** Posts questions to one server. Never rejects: the network's failures are answers too. */
export class Transport {
  readonly server: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #timeout: number;
  readonly #fetch: Fetch;

  /** @throws {RangeError} when the URL is none of a server */
  constructor({ url, headers = {}, timeout = 30_000 }: ServerSettings, fetch: Fetch) {
    this.server = serverBase(url);
    this.#headers = { ...headers, 'content-type': 'application/fhir+json', accept: 'application/fhir+json' };
    this.#timeout = timeout;
    this.#fetch = fetch;
  }

  async post({ path, body }: ServerRequest): Promise<Received> {
    const { server } = this;
    try {
      // A redirect would carry the question, and the credentials, to somebody else.
      const signal = AbortSignal.timeout(this.#timeout);
      const response = await this.#fetch(`${server}/${path}`, {
        method: 'POST',
        headers: this.#headers,
        body,
        redirect: 'manual',
        credentials: 'omit',
        signal,
      });
      return await this.#read(response);
    } catch (error) {
      return {
        cause: isTimeout(error)
          ? { kind: 'server-timeout', server, seconds: this.#timeout / 1000 }
          : { kind: 'server-unreachable', server, detail: detailOf(error) },
      };
    }
  }

  async #read(response: Response): Promise<Received> {
    const { server } = this;
    const { status } = response;
    const contentType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    const problem = problemWith(response, contentType, server);
    if (problem !== undefined) {
      await response.body?.cancel();
      return { cause: problem };
    }
    const text = await textOf(response, largest);
    if (text === undefined) return { cause: { kind: 'server-too-large', server, limit: largest } };
    try {
      return { json: JSON.parse(text) as unknown, status };
    } catch {
      return { cause: isSuccess(status) ? { kind: 'server-broken', server } : { kind: 'server-status', server, status } };
    }
  }
}

/**
 * What can be seen before the answer is read. Statuses that refuse a question are explained by an OperationOutcome, if the server is one of
 * FHIR's.
 */
function problemWith({ status, type }: Response, contentType: string, server: string): ServerCause | undefined {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return { kind: 'server-redirect', server };
  if ([401, 403, 407].includes(status)) return { kind: 'server-status', server, status };
  if (/^(?:application|text)\/(?:[\w.-]+\+)?json$/.test(contentType)) return undefined;
  return isSuccess(status)
    ? { kind: 'server-content-type', server, contentType: contentType === '' ? '?' : contentType.slice(0, 60) }
    : { kind: 'server-status', server, status };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** The body as text; undefined where it is longer than `limit` bytes, of which no more are read. */
async function textOf(response: Response, limit: number): Promise<string | undefined> {
  const reader = response.body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** Node puts the reason into `cause`; browsers tell none. */
function detailOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const code = typeof cause === 'object' && cause !== null ? (cause as { code?: unknown }).code : undefined;
  if (typeof code === 'string') return code;
  return error instanceof Error ? error.message : String(error);
}

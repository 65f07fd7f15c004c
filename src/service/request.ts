/** A request as handlers see it: whole, decompressed, and free of sockets. */
export interface ServiceRequest {
  readonly method: string;
  /** Decoded, without the query: `/fhir/Bundle/x`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

/** What a handler answers. It is sent as it is; compression and security headers are added where the sockets are. */
export interface ServiceResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** A response with this text. */
export function answer(
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse {
  return { status, headers: { 'content-type': type, ...headers }, body };
}

/** A response with this value as JSON. */
export function answerJson(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): ServiceResponse {
  return answer(status, 'application/json; charset=utf-8', JSON.stringify(value), headers);
}

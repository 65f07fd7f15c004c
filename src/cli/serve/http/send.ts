import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ServiceResponse } from '../../../service/request.js';

const zip = promisify(gzip);

/** A shorter body is not worth compressing. */
const worthIt = 1400;

/** For whatever may end up in a browser. Pages bring a policy of their own. */
const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/** Sends a response. @returns how many bytes its body has */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: ServiceResponse,
  more: Readonly<Record<string, string>>,
): Promise<number> {
  let bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const all: Record<string, string | number> = { ...securityHeaders, ...more, ...headers };
  if (headers['content-encoding'] === undefined && bytes.length >= worthIt && acceptsGzip(request.headers['accept-encoding'])) {
    bytes = await zip(bytes, { level: 5 });
    all['content-encoding'] = 'gzip';
  }
  if (bytes.length >= worthIt) all['vary'] = 'accept-encoding';
  if (status !== 304 && status !== 204) all['content-length'] = bytes.length;
  if (response.destroyed) return 0;
  response.writeHead(status, all);
  const isEmpty = request.method === 'HEAD' || status === 304 || status === 204;
  response.end(isEmpty ? undefined : bytes);
  return isEmpty ? 0 : bytes.length;
}

function acceptsGzip(accept: string | string[] | undefined): boolean {
  const text = Array.isArray(accept) ? accept.join(',') : (accept ?? '');
  return text.split(',', 20).some((part) => /^\s*(?:x-)?gzip\s*(?:;|$)/i.test(part) && !/;\s*q\s*=\s*0(?:\.0*)?\s*$/i.test(part));
}

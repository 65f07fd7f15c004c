import type { IncomingMessage } from 'node:http';
import { HttpError } from '../../../service/http-error.js';
import type { ServiceRequest } from '../../../service/request.js';

/** Where a server may be reached. */
export interface Reachable {
  /** It listens to this machine only. */
  readonly loopback: boolean;
}

const longestUrl = 8192;

/**
 * What a request asks for, before its body is read.
 * @throws {HttpError} for a request that cannot be meant for this server
 */
export function requestHead(
  { method = 'GET', url = '/', headers, rawHeaders }: IncomingMessage,
  { loopback }: Reachable,
): Omit<ServiceRequest, 'body'> {
  if (url.length > longestUrl) throw new HttpError(414, 'too-long', 'The URL is too long');
  refuseRepeated(rawHeaders);
  const host = headers.host ?? '';
  // The host becomes part of addresses that are answered. On this machine it must be this machine: a page in a browser may have
  // its own name point here (DNS rebinding).
  if (!/^(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/.test(host))
    throw new HttpError(400, 'invalid', 'The header Host is missing or is not a host');
  if (loopback && !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host))
    throw new HttpError(403, 'security', 'This server is for this machine only: call it localhost, 127.0.0.1 or [::1]');
  // Browsers name the page that sends a request; pages of others have nothing to ask here.
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`)
    throw new HttpError(403, 'security', 'Pages of other servers may not call this one');
  // An image or a script of such a page comes without Origin. Links may be followed.
  if (/^(?:cross|same)-site$/.test(one(headers['sec-fetch-site'])) && headers['sec-fetch-mode'] !== 'navigate')
    throw new HttpError(403, 'security', 'Pages of other servers may not call this one');
  // A proxy's form of the URL has the whole address, whose host stands above the header (RFC 9112, section 3.2.2).
  const authority = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
  if (authority !== undefined && authority.toLowerCase() !== host.toLowerCase())
    throw new HttpError(400, 'invalid', 'The URL names another host than the header Host');
  const { path, query } = target(url);
  // Node joins what comes twice, but for the headers that are refused above and one that only answers have.
  return { method, path, query, headers: headers as Readonly<Record<string, string | undefined>> };
}

/** Node takes the first of these and drops the rest; a proxy in front may take the last. */
const singleHeaders = new Set(['host', 'content-type', 'authorization']);

/** @throws {HttpError} 400 for a header that comes twice and can have one value only */
function refuseRepeated(rawHeaders: readonly string[]): void {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    if (!singleHeaders.has(name)) continue;
    if (seen.has(name)) throw new HttpError(400, 'invalid', `The header ${name} comes twice`);
    seen.add(name);
  }
}

function one(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function target(url: string): { readonly path: string; readonly query: URLSearchParams } {
  // Nearly all are like this.
  if (/^\/[\w\-./$]*$/.test(url)) return { path: url, query: new URLSearchParams() };
  const local = url.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const [rawPath = '/', ...rest] = local.split('#')[0]?.split('?') ?? [];
  let path: string;
  try {
    // Each part by itself: what is escaped is not a separator.
    path = rawPath
      .split('/')
      .map((part) => decodeURIComponent(part).replaceAll('/', '\u0000'))
      .join('/');
  } catch {
    throw new HttpError(400, 'invalid', 'The path of the URL is not percent-encoded UTF-8');
  }
  if (!path.startsWith('/') || /[\u0000-\u001f\u007f]/.test(path))
    throw new HttpError(400, 'invalid', 'The path of the URL has characters that no address here has');
  return { path, query: new URLSearchParams(rest.join('?')) };
}

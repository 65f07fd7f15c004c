import { errorAnswer } from './errors.js';
import { HttpError } from './http-error.js';
import type { ServiceParts } from './parts.js';
import type { ServiceRequest, ServiceResponse } from './request.js';
import { Router, type Api, type Route } from './route.js';
import { routes } from './routes.js';
import { isSameText } from './same-text.js';

/** How a service is protected. */
export interface Protection {
  /** What every request but those to open routes must bear. */
  readonly token?: string | undefined;
}

/** What a request was answered, and by which route, for logs and counts: a route's pattern has no identifiers. */
export interface Handled {
  readonly response: ServiceResponse;
  readonly route: string;
  /** What failed in the service itself, if something did. */
  readonly fault?: unknown;
}

/** Answers requests. It knows nothing of sockets. */
export class Service {
  readonly #router: Router;
  readonly #parts: ServiceParts;
  readonly #token: string | undefined;

  /** @param more routes of whoever runs the service: static files, say */
  constructor(parts: ServiceParts, { token }: Protection = {}, more: readonly Route[] = []) {
    this.#parts = parts;
    this.#token = token;
    this.#router = new Router([...routes(parts, token !== undefined), ...more]);
  }

  /** Answers one request. It never throws. */
  async handle(request: ServiceRequest): Promise<Handled> {
    const match = this.#router.find(request.method, request.path);
    const api: Api =
      match === undefined ? (request.path.startsWith('/fhir') ? 'fhir' : 'json') : 'route' in match ? match.route.api : match.api;
    const route = match !== undefined && 'route' in match ? `${match.route.method} ${match.route.path}` : 'none';
    try {
      if (match === undefined) throw new HttpError(404, 'not-found', notFound(request.path));
      if ('allow' in match)
        throw new HttpError(405, 'not-supported', 'This address does not take this method', { allow: match.allow.join(', ') });
      if (match.route.open !== true) this.#authorize(request);
      return { route, response: await match.route.handle(request, { params: match.params, origin: this.#origin(request) }) };
    } catch (error) {
      if (error instanceof HttpError) return { route, response: errorAnswer(error, api, request) };
      return {
        route,
        response: errorAnswer(new HttpError(500, 'exception', 'The server failed on this request; its log says why'), api, request),
        fault: error,
      };
    }
  }

  /** @throws {HttpError} 401 without the token, where one is demanded */
  #authorize({ headers }: ServiceRequest): void {
    if (this.#token === undefined) return;
    const given = /^Bearer +([^\s]{1,4096}) *$/i.exec(headers['authorization'] ?? '')?.[1];
    if (given === undefined)
      throw new HttpError(401, 'login', 'Send a bearer token: Authorization: Bearer …', { 'www-authenticate': 'Bearer' });
    if (!isSameText(given, this.#token))
      throw new HttpError(401, 'login', 'The bearer token is not the one of this server', {
        'www-authenticate': 'Bearer error="invalid_token"',
      });
  }

  #origin({ headers }: ServiceRequest): string {
    const { baseUrl } = this.#parts;
    if (baseUrl !== undefined) return baseUrl;
    // The sockets' side lets only well-formed hosts through.
    return `http://${headers['host'] ?? 'localhost'}`;
  }
}

function notFound(path: string): string {
  if (/^\/fhir\/[A-Z]/.test(path) && !path.startsWith('/fhir/Bundle')) return 'This server keeps delivery reports only: Bundle';
  return 'There is nothing at this address; /openapi.json lists what there is';
}

import type { ServiceRequest, ServiceResponse } from './request.js';

/** How errors of a route look: each API has its own form. */
export type Api = 'fhir' | 'json' | 'text' | 'soap';

/** What a handler is given beside the request. */
export interface RouteContext {
  /** The parts of the path that the pattern names. */
  readonly params: Readonly<Record<string, string>>;
  /** Where clients reach the service: `http://127.0.0.1:8080`. */
  readonly origin: string;
}

/** One operation of the service. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** `/fhir/Bundle/:id`: a segment after a colon is anything. */
  readonly path: string;
  readonly api: Api;
  /** Open to whoever has no token. */
  readonly open?: boolean;
  readonly handle: (request: ServiceRequest, context: RouteContext) => Promise<ServiceResponse> | ServiceResponse;
}

/** The route for a request; or the methods that its path has, where it has no other. */
export type Match =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly allow: readonly string[]; readonly api: Api }
  | undefined;

/** Finds routes by method and path. */
export class Router {
  readonly #routes: readonly { readonly route: Route; readonly segments: readonly string[] }[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((route) => ({ route, segments: route.path.split('/') }));
  }

  find(method: string, path: string): Match {
    const segments = path.length > 1 && path.endsWith('/') ? path.slice(0, -1).split('/') : path.split('/');
    const found: { readonly route: Route; readonly params: Readonly<Record<string, string>> }[] = [];
    for (const { route, segments: pattern } of this.#routes) {
      const params = matched(pattern, segments);
      if (params === undefined) continue;
      if (route.method === method || (method === 'HEAD' && route.method === 'GET')) return { route, params };
      found.push({ route, params });
    }
    const [first] = found;
    return first === undefined ? undefined : { allow: [...new Set(found.map(({ route }) => route.method))], api: first.route.api };
  }
}

function matched(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) {
      // An operation is never an id.
      if (segment === '' || segment.startsWith('$')) return undefined;
      params[part.slice(1)] = segment;
    } else if (part !== segment) return undefined;
  }
  return params;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localBackend } from '../../cli/serve/testing/local-backend.js';
import type { ServiceParts } from '../parts.js';
import { Service } from '../service.js';

const story = join(import.meta.dirname, '../../../testcases/story');

/** A report of the guide's story, as it is in its file. */
export function storyReport(name: string): string {
  return readFileSync(join(story, `DeliveryReport-Josefine-${name}.json`), 'utf8');
}

/** What a call sends beside method and path. */
export interface CallOptions {
  readonly body?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A response as tests look at it. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers
  readonly json: any;
}

/** A service over a backend in this thread. */
export class TestService {
  readonly service: Service;

  private constructor(service: Service) {
    this.service = service;
  }

  static async start({ token, ...changes }: Partial<ServiceParts> & { readonly token?: string } = {}): Promise<TestService> {
    const { checker, store, history } = await localBackend();
    const now = (): Date => new Date('2026-12-01T10:00:00Z');
    const parts: ServiceParts = {
      checker,
      store,
      history,
      now,
      tool: { name: 'ltt-conformance', version: '0.0.0' },
      guide: { id: 'kl.dk.fhir.ltt', version: '1.0.1' },
      strict: false,
      language: 'en',
      ...changes,
    };
    return new TestService(new Service(parts, { token }));
  }

  /** @param target the path with its query */
  async call(method: string, target: string, { body = '', headers = {} }: CallOptions = {}): Promise<Answered> {
    const { pathname, searchParams } = new URL(target, 'http://localhost');
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const { response, fault } = await this.service.handle({
      method,
      path: decodeURIComponent(pathname),
      query: searchParams,
      headers: { host: 'localhost:8080', ...named },
      body: bytes,
    });
    if (fault !== undefined) throw fault;
    const text = typeof response.body === 'string' ? response.body : new TextDecoder().decode(response.body);
    return { status: response.status, headers: response.headers, text, json: parsed(text) };
  }

  /** Sends a report as a case system does. */
  put(id: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
    return this.call('PUT', `/fhir/Bundle/${id}`, { body, headers: { 'content-type': 'application/fhir+json', ...headers } });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

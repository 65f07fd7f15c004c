import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { errorAnswer } from '../../../service/errors.js';
import { HttpError } from '../../../service/http-error.js';
import type { ServiceResponse } from '../../../service/request.js';
import type { Handled, Service } from '../../../service/service.js';
import { requestHead } from './admit.js';
import { BodyBudget, type BodyShare } from './body-budget.js';
import type { ServerLimits } from './limits.js';
import type { Metrics } from './metrics.js';
import { readBody } from './read-body.js';
import { requestId, type RequestLog } from './request-log.js';
import { send } from './send.js';

/** What a front works with. */
export interface FrontParts {
  readonly service: Service;
  readonly limits: ServerLimits;
  readonly metrics: Metrics;
  readonly log: RequestLog;
}

/** The sockets: takes requests in, bounded in every way, and sends answers. */
export class HttpFront {
  readonly #server: Server;
  readonly #parts: FrontParts;
  readonly #loopback: boolean;
  readonly #bodies: BodyBudget;
  #open = 0;
  #stopping = false;

  private constructor(parts: FrontParts, loopback: boolean) {
    this.#parts = parts;
    this.#loopback = loopback;
    const { limits } = parts;
    this.#bodies = new BodyBudget(limits.bodies);
    this.#server = createServer({
      maxHeaderSize: 16_384,
      headersTimeout: limits.headerTime,
      requestTimeout: limits.requestTime,
      keepAliveTimeout: 20_000,
      connectionsCheckingInterval: 2_000,
      noDelay: true,
    });
    this.#server.maxConnections = limits.connections;
    this.#server.maxHeadersCount = 100;
    // Answers that nobody takes are given up.
    this.#server.setTimeout(limits.requestTime * 2);
    this.#server.on('request', (request, response) => void this.#answer(request, response));
    this.#server.on('clientError', refuse);
  }

  /** @throws what the operating system refuses: a port in use */
  static async listen(parts: FrontParts, { host, port }: { readonly host: string; readonly port: number }): Promise<HttpFront> {
    const front = new HttpFront(parts, isLoopback(host));
    await new Promise<void>((resolve, reject) => {
      front.#server.once('error', reject);
      front.#server.listen(port, host, () => {
        front.#server.off('error', reject);
        resolve();
      });
    });
    return front;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How many requests are being answered. */
  get open(): number {
    return this.#open;
  }

  /** Takes no more requests, and waits for those that are being answered. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeIdleConnections();
    const limit = setTimeout(() => this.#server.closeAllConnections(), this.#parts.limits.stopTime);
    await closed;
    clearTimeout(limit);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now();
    const id = requestId(request.headers['x-request-id']);
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    this.#open++;
    let bytesIn = 0;
    const share = this.#bodies.share();
    let handled: Handled;
    try {
      handled = await this.#handled(request, share, (size) => (bytesIn = size));
    } finally {
      share.release();
      this.#open--;
    }
    const { response: answer, route, fault } = handled;
    const bytesOut = await send(request, response, answer, { 'x-request-id': id, ...(this.#stopping ? { connection: 'close' } : {}) });
    // What is left of a body that was refused is not read: the connection ends with the answer.
    if (!request.complete) request.socket.destroySoon();
    const time = performance.now() - began;
    this.#parts.metrics.request(route, answer.status, time);
    this.#parts.log.request({ request: id, route, status: answer.status, time: Math.round(time * 10) / 10, bytesIn, bytesOut }, fault);
  }

  async #handled(message: IncomingMessage, share: BodyShare, size: (bytes: number) => void): Promise<Handled> {
    const { limits, service } = this.#parts;
    let head;
    try {
      head = requestHead(message, { loopback: this.#loopback });
      if (this.#stopping) throw new HttpError(503, 'transient', 'The server is stopping', { 'retry-after': '5' });
      if (this.#open > limits.requests)
        throw new HttpError(429, 'throttled', 'The server answers as many requests as it can: try again in a second', {
          'retry-after': '1',
        });
      const body = await readBody(message, limits.body, share);
      size(body.length);
      return await service.handle({ ...head, body });
    } catch (error) {
      const known = error instanceof HttpError ? error : new HttpError(400, 'incomplete', 'The request could not be read');
      const isFhir = (message.url ?? '').startsWith('/fhir');
      const response: ServiceResponse = errorAnswer(
        withClose(known, message),
        isFhir ? 'fhir' : 'json',
        head ?? { query: new URLSearchParams(), headers: {} },
      );
      return { response, route: 'refused' };
    }
  }
}

/** A body that is not read to its end must not be taken for the next request. */
function withClose(error: HttpError, { complete }: IncomingMessage): HttpError {
  return complete ? error : new HttpError(error.status, error.code, error.message, { ...error.headers, connection: 'close' });
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host);
}

/** What is not HTTP, or comes too slowly, is told so in as few words as HTTP allows. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

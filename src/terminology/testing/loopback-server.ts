import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One question as it arrived: the operation, every parameter by name, and the headers. */
export interface Asked {
  readonly path: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly headers: IncomingMessage['headers'];
}

/** Answers a question: with a value that is sent as FHIR JSON, or by writing to the response itself. */
export type Respond = (asked: Asked, response: ServerResponse) => unknown;

/** A terminology server of our own, on this machine, as well or badly behaved as a test wants it. */
export class LoopbackServer {
  readonly asked: Asked[] = [];
  /** The most questions that were open at the same time. */
  busiest = 0;
  #open = 0;
  readonly #server;

  private constructor(respond: Respond) {
    this.#server = createServer((request, response) => {
      this.busiest = Math.max(this.busiest, ++this.#open);
      response.on('close', () => this.#open--);
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const { parameter = [] } = JSON.parse(body) as { parameter?: Record<string, unknown>[] };
        const parameters = Object.fromEntries(parameter.map(({ name, ...value }) => [name, Object.values(value)[0]]));
        const asked = { path: request.url ?? '', parameters, headers: request.headers };
        this.asked.push(asked);
        const answer = respond(asked, response);
        if (answer !== undefined) response.writeHead(200, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(answer));
      });
    });
  }

  static async start(respond: Respond): Promise<LoopbackServer> {
    const server = new LoopbackServer(respond);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/fhir`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** Parameters as an answer to $validate-code. */
export function parameters(result: boolean, more: Readonly<Record<string, string>> = {}): object {
  return {
    resourceType: 'Parameters',
    parameter: [{ name: 'result', valueBoolean: result }, ...Object.entries(more).map(([name, valueString]) => ({ name, valueString }))],
  };
}

/** An OperationOutcome that says this. */
export function outcome(text: string): object {
  return { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found', details: { text } }] };
}

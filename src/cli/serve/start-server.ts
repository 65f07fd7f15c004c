import type { Language } from '../../finding/message.js';
import type { Rehearsal } from '../../service/rehearsal.js';
import { answer, answerJson } from '../../service/request.js';
import type { Route } from '../../service/route.js';
import { Service } from '../../service/service.js';
import type { Backend } from './backend.js';
import { HttpFront } from './http/http-front.js';
import type { ServerLimits } from './http/limits.js';
import { Metrics } from './http/metrics.js';
import type { RequestLog } from './http/request-log.js';

/** How a server is run. */
export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly token?: string | undefined;
  readonly strict: boolean;
  readonly language: Language;
  readonly baseUrl?: string | undefined;
  readonly limits: ServerLimits;
  readonly tool: { readonly name: string; readonly version: string };
  readonly guide: { readonly id: string; readonly version: string };
  readonly now: () => Date;
  readonly log: RequestLog;
  /** Plays a gateway that does not always accept. */
  readonly rehearsal?: Rehearsal | undefined;
  /** The page's files. */
  readonly pages: readonly Route[];
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  /** Lets what is being answered end, and then everything behind it. */
  stop(): Promise<void>;
}

/** Starts a server over a backend, which ends with it. */
export async function startServer(settings: ServerSettings, backend: Backend): Promise<RunningServer> {
  const { host, port, token, limits, log, pages, ...about } = settings;
  const metrics = new Metrics();
  const running: { front?: HttpFront } = {};
  const health: Route = {
    method: 'GET',
    path: '/health',
    api: 'json',
    open: true,
    handle: () => answerJson(200, { status: 'up', tool: about.tool, guide: about.guide }),
  };
  const gauges = (): Parameters<Metrics['text']>[0] => ({
    ltt_requests_open: { help: 'Requests that are being answered.', value: running.front?.open ?? 0 },
    ltt_documents_waiting: { help: 'Documents that wait to be checked.', value: backend.queued() },
    process_resident_memory_bytes: { help: 'Resident memory of the process.', value: process.memoryUsage.rss() },
  });
  const measured: Route = {
    method: 'GET',
    path: '/metrics',
    api: 'text',
    handle: () => answer(200, 'text/plain; version=0.0.4; charset=utf-8', metrics.text(gauges())),
  };
  const service = new Service({ ...about, checker: backend.checker, store: backend.store, history: backend.history }, { token }, [
    health,
    measured,
    ...pages,
  ]);
  const front = await HttpFront.listen({ service, limits, metrics, log }, { host, port });
  running.front = front;
  return {
    port: front.port,
    stop: async () => {
      await front.stop();
      await backend.end();
    },
  };
}

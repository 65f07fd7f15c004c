import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Language } from '../../finding/message.js';
import type { Io } from '../io.js';
import { packOnDisk } from '../packs.js';
import { reasonOf } from '../system-error.js';
import { tool } from '../tool.js';
import type { Rehearsal } from '../../service/rehearsal.js';
import { UsageError } from '../usage-error.js';
import { isLoopback } from './http/http-front.js';
import { usualLimits } from './http/limits.js';
import { RequestLog, type LogLevel } from './http/request-log.js';
import { pageRoutes } from './page-routes.js';
import { startServer } from './start-server.js';
import { stopSignal } from './stop-signal.js';
import { forgetStore } from './store/open-database.js';
import { threadedBackend } from './threads/threaded-backend.js';
import { readToken } from './token-file.js';
import type { ExitCode } from '../command.js';

/** The options of `ltt serve`. */
export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly store?: string;
  readonly forget?: true;
  readonly tokenFile?: string;
  readonly strict?: true;
  readonly certify?: string;
  readonly sign?: string;
  readonly evidence?: string;
  readonly baseUrl?: string;
  readonly maxBody: number;
  readonly timeout: number;
  readonly jobs?: number;
  readonly log: LogLevel;
  readonly lang: Language;
}

/** At most this many documents may wait for each thread. */
const queuePerThread = 64;

/**
 * Serves until the process is told to stop.
 * @param stopped resolves when it is to stop
 */
export async function serve(settings: ServeSettings, io: Io, stopped: () => Promise<unknown> = stopSignal): Promise<ExitCode> {
  const { host, port, strict = false, lang: language, maxBody, timeout, jobs = Math.max(1, availableParallelism() - 1) } = settings;
  const token = settings.tokenFile === undefined ? undefined : await readToken(settings.tokenFile, io.cwd);
  if (!isLoopback(host) && token === undefined)
    throw new UsageError(`--host ${host} can be reached from other machines: name a file with a bearer token in --token-file as well`);
  const baseUrl = settings.baseUrl === undefined ? undefined : baseUrlIn(settings.baseUrl);
  const store = settings.store === undefined ? ':memory:' : resolve(io.cwd, settings.store);
  if (settings.forget === true) {
    if (settings.store === undefined) throw new UsageError('--forget empties a store: name it in --store');
    await forgetStore(store);
  }

  const rehearsal = await rehearsalOf(settings, io);

  const log = new RequestLog((line) => void io.stderr.write(line).catch(() => undefined), settings.log, io.now);
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<Error>((resolve_) => (fail = resolve_));
  const backend = await threadedBackend(
    { store, wasm: false, threads: jobs, queue: jobs * queuePerThread, timeLimit: timeout * 1000 },
    fail,
  );
  const about = { tool: tool(), guide: packOnDisk('ltt').pack.header.ig };
  const limits = { ...usualLimits, body: maxBody * 1024 * 1024 };
  const server = await startServer(
    { host, port, token, strict, language, baseUrl, limits, ...about, now: io.now, log, pages: pageRoutes(), rehearsal },
    backend,
  ).catch(async (error: unknown) => {
    await backend.end();
    throw new UsageError(`cannot listen at ${host}, port ${port}: ${reasonOf(error)}`);
  });
  const shownHost = host.includes(':') ? `[${host}]` : host;
  await io.stderr.write(
    `ltt: serving at http://${shownHost}:${server.port}/ (gateway: /fhir); ${settings.store === undefined ? 'reports are kept until it stops' : `reports are kept in ${settings.store}`}; Ctrl-C stops it\n`,
  );
  log.event('started', { port: server.port, threads: jobs });

  const reason = await Promise.race([stopped(), failed]);
  log.event('stopping');
  await server.stop();
  log.event('stopped');
  if (!(reason instanceof Error)) return 0;
  log.fault('store-lost', reason);
  return 2;
}

/** @throws {UsageError} for options that go together and do not come together */
async function rehearsalOf({ certify, sign, evidence }: ServeSettings, io: Io): Promise<Rehearsal | undefined> {
  if (certify === undefined) {
    if (sign !== undefined || evidence !== undefined)
      throw new UsageError(`--${sign === undefined ? 'evidence' : 'sign'} goes with --certify <assignment.json>`);
    return undefined;
  }
  if (sign === undefined)
    throw new UsageError('--certify needs --sign <key.pem>: the key that signed the assignment signs the log as well');
  // Loaded on demand: whoever certifies nobody does not wait for it.
  const { openRehearsal } = await import('./rehearsal-file.js');
  return openRehearsal({ assignment: certify, sign, evidence: evidence ?? 'rehearsal.ndjson' }, io);
}

/** @throws {UsageError} for what is not an address without a query */
function baseUrlIn(text: string): string {
  if (!/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/.test(text))
    throw new UsageError(`--base-url must be an address such as https://ltt.kommune.dk, but is ${text}`);
  return text.replace(/\/+$/, '');
}

import { randomUUID } from 'node:crypto';
import { mask } from '../../../finding/mask.js';

/** What is logged of a request: no path, no query, no header and nothing of a body, since all of these may name a person. */
export interface LoggedRequest {
  readonly request: string;
  readonly route: string;
  readonly status: number;
  /** Milliseconds. */
  readonly time: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** How much is logged. */
export const logLevels = ['requests', 'errors'] as const;
export type LogLevel = (typeof logLevels)[number];

/** Writes one line of JSON for each event. */
export class RequestLog {
  readonly #write: (line: string) => void;
  readonly #level: LogLevel;
  readonly #now: () => Date;

  constructor(write: (line: string) => void, level: LogLevel, now: () => Date) {
    this.#write = write;
    this.#level = level;
    this.#now = now;
  }

  request({ status, ...request }: LoggedRequest, fault?: unknown): void {
    if (fault === undefined && this.#level === 'errors' && status < 500) return;
    this.#line(fault === undefined && status < 500 ? 'info' : 'error', 'request', {
      ...request,
      status,
      ...(fault === undefined ? {} : { fault: faultText(fault) }),
    });
  }

  event(name: string, more: Readonly<Record<string, string | number>> = {}): void {
    this.#line('info', name, more);
  }

  fault(name: string, fault: unknown): void {
    this.#line('error', name, { fault: faultText(fault) });
  }

  #line(level: string, event: string, more: Readonly<Record<string, unknown>>): void {
    this.#write(`${JSON.stringify({ at: this.#now().toISOString(), level, event, ...more })}\n`);
  }
}

/** Where our own code failed, for whoever reports it; the message may quote what was read, and is masked. */
function faultText(fault: unknown): string {
  const whole = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  // JSON.parse and RegExp quote their input, which may have names; the frames say enough.
  const text = fault instanceof SyntaxError ? whole.replace(fault.message, '(not shown)') : whole;
  return mask(text.slice(0, 2000));
}

/** The id of a request: the client's own, if it is one that can be logged, else a new one. */
export function requestId(given: string | string[] | undefined): string {
  return typeof given === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(given) && mask(given) === given ? given : randomUUID();
}

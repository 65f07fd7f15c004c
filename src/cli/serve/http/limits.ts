/** What a server takes at most. */
export interface ServerLimits {
  /** Of a body, also after it was decompressed. In bytes. */
  readonly body: number;
  /** Of all bodies that are being received or answered. In bytes. */
  readonly bodies: number;
  /** Requests that are being answered; more are refused. */
  readonly requests: number;
  readonly connections: number;
  /** A request must have come as a whole by then. In milliseconds. */
  readonly requestTime: number;
  readonly headerTime: number;
  /** What runs when the server is told to stop may take as long. */
  readonly stopTime: number;
}

export const usualLimits: ServerLimits = {
  body: 20 * 1024 * 1024,
  bodies: 256 * 1024 * 1024,
  requests: 256,
  connections: 1024,
  requestTime: 30_000,
  headerTime: 10_000,
  stopTime: 10_000,
};

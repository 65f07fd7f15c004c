import { HttpError } from '../../../service/http-error.js';

/** What one request holds of a budget. */
export interface BodyShare {
  /** @throws {HttpError} 429 when all requests together hold too much */
  take(bytes: number): void;
  /** Gives back all that was taken. */
  release(): void;
}

/**
 * Limits the bytes of all bodies that are being received or answered. Without it, each of many requests at once may hold the
 * largest body there is, and with gzip a few kilobytes are enough for that.
 */
export class BodyBudget {
  readonly #most: number;
  #held = 0;

  constructor(most: number) {
    this.#most = most;
  }

  share(): BodyShare {
    let mine = 0;
    return {
      take: (bytes) => {
        // One request alone has the limit of a body; the budget is for those beside it.
        if (this.#held > mine && this.#held + bytes > this.#most)
          throw new HttpError(429, 'throttled', 'The server holds as much as it can: try again in a second', {
            'retry-after': '1',
            connection: 'close',
          });
        mine += bytes;
        this.#held += bytes;
      },
      release: () => {
        this.#held -= mine;
        mine = 0;
      },
    };
  }
}

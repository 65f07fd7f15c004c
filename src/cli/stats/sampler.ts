import { Session } from 'node:inspector/promises';
import { moduleFinder } from './module-at.js';
import { spotsIn, type Spots } from './spots.js';

/** How often it is looked at what runs. Microseconds. */
const interval = 500;

/** Looks, again and again, at what runs in this thread. Only a thread that is sampled is any slower. */
export class Sampler {
  readonly #session = new Session();

  static async start(): Promise<Sampler> {
    const sampler = new Sampler();
    sampler.#session.connect();
    await sampler.#session.post('Profiler.enable');
    await sampler.#session.post('Profiler.setSamplingInterval', { interval });
    await sampler.#session.post('Profiler.start');
    return sampler;
  }

  /** Stops looking. */
  async stop(): Promise<Spots> {
    const { profile } = await this.#session.post('Profiler.stop');
    this.#session.disconnect();
    return spotsIn(profile, moduleFinder());
  }
}

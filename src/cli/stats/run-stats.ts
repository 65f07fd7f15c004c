import { addTimes, noTimes, PhaseClock, type PhaseTimes } from './phase-clock.js';
import { Sampler } from './sampler.js';
import { addSpots, type Spots } from './spots.js';
import { statsText } from './stats-text.js';

/** Gathers what `--stats` tells: of this thread, and of those that it is told about. */
export class StatsGatherer {
  /** For what this thread does. */
  readonly clock = new PhaseClock();
  readonly #start = performance.now();
  readonly #sampler: Sampler;
  #times: PhaseTimes = noTimes;
  #bytes = 0;
  #others: readonly Spots[] = [];

  private constructor(sampler: Sampler) {
    this.#sampler = sampler;
  }

  /** The first phase is loading. */
  static async start(): Promise<StatsGatherer> {
    const gatherer = new StatsGatherer(await Sampler.start());
    gatherer.clock.begin('load');
    return gatherer;
  }

  /** What a job took, wherever it was done. */
  add(bytes: number, times: PhaseTimes | undefined): void {
    this.#bytes += bytes;
    if (times !== undefined) this.#times = addTimes(this.#times, times);
  }

  /** What the other threads were found at. */
  addThreads(spots: readonly Spots[]): void {
    this.#others = spots;
  }

  /** What this thread was found at. It is not looked at any more. */
  spots(): Promise<Spots> {
    return this.#sampler.stop();
  }

  async text(documents: number): Promise<string> {
    const own = await this.spots();
    return statsText({
      documents,
      bytes: this.#bytes,
      elapsed: performance.now() - this.#start,
      threads: this.#others.length,
      times: addTimes(this.#times, this.clock.take()),
      spots: this.#others.reduce(addSpots, own),
    });
  }
}

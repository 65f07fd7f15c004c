/** What a run does with its time. */
export const phases = ['load', 'read', 'parse', 'validate', 'rules', 'report'] as const;
export type Phase = (typeof phases)[number];

/** Milliseconds for each phase. */
export type PhaseTimes = Readonly<Record<Phase, number>>;

export const noTimes: PhaseTimes = { load: 0, read: 0, parse: 0, validate: 0, rules: 0, report: 0 };

/** The times of both together. */
export function addTimes(a: PhaseTimes, b: PhaseTimes): PhaseTimes {
  return Object.fromEntries(phases.map((phase) => [phase, a[phase] + b[phase]])) as Record<Phase, number>;
}

/** Tells what takes how long: one phase goes on until the next begins. */
export class PhaseClock {
  readonly #now: () => number;
  #times: Record<Phase, number> = { ...noTimes };
  #phase: Phase | undefined;
  #since = 0;

  /** @param now milliseconds from whatever time on */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  begin(phase: Phase): void {
    this.#to(phase);
  }

  /** What comes until another phase begins is none of them. */
  stop(): void {
    this.#to(undefined);
  }

  /** The times since this was last asked for. */
  take(): PhaseTimes {
    this.#to(this.#phase);
    const times = this.#times;
    this.#times = { ...noTimes };
    return times;
  }

  #to(phase: Phase | undefined): void {
    const now = this.#now();
    if (this.#phase !== undefined) this.#times[this.#phase] += now - this.#since;
    this.#phase = phase;
    this.#since = now;
  }
}

/** Upper bounds of the histogram's buckets, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5] as const;

/** What is measured by others when metrics are asked for. */
export type Gauges = Readonly<Record<string, { readonly help: string; readonly value: number }>>;

/** Counts requests, and shows the counts as Prometheus reads them (https://prometheus.io/docs/instrumenting/exposition_formats/). */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #buckets = new Array<number>(bounds.length + 1).fill(0);
  #seconds = 0;
  #count = 0;
  #stored = 0;

  /** @param route a pattern: there are only so many */
  request(route: string, status: number, milliseconds: number): void {
    const key = `route="${route}",status="${status}"`;
    this.#requests.set(key, (this.#requests.get(key) ?? 0) + 1);
    const seconds = milliseconds / 1000;
    const index = bounds.findIndex((bound) => seconds <= bound);
    const bucket = index < 0 ? bounds.length : index;
    this.#buckets[bucket] = (this.#buckets[bucket] ?? 0) + 1;
    this.#seconds += seconds;
    this.#count++;
    if (route === 'PUT /fhir/Bundle/:id' && status < 300) this.#stored++;
  }

  text(gauges: Gauges): string {
    let sum = 0;
    const buckets = [...bounds, '+Inf'].map(
      (bound, index) => `ltt_request_seconds_bucket{le="${bound}"} ${(sum += this.#buckets[index] ?? 0)}`,
    );
    return [
      '# HELP ltt_requests_total Requests by route and status.',
      '# TYPE ltt_requests_total counter',
      ...[...this.#requests].map(([key, count]) => `ltt_requests_total{${key}} ${count}`),
      '# HELP ltt_request_seconds Time from the head of a request to its answer.',
      '# TYPE ltt_request_seconds histogram',
      ...buckets,
      `ltt_request_seconds_sum ${this.#seconds}`,
      `ltt_request_seconds_count ${this.#count}`,
      '# HELP ltt_reports_stored_total Reports that were stored since the start.',
      '# TYPE ltt_reports_stored_total counter',
      `ltt_reports_stored_total ${this.#stored}`,
      ...Object.entries(gauges).flatMap(([name, { help, value }]) => [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} gauge`,
        `${name} ${value}`,
      ]),
      '',
    ].join('\n');
  }
}

import type { DefinitionFault } from '../../finding/definition-fault.js';
import { addSummaries, noDocuments } from '../../report/summary.js';
import type { Suppressions } from '../../suppress/apply.js';
import { mapped } from '../../report/mapped.js';
import type { KeptResults } from '../output/kept-results.js';
import type { Progress } from '../output/progress.js';
import type { ReportWriter } from '../output/report-writer.js';
import type { StatsGatherer } from '../stats/run-stats.js';
import { RunNotes } from './validate-notes.js';
import type { Receiver } from '../work/in-order.js';
import type { DocumentsPart, JobResult } from '../work/job.js';
import { renderInParts, type Renderer } from '../work/renderer.js';
import type { DocumentResult, Summary } from '../../report/document-result.js';

/** What is still to be done to results before they are shown. */
export interface Afterwards {
  /** Sets findings aside; undefined until all results are known, which are remembered so long. */
  suppressions: Suppressions | undefined;
  readonly renderer: Renderer;
}

/** What a run works with. */
export interface RunParts {
  readonly writer: ReportWriter;
  readonly progress: Progress;
  readonly afterwards: Afterwards | undefined;
  readonly stats: StatsGatherer | undefined;
  readonly waiting: KeptResults;
}

/**
 * A run's documents, as they come: counts what was found, and hands on what the reports say. Of a valid document nothing is left but
 * counts.
 */
export class CheckRun implements Receiver {
  readonly notes = new RunNotes();
  summary: Summary = noDocuments;
  /** Arguments that documents were found for. */
  readonly answered = new Set<number>();
  /** Results that wait for suppressions. */
  readonly waiting: KeptResults;
  readonly #faults = new Map<string, DefinitionFault>();
  readonly #writer: ReportWriter;
  readonly #progress: Progress;
  readonly #afterwards: Afterwards | undefined;
  readonly #stats: StatsGatherer | undefined;

  constructor({ writer, progress, afterwards, stats, waiting }: RunParts) {
    this.waiting = waiting;
    this.#stats = stats;
    this.#writer = writer;
    this.#progress = progress;
    this.#afterwards = afterwards;
  }

  /** Faults of definitions, in the order in which documents brought them to light. */
  get faults(): readonly DefinitionFault[] {
    return [...this.#faults.values()];
  }

  async documents(part: DocumentsPart, argument: number): Promise<void> {
    this.answered.add(argument);
    await this.#progress.checked(part.summary);
    if (this.#afterwards === undefined) await this.#show(part);
    else if (this.#afterwards.suppressions === undefined) for (const result of part.results) this.waiting.add(result);
    else await this.#suppress(part.results, this.#afterwards.suppressions, this.#afterwards.renderer);
  }

  /** Shows what waited for suppressions, which are known now. */
  async showWaiting(): Promise<void> {
    if (this.#afterwards?.suppressions !== undefined)
      await this.#suppress(this.waiting, this.#afterwards.suppressions, this.#afterwards.renderer);
  }

  async done({ passedOver, failures, faults, bytes, times }: Omit<JobResult, 'parts'>, sources: number): Promise<void> {
    this.#stats?.add(bytes, times);
    this.notes.passedOver.add(passedOver);
    if (passedOver.length > 0) this.summary = { ...this.summary, passedOver: this.summary.passedOver + passedOver.length };
    this.notes.failures.add(failures);
    this.addFaults(faults);
    await this.#progress.advanced(sources);
  }

  addFaults(faults: readonly DefinitionFault[]): void {
    for (const fault of faults) {
      const key = `${fault.definition}\n${fault.element ?? ''}\n${fault.problem}`;
      if (!this.#faults.has(key)) this.#faults.set(key, fault);
    }
  }

  async #suppress(results: Iterable<DocumentResult>, suppressions: Suppressions, renderer: Renderer): Promise<void> {
    await renderInParts(
      mapped(results, (result) => suppressions.apply(result)),
      renderer,
      (part) => this.#show(part),
    );
  }

  async #show(part: DocumentsPart): Promise<void> {
    this.summary = addSummaries(this.summary, part.summary);
    this.notes.unreadable.add(part.unreadable);
    this.#stats?.clock.begin('report');
    await this.#writer.documents(part);
    this.#stats?.clock.stop();
  }
}

import { conforms, emptyResult, type Result } from '../result.js';

/** How deep resources are held inside one another before the next is put off: a chain of references may be as long as a document. */
const maxNesting = 48;

/** A definition that says "it conforms if it does not" has no answer: after so many turns the last one stands. */
const maxTurns = 4;

/** Whoever does the walking. */
export interface Walker {
  /** Holds a result's resource to its Plan, from the beginning; `again` when it was done before and something else came out different. */
  walk(result: Result, again: boolean): void;
}

/**
 * Resources whose profiles lead to each other: while A is being held to its profile, B, which A's profile asks about, may
 * ask about A. What is not known yet is taken to conform; where that turns out wrong, whoever relied on it is held once
 * more. The verdict is the same whichever is walked first, and no chain is too long.
 */
export class CyclicConformance {
  readonly #walker: Walker;
  readonly #underWay: Result[] = [];
  /** Finished or put off, but relying on something that may still turn out otherwise. */
  #tentative: Set<Result> | undefined;
  /** Who used a result that was not final, and what it saw. */
  #uses: Map<Result, Map<Result, boolean>> | undefined;
  /** Results to be walked (again), by how deep their resources are in the document. */
  readonly #pending: Set<Result>[] = [];
  #unwalked: Set<Result> | undefined;

  constructor(walker: Walker) {
    this.#walker = walker;
  }

  /** Walks a new result, now or, where too much is under way already, later. */
  begin(result: Result): void {
    if (this.#underWay.length < maxNesting) {
      this.#run(result, result);
    } else {
      (this.#unwalked ??= new Set()).add(result);
      (this.#tentative ??= new Set()).add(result);
      this.#putOff(result);
    }
    this.use(result);
  }

  /** Notes that a result is used by the one under way. */
  use(result: Result): void {
    if (this.#tentative?.has(result) !== true && !this.#underWay.includes(result)) return;
    const user = this.#underWay.at(-1);
    if (!user || user === result) return;
    (this.#tentative ??= new Set()).add(user);
    this.#uses ??= new Map();
    const users = this.#uses.get(result);
    if (users) users.set(user, conforms(result));
    else this.#uses.set(result, new Map([[user, conforms(result)]]));
  }

  /** Makes every result final. */
  settle(): void {
    // Most documents have nothing of the kind.
    if (this.#pending.length === 0) return;
    const numbers = new Map<Result, number>();
    for (let result = this.#next(); result; result = this.#next()) {
      const turns = (numbers.get(result) ?? 0) + 1;
      numbers.set(result, turns);
      if (this.#unwalked?.delete(result)) this.#run(result, result);
      else if (turns <= maxTurns) this.#again(result);
    }
    this.#tentative?.clear();
    this.#uses?.clear();
  }

  #run(result: Result, into: Result): void {
    this.#underWay.push(result);
    this.#walker.walk(into, into !== result);
    this.#underWay.pop();
    if (result === into) this.#tell(result);
  }

  /** Findings are kept while the verdict is the same: what is wrong elsewhere is said there, and not of whoever leads to it besides. */
  #again(result: Result): void {
    const again = emptyResult(result.context, result.plan);
    this.#run(result, again);
    if (conforms(again) === conforms(result)) return;
    replace(result.findings, again.findings);
    replace(result.nested, again.nested);
    replace(result.demands, again.demands);
    replace(result.quietDemands, again.quietDemands);
    this.#tell(result);
  }

  /** Whoever saw something else than what came out is to be walked again. */
  #tell(result: Result): void {
    const users = this.#uses?.get(result);
    if (!users) return;
    const outcome = conforms(result);
    for (const [user, seen] of users) if (seen !== outcome) this.#putOff(user);
  }

  #putOff(result: Result): void {
    let depth = 0;
    for (let around = result.context.parent; around; around = around.parent) depth++;
    (this.#pending[depth] ??= new Set()).add(result);
  }

  /** The innermost resources first: a Bundle is walked again when all its entries are final. */
  #next(): Result | undefined {
    for (let depth = this.#pending.length - 1; depth >= 0; depth--) {
      const [result] = this.#pending[depth] ?? [];
      if (!result) continue;
      this.#pending[depth]?.delete(result);
      return result;
    }
    return undefined;
  }
}

function replace<T>(list: T[], by: readonly T[]): void {
  list.length = 0;
  for (const item of by) list.push(item);
}

import { isIn, type Codes } from '../expansion/expansion.js';
import type { Members } from '../expansion/members.js';
import type { CodeInData } from '../terminology.js';

/** A value set, by its canonical. */
export interface BesideSet {
  readonly canonical: string;
  readonly codes: Codes;
}

/** Sets that list more codes of one system are asked themselves: to put all of these into a table would cost more than it saves. */
const maxListed = 1000;

/** The value sets published beside one: which of them have a code is asked for each code that is wrong. */
export class Beside {
  readonly #sets: readonly BesideSet[];
  /** By code, the sets that list it; made for the first code. */
  #listing: Map<string, number[]> | undefined;
  /** The sets that may have a code which they do not list. */
  readonly #others: number[] = [];

  constructor(sets: readonly BesideSet[]) {
    this.#sets = sets;
  }

  /** The canonicals of those that have a code, in their order. */
  having(code: CodeInData): string[] {
    const listing = (this.#listing ??= this.#list());
    const listed = listing.get(code.code);
    const candidates = listed ? [...listed, ...this.#others].sort((a, b) => a - b) : this.#others;
    return candidates.flatMap((index) => {
      const set = this.#sets[index];
      return set && isIn(set.codes, code) ? set.canonical : [];
    });
  }

  #list(): Map<string, number[]> {
    const listing = new Map<string, number[]>();
    this.#sets.forEach(({ codes }, index) => {
      const listed = listedIn(codes);
      if (!listed) this.#others.push(index);
      else for (const code of listed) listing.set(code, [...(listing.get(code) ?? []), index]);
    });
    return listing;
  }
}

/** All codes that a set has; undefined where it has more than it lists, or lists too many. */
function listedIn({ systems, elsewhere }: Codes): Set<string> | undefined {
  if (elsewhere === 'in') return undefined;
  const listed = new Set<string>();
  for (const part of systems.values()) {
    if (!isListed(part)) return undefined;
    for (const code of part.in.keys()) {
      if (listed.size === maxListed) return undefined;
      listed.add(code);
    }
  }
  return listed;
}

/** Where letter case does not matter, codes are listed in one spelling of many. */
function isListed({ folds, others }: Members): boolean {
  return !folds && others !== 'in';
}

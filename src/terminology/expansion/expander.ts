import type { ValueSet } from 'fhir/r4.js';
import type { TerminologySource } from '../source.js';
import { composedCodes } from './compose.js';
import { allCodes, combineCodes, type Codes, type Expansion } from './expansion.js';
import { importOrder } from './import-order.js';
import { settledBy } from './members.js';
import { addAllNames, namesOf } from './names.js';
import { storedCodes } from './stored.js';

/** Expands value sets of a source, each once. */
export class Expander {
  readonly #source: TerminologySource;
  readonly #done = new Map<ValueSet, Expansion>();

  constructor(source: TerminologySource) {
    this.#source = source;
  }

  /** The expansion of the value set with this canonical; undefined when the source does not have it. */
  expansion(canonical: string): Expansion | undefined {
    const known = this.#source.valueSet(canonical);
    if (known === undefined) return undefined;
    return 'expansion' in known ? known.expansion : this.expand(known.definition);
  }

  /** The expansion of a value set, which need not be in the source itself. */
  expand(valueSet: ValueSet): Expansion {
    const done = this.#done.get(valueSet);
    if (done !== undefined) return done;
    for (const group of importOrder(valueSet, this.#source, (each) => this.#done.has(each))) {
      const cycle = new Set(group);
      for (const each of group) this.#done.set(each, this.#expandOne(each, cycle));
    }
    return this.#done.get(valueSet) ?? this.#expandOne(valueSet, new Set());
  }

  #expandOne(valueSet: ValueSet, cycle: ReadonlySet<ValueSet>): Expansion {
    const names = namesOf(valueSet);
    const importer = (canonical: string): Codes => {
      const known = this.#source.valueSet(canonical);
      if (known === undefined) return allCodes({ kind: 'value-set-missing', valueSet: canonical });
      // A set in its own circle is left open, whichever of them is asked for first.
      if ('definition' in known && cycle.has(known.definition)) return allCodes({ kind: 'value-set-cyclic', valueSet: canonical });
      const imported = 'expansion' in known ? known.expansion : this.#done.get(known.definition);
      if (imported === undefined) return allCodes({ kind: 'value-set-missing', valueSet: canonical });
      addAllNames(names, imported.names);
      return imported;
    };
    const { systems, elsewhere } = this.#codes(valueSet, importer);
    return { url: valueSet.url ?? '', version: valueSet.version, systems, elsewhere, names };
  }

  #codes(valueSet: ValueSet, importer: (canonical: string) => Codes): Codes {
    const stored = valueSet.expansion === undefined ? undefined : storedCodes(valueSet, this.#source);
    if (valueSet.compose === undefined || valueSet.compose.include.length === 0) {
      return stored ?? allCodes({ kind: 'value-set-empty', valueSet: valueSet.url ?? '' });
    }
    const composed = composedCodes(valueSet.compose, this.#source, importer);
    // An expansion that came along was right for some day and some parameters: it decides only what we cannot.
    return stored === undefined ? composed : combineCodes(composed, stored, settledBy);
  }
}

import { lazy } from '../../text/lazy.js';

/** Values of one property, by concept. Values are kept as texts: `true`, `2019-01-01`, a code. */
export type PropertyValues = ReadonlyMap<number, readonly string[]>;

/**
 * A code system in columns: concept i has codes[i], displays[i] ('' for none) and so on. Columns are functions because a
 * packed code system unfolds each of them only when somebody asks.
 */
export interface SystemColumns {
  readonly url: string;
  readonly version?: string | undefined;
  /** False for fragments, examples and systems of which only the name is known: a code that is not here may still exist. */
  readonly complete: boolean;
  readonly caseSensitive: boolean;
  readonly codes: () => readonly string[];
  readonly displays: () => readonly string[];
  /** Other names than the display, in any language. */
  readonly names: () => ReadonlyMap<number, readonly string[]>;
  /** The concepts directly above each concept. A concept of the top level has no entry. */
  readonly parents: () => ReadonlyMap<number, readonly number[]>;
  /** By property code; a property that is declared and never used has an empty map. */
  readonly properties: () => ReadonlyMap<string, PropertyValues>;
  readonly inactive: () => ReadonlySet<number>;
}

/** What is known of a code system, ready to be asked by code. */
export class SystemContent {
  readonly columns: SystemColumns;
  readonly #index: () => ReadonlyMap<string, number>;
  readonly #folds: () => boolean;
  readonly #children: () => ReadonlyMap<number, readonly number[]>;

  constructor(columns: SystemColumns) {
    this.columns = columns;
    const index = lazy(() => indexOf(columns));
    this.#index = lazy(() => index().byKey);
    this.#folds = lazy(() => index().folds);
    this.#children = lazy(() => childrenOf(columns.parents()));
  }

  get url(): string {
    return this.columns.url;
  }

  get complete(): boolean {
    return this.columns.complete;
  }

  /**
   * True when letter case does not matter: the system says so, or does not say and R4 asks to accept any case; unless two
   * codes differ by nothing else.
   */
  get folds(): boolean {
    return this.#folds();
  }

  /** Codes by key, see `foldCode`. */
  get keys(): ReadonlyMap<string, number> {
    return this.#index();
  }

  /** The concept with this code. */
  find(code: string): number | undefined {
    return this.#index().get(foldCode(code, this.#folds()));
  }

  codeOf(concept: number): string {
    return this.columns.codes()[concept] ?? '';
  }

  /** Every correct display of a concept, its own first. */
  displaysOf(concept: number): readonly string[] {
    const display = this.columns.displays()[concept] ?? '';
    const names = this.columns.names().get(concept) ?? [];
    return display === '' ? names : [display, ...names];
  }

  parentsOf(concept: number): readonly number[] {
    return this.columns.parents().get(concept) ?? [];
  }

  childrenOf(concept: number): readonly number[] {
    return this.#children().get(concept) ?? [];
  }

  /** All concepts below, without the concept itself. */
  descendantsOf(concept: number): ReadonlySet<number> {
    return closure(concept, (each) => this.childrenOf(each));
  }

  /** All concepts above, without the concept itself. */
  ancestorsOf(concept: number): ReadonlySet<number> {
    return closure(concept, (each) => this.parentsOf(each));
  }
}

/** What codes are compared by: the code itself, or its lower case where case does not matter. */
export function foldCode(code: string, folds: boolean): string {
  return folds ? code.toLowerCase() : code;
}

function indexOf(columns: SystemColumns): { readonly byKey: ReadonlyMap<string, number>; readonly folds: boolean } {
  const codes = columns.codes();
  const exact = new Map(codes.map((code, i) => [code, i]));
  if (columns.caseSensitive) return { byKey: exact, folds: false };
  const folded = new Map(codes.map((code, i) => [foldCode(code, true), i]));
  return folded.size === exact.size ? { byKey: folded, folds: true } : { byKey: exact, folds: false };
}

function childrenOf(parents: ReadonlyMap<number, readonly number[]>): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const [child, above] of parents) {
    for (const parent of above) {
      const siblings = children.get(parent);
      if (siblings === undefined) children.set(parent, [child]);
      else siblings.push(child);
    }
  }
  return children;
}

/** Everything reached from `start`, itself left out. Ends in a circular hierarchy too. */
function closure(start: number, next: (concept: number) => readonly number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [...next(start)];
  for (let concept = open.pop(); concept !== undefined; concept = open.pop()) {
    if (concept === start || reached.has(concept)) continue;
    reached.add(concept);
    open.push(...next(concept));
  }
  return reached;
}

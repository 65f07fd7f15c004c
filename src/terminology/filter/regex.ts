import { parseRegex, type Node } from './regex-parse.js';

/** One state of the automaton: reads a character and goes on, or goes on to one or two states without reading. */
type State =
  | { readonly kind: 'read'; readonly matches: (char: string) => boolean; next: number }
  | { readonly kind: 'fork'; next: number; other: number }
  | { readonly kind: 'end' };

/** {m,n} is written out, so a short expression can ask for very many steps. */
const maxSteps = 10_000;

/**
 * Compiles a regular expression of a definition into a test of a whole text. It runs as an automaton that is in all its
 * possible states at once (K. Thompson, 1968), in time proportional to the text: a definition file may come from
 * anywhere, and with backtracking `(a+)+` would stop the tool. Undefined for what an automaton cannot do
 * (back references, look-around), for a faulty expression and for one that is too large.
 */
export function compileRegex(source: string): ((text: string) => boolean) | undefined {
  const tree = parseRegex(source);
  if (tree === undefined) return undefined;
  const builder = new AutomatonBuilder();
  const start = builder.build(tree, 0);
  return start === undefined ? undefined : (text) => run(builder.states, start, text);
}

class AutomatonBuilder {
  readonly states: State[] = [{ kind: 'end' }];
  #steps = 0;

  /** Adds the states of a node that go on to `next`; the state to enter by, or undefined when it takes too many steps. */
  build(node: Node, next: number): number | undefined {
    if (++this.#steps > maxSteps) return undefined;
    switch (node.kind) {
      case 'char':
        return this.states.push({ kind: 'read', matches: node.matches, next }) - 1;
      case 'sequence':
        return node.items.reduceRight<number | undefined>(
          (after, item) => (after === undefined ? undefined : this.build(item, after)),
          next,
        );
      case 'choice':
        return node.options
          .map((option) => this.build(option, next))
          .reduceRight((other, entry) => (other === undefined || entry === undefined ? undefined : this.#fork(entry, other)));
      case 'repeat':
        return this.#repeat(node.item, node.min, node.max, next);
    }
  }

  #repeat(item: Node, min: number, max: number | undefined, next: number): number | undefined {
    let entry = max === undefined ? this.#loop(item, next) : this.#optional(item, max - min, next);
    for (let i = 0; i < min && entry !== undefined; i++) entry = this.build(item, entry);
    return entry;
  }

  #loop(item: Node, next: number): number | undefined {
    const loop: State = { kind: 'fork', next, other: next };
    const at = this.states.push(loop) - 1;
    const body = this.build(item, at);
    if (body === undefined) return undefined;
    loop.next = body;
    return at;
  }

  #optional(item: Node, times: number, next: number): number | undefined {
    let entry: number | undefined = next;
    for (let i = 0; i < times && entry !== undefined; i++) {
      const body = this.build(item, entry);
      entry = body === undefined ? undefined : this.#fork(body, next);
    }
    return entry;
  }

  #fork(next: number, other: number): number {
    return this.states.push({ kind: 'fork', next, other }) - 1;
  }
}

function run(states: readonly State[], start: number, text: string): boolean {
  let current = reach(states, [start]);
  for (const char of text) {
    const after: number[] = [];
    for (const at of current) {
      const state = states[at];
      if (state?.kind === 'read' && state.matches(char)) after.push(state.next);
    }
    if (after.length === 0) return false;
    current = reach(states, after);
  }
  return current.has(0);
}

/** All states that can be reached without reading. */
function reach(states: readonly State[], from: number[]): ReadonlySet<number> {
  const reached = new Set<number>();
  for (let at = from.pop(); at !== undefined; at = from.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    const state = states[at];
    if (state?.kind === 'fork') from.push(state.next, state.other);
  }
  return reached;
}

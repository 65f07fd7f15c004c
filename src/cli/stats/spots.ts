/** Samples of what was running, as V8's profiler gives them: a tree of calls. */
export interface Profile {
  readonly nodes: readonly ProfileNode[];
}

interface ProfileNode {
  readonly id: number;
  /** `lineNumber` is that of the function's beginning, from 0. */
  readonly callFrame: { readonly url: string; readonly lineNumber: number };
  /** How many samples found it running. */
  readonly hitCount?: number | undefined;
  readonly children?: readonly number[] | undefined;
}

/** How many samples were taken, and how many of them in each check and rule. Plain data, which can be posted to another thread. */
export interface Spots {
  readonly samples: number;
  readonly byName: ReadonlyMap<string, number>;
}

/** Tells which file of the sources a place in compiled code is from, `checks/binding.js`; undefined for other code. */
export type ModuleAt = (url: string, line: number) => string | undefined;

/** What takes the time: each sample belongs to the innermost check or rule that was at work. */
export function spotsIn({ nodes }: Profile, moduleAt: ModuleAt): Spots {
  const children = new Set(nodes.flatMap((node) => node.children ?? []));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const byName = new Map<string, number>();
  let samples = 0;
  const waiting = nodes.filter(({ id }) => !children.has(id)).map((node) => ({ node, within: undefined as string | undefined }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, within } = next;
    const module = moduleAt(node.callFrame.url, node.callFrame.lineNumber);
    const name = (module === undefined ? undefined : spotOf(module)) ?? within;
    const { hitCount = 0 } = node;
    samples += hitCount;
    if (name !== undefined && hitCount > 0) byName.set(name, (byName.get(name) ?? 0) + hitCount);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) waiting.push({ node: child, within: name });
    }
  }
  return { samples, byName };
}

/** The spots of both together. */
export function addSpots(a: Spots, b: Spots): Spots {
  const byName = new Map(a.byName);
  for (const [name, count] of b.byName) byName.set(name, (byName.get(name) ?? 0) + count);
  return { samples: a.samples + b.samples, byName };
}

/** What the rules of a guide's folder are called, where that is not the folder's name. */
const prefixes: ReadonlyMap<string, string> = new Map([
  ['gateway', 'FKG'],
  ['kl-gateway', 'FSIII'],
  ['kl-children', 'CHILDREN'],
  ['kl-rehab', 'REHAB'],
  ['kl-prevention', 'PREVENTION'],
]);

/** What a check or rule is called: `checks/slicing`, `LTT-E05`. A check that is a folder of files is one. */
function spotOf(module: string): string | undefined {
  const [, guide, rule] = /^guides\/([\w-]+)\/([a-z]\d\d)-/.exec(module) ?? [];
  if (guide !== undefined && rule !== undefined) return `${prefixes.get(guide) ?? guide.toUpperCase()}-${rule.toUpperCase()}`;
  const [, check] = /^checks\/(?:(?:element|type|value)\/)?([\w-]+)/.exec(module) ?? [];
  return check === undefined ? undefined : `checks/${check}`;
}

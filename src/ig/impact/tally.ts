import type { ChangedFinding } from './compare-findings.js';
import type { Sender } from './sender.js';

/** A finding that came or went, to show what a difference does. Masked. */
export interface ImpactExample {
  readonly file: string;
  readonly line?: number;
  readonly kind: ChangedFinding['kind'];
  readonly severity: string;
  readonly id: string;
  readonly expression: string;
  readonly message: string;
}

/** What some differences do to reports. */
export interface ImpactGroup {
  /** The places of the differences in the list of them; none: no difference was found to be the cause. */
  readonly causes: readonly number[];
  documents: number;
  /** Of them, those that gained an error by this and are not valid any more; and those that lost one and now are valid. */
  invalidated: number;
  validated: number;
  readonly findings: Record<ChangedFinding['kind'], number>;
  /** By message id. */
  readonly ids: Record<string, number>;
  readonly municipalities: Record<string, number>;
  readonly systems: Record<string, number>;
  readonly examples: ImpactExample[];
}

/** How many reports of one sender changed. */
export interface SenderCount {
  documents: number;
  changed: number;
  invalidated: number;
  validated: number;
}

/** What the change of a guide does to reports. Plain data of a bounded size: parts of a run are counted apart and added up. */
export interface ImpactTally {
  documents: number;
  unreadable: number;
  /** Reports that gained or lost a finding, or have one of another severity. */
  changed: number;
  validBefore: number;
  validAfter: number;
  invalidated: number;
  validated: number;
  readonly groups: Record<string, ImpactGroup>;
  readonly municipalities: Record<string, SenderCount>;
  readonly systems: Record<string, SenderCount>;
}

/** What is found of one report. */
export interface DocumentImpact {
  readonly sender: Sender;
  readonly before: boolean;
  readonly after: boolean;
  readonly changes: readonly {
    readonly change: ChangedFinding;
    readonly causes: readonly number[];
    readonly example: () => ImpactExample;
  }[];
}

/** At most this many senders are counted by name, and this many groups: documents are hostile. The rest is counted together. */
const most = 1000;
const mostExamples = 3;
export const otherSenders = 'others';
export const notTold = 'not told';

export function emptyTally(): ImpactTally {
  return {
    documents: 0,
    unreadable: 0,
    changed: 0,
    validBefore: 0,
    validAfter: 0,
    invalidated: 0,
    validated: 0,
    groups: {},
    municipalities: {},
    systems: {},
  };
}

/** Counts one report. */
export function count(tally: ImpactTally, { sender, before, after, changes }: DocumentImpact): void {
  const [isInvalidated, isValidated] = [before && !after, after && !before];
  const facts = { documents: 1, changed: Number(changes.length > 0), invalidated: Number(isInvalidated), validated: Number(isValidated) };
  addNumbers(tally, facts);
  tally.validBefore += Number(before);
  tally.validAfter += Number(after);
  const { municipality = notTold, system = notTold } = sender;
  addNumbers(senderIn(tally.municipalities, municipality), facts);
  addNumbers(senderIn(tally.systems, system), facts);
  const seen = new Set<ImpactGroup>();
  const [broken, mended] = [new Set<ImpactGroup>(), new Set<ImpactGroup>()];
  for (const { change, causes, example } of changes) {
    const group = groupIn(tally, causes);
    if (!seen.has(group)) {
      seen.add(group);
      group.documents++;
      increase(group.municipalities, municipality, 1);
      increase(group.systems, system, 1);
      if (group.examples.length < mostExamples) group.examples.push(example());
    }
    group.findings[change.kind]++;
    increase(group.ids, change.finding.id, 1);
    if (change.kind !== 'lost' && change.finding.severity === 'error') broken.add(group);
    if (change.kind === 'lost' ? change.finding.severity === 'error' : change.kind === 'changed' && change.finding.severity !== 'error')
      mended.add(group);
  }
  if (isInvalidated) for (const group of broken) group.invalidated++;
  if (isValidated) for (const group of mended) group.validated++;
}

/** Adds what was counted elsewhere. */
export function addTally(tally: ImpactTally, { groups, municipalities, systems, ...numbers }: ImpactTally): void {
  addNumbers(tally, numbers);
  for (const [name, counts] of Object.entries(municipalities)) addNumbers(senderIn(tally.municipalities, name), counts);
  for (const [name, counts] of Object.entries(systems)) addNumbers(senderIn(tally.systems, name), counts);
  for (const { causes, findings, ids, municipalities: places, systems: senders, examples, ...counts } of Object.values(groups)) {
    const group = groupIn(tally, causes);
    addNumbers(group, counts);
    addNumbers(group.findings, findings);
    for (const [id, number] of Object.entries(ids)) increase(group.ids, id, number);
    for (const [name, number] of Object.entries(places)) increase(group.municipalities, name, number);
    for (const [name, number] of Object.entries(senders)) increase(group.systems, name, number);
    group.examples.push(...examples.slice(0, mostExamples - group.examples.length));
  }
}

function groupIn(tally: ImpactTally, causes: readonly number[]): ImpactGroup {
  const key = causes.join(' ') || 'none';
  return (tally.groups[key] ??= {
    causes,
    documents: 0,
    invalidated: 0,
    validated: 0,
    findings: { gained: 0, lost: 0, changed: 0 },
    ids: {},
    municipalities: record(),
    systems: record(),
    examples: [],
  });
}

/** Names come from documents: one of them may be `__proto__`. */
function record<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

function senderIn(senders: Record<string, SenderCount>, name: string): SenderCount {
  const key = nameIn(senders, name);
  const own = Object.hasOwn(senders, key) ? senders[key] : undefined;
  if (own !== undefined) return own;
  const fresh: SenderCount = { documents: 0, changed: 0, invalidated: 0, validated: 0 };
  Object.defineProperty(senders, key, { value: fresh, enumerable: true, configurable: true, writable: true });
  return fresh;
}

function increase(counts: Record<string, number>, name: string, by: number): void {
  const key = nameIn(counts, name);
  const now = Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0;
  Object.defineProperty(counts, key, { value: now + by, enumerable: true, configurable: true, writable: true });
}

function nameIn(names: object, name: string): string {
  return Object.hasOwn(names, name) || Object.keys(names).length < most ? name : otherSenders;
}

function addNumbers<T extends object>(to: T, from: Partial<T>): void {
  for (const [name, number] of Object.entries(from)) {
    const now: unknown = Reflect.get(to, name);
    if (typeof number === 'number' && typeof now === 'number') Reflect.set(to, name, now + number);
  }
}

import type { ReportFacts, ResourceFacts } from './facts.js';
import { inOrderOfTime } from './order.js';

/** What one report says of a resource. */
export interface Said<F extends ResourceFacts = ResourceFacts> {
  readonly report: ReportFacts;
  readonly facts: F;
}

/** All reports of a run, of any number of citizens. */
export interface Series {
  /** In the order of time. */
  readonly reports: readonly ReportFacts[];
  /** Who a report is about; the same for reports about the same citizen. */
  citizenOf(report: ReportFacts): string | undefined;
  /** Who first reported this id, and as what. */
  firstSaid(id: string): Said | undefined;
}

/** The reports of one citizen. */
export interface CitizenHistory {
  /** Those with a time, in its order. */
  readonly reports: readonly ReportFacts[];
  /** What they say of everything with an id, the citizen included: one list for each id. */
  readonly resources: readonly (readonly Said[])[];
  /** True when nobody's report had the id before. */
  readonly isFirst: (said: Said) => boolean;
}

/** Puts reports in order, and finds out which are about the same citizen. */
export function seriesOf(reports: readonly ReportFacts[]): Series {
  const ordered = inOrderOfTime(reports);
  const aliases = aliasesOf(ordered);
  const first = new Map<string, Said>();
  for (const report of ordered) for (const facts of report.resources) if (!first.has(facts.id)) first.set(facts.id, { report, facts });
  return {
    reports: ordered,
    citizenOf: ({ citizen }) => (citizen === undefined ? undefined : (aliases.get(citizen) ?? citizen)),
    firstSaid: (id) => first.get(id),
  };
}

/**
 * The CPR number of those who are also reported without one: the Patient has the same id. Of several numbers that one Patient
 * has by mistake, the least is taken, so that order plays no part.
 */
function aliasesOf(reports: readonly ReportFacts[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const provisional: { readonly id: string; readonly key: string }[] = [];
  for (const { citizen: key, isProvisional, resources } of reports) {
    const [patient] = resources;
    if (key === undefined || patient?.kind !== 'citizen') continue;
    if (isProvisional) provisional.push({ id: patient.id, key });
    else keepLeast(numbers, patient.id, key);
  }
  const aliases = new Map<string, string>();
  for (const { id, key } of provisional) {
    const number = numbers.get(id);
    if (number !== undefined) keepLeast(aliases, key, number);
  }
  return aliases;
}

function keepLeast(map: Map<string, string>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined || value < known) map.set(key, value);
}

/** The histories of all citizens, one after another, so that only one is in memory; in the order in which they are first reported. */
export function* citizenHistories(series: Series): Generator<CitizenHistory> {
  const byCitizen = new Map<string, ReportFacts[]>();
  for (const report of series.reports) {
    const citizen = series.citizenOf(report);
    if (citizen === undefined || report.timestamp === undefined) continue;
    const list = byCitizen.get(citizen);
    if (list) list.push(report);
    else byCitizen.set(citizen, [report]);
  }
  for (const reports of byCitizen.values()) yield historyOf(reports, series);
}

function historyOf(reports: readonly ReportFacts[], series: Series): CitizenHistory {
  const byId = new Map<string, Said[]>();
  for (const report of reports) {
    for (const facts of report.resources) {
      const list = byId.get(facts.id);
      // A resource that is twice in one report has a rule of its own (FKG-R04).
      if (list?.at(-1)?.report === report) continue;
      if (list) list.push({ report, facts });
      else byId.set(facts.id, [{ report, facts }]);
    }
  }
  const resources = [...byId.values()];
  return {
    reports,
    resources,
    isFirst: ({ report, facts }) => series.firstSaid(facts.id)?.report === report,
  };
}

/** The resources of a history that are of one kind, one list for each id. */
export function saidOf<F extends ResourceFacts>(
  { resources }: Pick<CitizenHistory, 'resources'>,
  isOfKind: (facts: ResourceFacts) => facts is F,
): (readonly Said<F>[])[] {
  return resources.map((list) => list.filter((said): said is Said<F> => isOfKind(said.facts))).filter(({ length }) => length > 0);
}

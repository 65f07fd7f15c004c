import { parseReference } from '../../bundle/reference-text.js';
import type { JsonObject } from '../../finding/json.js';
import type { Path } from '../rule.js';
import type { CarePlan, Contact, Entry } from '../view/entries.js';
import { listOf, objectOf, textOf } from '../view/json.js';
import type { Link } from '../view/link.js';
import { ReportView } from '../view/report-view.js';
import type { CodeValue } from '../view/values.js';
import { citizenKey } from './citizen-key.js';
import { digestOf } from './digest.js';
import type { ContactContent, ContactFacts, DocumentName, PlanFacts, ReportFacts, ResourceFacts } from './facts.js';
import type { Shared } from './shared.js';

/** Takes from a report what its history needs; of the report itself nothing is kept. */
export function readFacts(bundle: JsonObject, path: Path, document: DocumentName, shared: Shared): ReportFacts {
  const report = new ReportView(bundle, path);
  const { id } = bundle;
  const citizen = report.citizen && citizenKey(report.citizen);
  const known = report.entries.flatMap((entry) => resourceFacts(entry, report, shared) ?? []);
  return {
    document,
    path,
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(report.timestamp === undefined ? {} : { timestamp: report.timestamp.text }),
    ...(citizen === undefined ? {} : { citizen: shared.text(citizen) }),
    resources: [...known.filter(({ kind }) => kind === 'citizen'), ...known.filter(({ kind }) => kind !== 'citizen')],
    digest: digestOf(bundle),
  };
}

function resourceFacts(entry: Entry, report: ReportView, shared: Shared): ResourceFacts | undefined {
  if (entry.id === undefined) return undefined;
  const status = 'status' in entry ? entry.status?.text : undefined;
  const facts: ResourceFacts = {
    kind: entry.kind === 'other' ? shared.text(entry.type) : entry.kind,
    type: shared.text(entry.type),
    // A contact's id and a referral's are of few reports; those of others come again and again.
    id: entry.kind === 'contact' || entry.kind === 'referral' ? entry.id : shared.text(entry.id),
    entry: Number(entry.entryPath.at(-1)),
    ...(status === undefined ? {} : { status: shared.text(status) }),
    isVoid: entry.kind === 'citizen' ? entry.active === false : 'isVoid' in entry && entry.isVoid,
  };
  if (entry.kind === 'care-plan') return planFacts(entry, facts, shared);
  return entry.kind === 'contact' ? contactFacts(entry, facts, report, shared) : facts;
}

function planFacts({ start, resource }: CarePlan, facts: ResourceFacts, shared: Shared): PlanFacts {
  const activities = listOf(resource.activity).map(activityCode);
  const activity = activities.findIndex((code) => code !== undefined);
  const code = activities[activity];
  return {
    ...facts,
    kind: 'care-plan',
    ...(start === undefined ? {} : { start: shared.text(start.text) }),
    ...(code === undefined ? {} : { code: shared.text(code) }),
    activity,
  };
}

/** The first code of an activity. */
function activityCode(activity: unknown): string | undefined {
  const concept = objectOf(objectOf(objectOf(activity).detail).code);
  for (const coding of listOf(concept.coding)) {
    const { system, code } = objectOf(coding);
    const text = textOf(code);
    if (text !== undefined) return codeText({ system: textOf(system), code: text });
  }
  return undefined;
}

function contactFacts(contact: Contact, facts: ResourceFacts, report: ReportView, shared: Shared): ContactFacts {
  const { start, types, deliveryType, participants } = contact;
  const [link] = contact.carePlan;
  const plan = link && planId(link, report);
  const content: ContactContent = {
    types: codeTexts(types),
    deliveryType: codeTexts(deliveryType.flatMap(({ codes }) => codes)),
    participants: codeTexts(participants.flatMap(({ codes }) => codes)),
    deliveryTypeAt: Number(deliveryType[0]?.path.at(-1) ?? -1),
    planAt: Number(link?.path.at(-2) ?? -1),
  };
  return {
    ...facts,
    kind: 'contact',
    ...(start === undefined ? {} : { start: start.text }),
    ...(plan === undefined ? {} : { plan: shared.text(plan) }),
    content: shared.content(content),
  };
}

/** The id of the plan that is meant, also where the report does not hold it. */
function planId(link: Link, report: ReportView): string | undefined {
  return report.targetOf(link)?.id ?? parseReference(link.reference ?? '')?.id ?? link.reference ?? link.identifier;
}

function codeText({ system = '', code }: Pick<CodeValue, 'system' | 'code'>): string {
  return `${system}|${code}`;
}

/** Codes in an order of their own, each once: what is said first means nothing. */
function codeTexts(codes: readonly CodeValue[]): string {
  return [...new Set(codes.map(codeText))].sort().join(' ');
}

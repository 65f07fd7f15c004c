import { parseReference } from '../../../bundle/reference-text.js';
import type { JsonObject } from '../../../fhir/json.js';
import type { Path } from '../../../rules/rule.js';
import type { CarePlan, Contact, Entry, Referral } from '../view/entries.js';
import { listOf, objectOf, textOf } from '../../../rules/view/json.js';
import type { Link } from '../../../rules/view/link.js';
import { ReportView } from '../view/report-view.js';
import type { CodeValue } from '../../../rules/view/values.js';
import { citizenKey, isProvisional } from '../../gateway/history/citizen-key.js';
import { digestOf } from '../../../rules/history/digest.js';
import { ReportFacts, ResourceFacts, type DocumentName } from '../../../rules/history/facts.js';
import { ContactFacts, type ContactContent } from '../../gateway/history/contact-facts.js';
import { PlanFacts } from './plan-facts.js';
import { versionOf } from '../../../rules/history/version.js';
import type { Shared } from '../../../rules/history/shared.js';

/** Of most reports: they stand by themselves. */
const alone: Path = [];

/** Takes from a report what its history needs; of the report itself nothing is kept. */
export function readFacts(bundle: JsonObject, path: Path, document: DocumentName, shared: Shared): ReportFacts {
  const report = new ReportView(bundle, path);
  const { id } = bundle;
  const citizen = report.citizen && citizenKey(report.citizen);
  const known = report.entries.flatMap((entry) => resourceFacts(entry, report, shared) ?? []);
  return new ReportFacts(
    document,
    path.length === 0 ? alone : path,
    typeof id === 'string' && id !== '' ? id : undefined,
    report.timestamp?.text,
    citizen === undefined ? undefined : { text: shared.text(citizen), isProvisional: isProvisional(citizen) },
    [...known.filter(({ kind }) => kind === 'citizen'), ...known.filter(({ kind }) => kind !== 'citizen')],
    digestOf(bundle),
  );
}

function resourceFacts(entry: Entry, report: ReportView, shared: Shared): ResourceFacts | undefined {
  const { id, index, content } = entry;
  if (id === undefined) return undefined;
  // A contact's id and a referral's are of few reports; those of others come again and again.
  switch (content?.kind) {
    case 'citizen':
      return shared.facts(
        new ResourceFacts('citizen', shared.id(id), index, undefined, content.isVoid, versionOf(entry.resource, [], shared)),
      );
    case 'care-plan':
      return shared.facts(planFacts(content, shared.id(id), index, report, shared));
    case 'contact':
      return contactFacts(content, id, index, report, shared);
    case 'referral':
      return new ResourceFacts(
        'referral',
        id,
        index,
        statusOf(content, shared),
        content.isVoid,
        versionOf(entry.resource, idsOf([...content.basedOn, content.subject], report, shared), shared),
      );
    case undefined:
      return new ResourceFacts(shared.text(entry.type), id, index, undefined, false, versionOf(entry.resource, [], shared));
  }
}

function statusOf({ status }: CarePlan | Contact | Referral, shared: Shared): string | undefined {
  return status && shared.text(status.text);
}

function planFacts(plan: CarePlan, id: string, entry: number, report: ReportView, shared: Shared): PlanFacts {
  const activities = listOf(plan.entry.resource.activity).map(activityCode);
  const activity = activities.findIndex((code) => code !== undefined);
  const code = activities[activity];
  return new PlanFacts(
    id,
    entry,
    statusOf(plan, shared),
    plan.isVoid,
    versionOf(plan.entry.resource, idsOf([plan.subject], report, shared), shared),
    { start: plan.start?.text, code: code && shared.text(code), activity },
  );
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

function contactFacts(contact: Contact, id: string, entry: number, report: ReportView, shared: Shared): ContactFacts {
  const { start, types, deliveryType, participants, isVoid } = contact;
  const [link] = contact.carePlan;
  const plan = link && targetId(link, report);
  const version = versionOf(contact.entry.resource, idsOf([...contact.carePlan, contact.subject], report, shared), shared);
  const content: ContactContent = {
    types: codeTexts(types),
    deliveryType: codeTexts(deliveryType.flatMap(({ codes }) => codes)),
    participants: codeTexts(participants.flatMap(({ codes }) => codes)),
    deliveryTypeAt: deliveryType[0]?.index ?? -1,
    planAt: link?.index ?? -1,
  };
  return new ContactFacts(id, entry, statusOf(contact, shared), isVoid, version, {
    start: start?.text,
    plan: plan && shared.id(plan),
    what: shared.value(JSON.stringify(content), content),
  });
}

/** The ids of what is referred to. */
function idsOf(links: readonly (Link | undefined)[], report: ReportView, shared: Shared): string[] {
  return links.flatMap((link) => {
    const id = link && targetId(link, report);
    return id === undefined ? [] : [shared.id(id)];
  });
}

/** The id of the resource that is meant, also where the report does not hold it. */
function targetId(link: Link, report: ReportView): string | undefined {
  return report.targetOf(link)?.id ?? parseReference(link.reference ?? '')?.id ?? link.reference ?? link.identifier;
}

function codeText({ system = '', code }: Pick<CodeValue, 'system' | 'code'>): string {
  return `${system}|${code}`;
}

/** Codes in an order of their own, each once: what is said first means nothing. */
function codeTexts(codes: readonly CodeValue[]): string {
  return [...new Set(codes.map(codeText))].sort().join(' ');
}

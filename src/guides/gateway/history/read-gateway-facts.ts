import { parseReference } from '../../../bundle/reference-text.js';
import { digestOf } from '../../../rules/history/digest.js';
import { ReportFacts, type DocumentName, type ResourceFacts } from '../../../rules/history/facts.js';
import type { Shared } from '../../../rules/history/shared.js';
import { versionOf } from '../../../rules/history/version.js';
import type { Entry } from '../../../rules/view/entry.js';
import { listOf, objectOf, textOf } from '../../../rules/view/json.js';
import type { Link } from '../../../rules/view/link.js';
import type { GatewayView } from '../mixed/gateway-view.js';
import { Reported } from '../mixed/reported.js';
import type { Citizen } from '../view/citizen.js';
import type { GatewayContent } from '../view/gateway-report.js';
import { ofNobody } from '../kinds.js';
import { citizenKey, isProvisional } from './citizen-key.js';
import { GatewayFacts } from './gateway-facts.js';

/** Takes from a report what its history needs; of the report itself nothing is kept. */
export function readGatewayFacts(report: GatewayView, document: DocumentName, shared: Shared): ReportFacts {
  const { citizen, bundle } = report;
  const key = citizen && citizenKey(citizen);
  const known = report.entries.flatMap((entry) => entryFacts(entry, report, shared) ?? []);
  const isCitizen = ({ entry }: ResourceFacts): boolean => entry === citizen?.entry.index;
  return new ReportFacts(
    document,
    report.path,
    textOf(bundle.id),
    report.timestamp?.text,
    key === undefined ? undefined : { text: shared.text(key), isProvisional: isProvisional(key) },
    [...known.filter(isCitizen), ...known.filter((facts) => !isCitizen(facts))],
    digestOf(bundle),
  );
}

function entryFacts(entry: Entry<GatewayContent>, report: GatewayView, shared: Shared): ResourceFacts | undefined {
  const { id, index, content, type, resource } = entry;
  if (id === undefined || content === undefined) return undefined;
  const reported = content instanceof Reported ? content : undefined;
  const about = reported === undefined ? (content as Citizen) : reported.subject && report.subjectOf(reported);
  const links = reported === undefined ? [] : [...(reported.subject ? [reported.subject] : []), ...reported.links];
  const { start, end } = objectOf(resource.period);
  const detail = objectOf(objectOf(listOf(resource.activity)[0]).detail);
  return shared.facts(
    new GatewayFacts(
      content.kind,
      shared.id(id),
      index,
      reported?.status?.text,
      content.isVoid === true,
      versionOf(
        resource,
        links.flatMap((link) => targetId(link, report) ?? []),
        shared,
      ),
      {
        type: shared.text(type),
        code: shared.text(codesOf(resource.code ?? detail.code)),
        start: textOf(start),
        end: textOf(end),
        activityStatus: textOf(detail.status),
        profiles: shared.text(listOf(objectOf(resource.meta).profile).join(' ')),
        isShared: ofNobody.has(type) || (about !== undefined && about !== report.citizen),
      },
    ),
  );
}

/** The id of the resource that is meant, also where the report does not hold it. */
function targetId(link: Link, report: GatewayView): string | undefined {
  return report.targetOf(link)?.id ?? parseReference(link.reference ?? '')?.id ?? link.reference;
}

/** The codes of a concept. A display is free to change. */
function codesOf(concept: unknown): string {
  return listOf(objectOf(concept).coding)
    .flatMap((coding) => {
      const { system, code } = objectOf(coding);
      return typeof code === 'string' ? [`${textOf(system) ?? ''}|${code}`] : [];
    })
    .sort()
    .join(' ');
}

import { messageOf, type MessageId, type MessageParams } from '../finding/catalogue.js';
import { typeUrl } from '../finding/canonical.js';
import type { Finding } from '../finding/finding.js';
import type { Severity } from '../finding/severity.js';
import type { LinkedElement } from '../checks/linked.js';
import { resourceLabel, type ResourceContext } from './context.js';
import type { Place } from './result.js';

/** Where a finding comes from. */
export interface FindingSource {
  readonly context: ResourceContext;
  readonly place: Place;
  readonly element?: LinkedElement | undefined;
  readonly severity?: Severity | undefined;
  readonly rule?: string | undefined;
  readonly source?: string | undefined;
}

/** A finding at a place in a resource, with everything that is known about who demands it. */
export function makeFinding<Id extends MessageId>(id: Id, params: MessageParams<Id>, from: FindingSource): Finding {
  const message = messageOf(id);
  const { element } = from;
  return {
    id,
    severity: from.severity ?? message.severity,
    code: message.code,
    params,
    path: from.place.path,
    expression: from.place.expression,
    resource: resourceLabel(from.context),
    ...(element ? { profile: element.owner.url, definition: element.plan.id } : {}),
    ...(from.rule === undefined ? {} : { rule: from.rule }),
    source: from.source ?? typeUrl(element?.owner.type ?? from.context.type),
  };
}

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
  const { element, rule } = from;
  const severity = from.severity ?? message.severity;
  const { code } = message;
  const { path, expression } = from.place;
  const resource = resourceLabel(from.context);
  const source = from.source ?? typeUrl(element?.owner.type ?? from.context.type);
  // Written out for what valid reports have: objects that are put together of parts take several times as long.
  if (element && rule !== undefined) return { id, severity, code, params, path, expression, resource, profile: element.owner.url, definition: element.plan.id, rule, source };
  return {
    id,
    severity,
    code,
    params,
    path,
    expression,
    resource,
    ...(element ? { profile: element.owner.url, definition: element.plan.id } : {}),
    ...(rule === undefined ? {} : { rule }),
    source,
  };
}

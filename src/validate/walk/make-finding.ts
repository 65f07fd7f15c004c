import { messageOf, type MessageId, type MessageParams } from '../../finding/catalogue.js';
import { typeUrl } from '../../fhir/canonical.js';
import type { Finding, Suggestion } from '../../finding/finding.js';
import { boundedSuggestion } from '../../finding/bounded-suggestion.js';
import type { Severity } from '../../finding/severity.js';
import type { CheckedElement } from '../../checks/contract.js';
import { resourceLabel } from '../resolve/resource-context.js';
import type { Place, ResourceContext } from '../result.js';

/** Where a finding comes from. */
export interface FindingSource {
  readonly context: ResourceContext;
  /** How the resource is called, where that is known already. */
  readonly label?: string;
  readonly place: Place;
  readonly element?: CheckedElement | undefined;
  readonly severity?: Severity | undefined;
  readonly rule?: string | undefined;
  readonly source?: string | undefined;
  readonly suggestion?: Suggestion | undefined;
}

/** A finding at a place in a resource, with everything that is known about who demands it. */
export function makeFinding<Id extends MessageId>(id: Id, params: MessageParams<Id>, from: FindingSource): Finding {
  const message = messageOf(id);
  const { element, rule } = from;
  const suggestion = boundedSuggestion(from.suggestion);
  const severity = from.severity ?? message.severity;
  const { code } = message;
  const { path, expression } = from.place;
  const resource = from.label ?? resourceLabel(from.context);
  const source = from.source ?? typeUrl(element?.owner.type ?? from.context.type);
  // Written out for what nearly all are: objects that are put together of parts take several times as long.
  if (element) {
    const profile = element.owner.url;
    const definition = element.plan.id;
    if (suggestion !== undefined)
      return {
        id,
        severity,
        code,
        params,
        path,
        expression,
        resource,
        profile,
        definition,
        ...(rule === undefined ? {} : { rule }),
        source,
        suggestion,
      };
    return rule === undefined
      ? { id, severity, code, params, path, expression, resource, profile, definition, source }
      : { id, severity, code, params, path, expression, resource, profile, definition, rule, source };
  }
  return {
    id,
    severity,
    code,
    params,
    path,
    expression,
    resource,
    ...(rule === undefined ? {} : { rule }),
    source,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

import { coreBase } from '../../fhir/canonical.js';
import type { Plan } from '../../plan/plan.js';
import { FhirpathError, compile, nodeOf } from '../../fhirpath/index.js';
import type { Severity } from '../../finding/severity.js';
import type { Cursor } from '../cursor.js';
import type { Policy } from '../policy.js';
import { isExampleUrl } from '../value/security/example-url.js';

/**
 * What is said of an extension besides its content: whether it is known, whether it belongs here, and whether it stands
 * in the right one of extension and modifierExtension.
 */
export function checkExtension(url: string, value: unknown, plan: Plan | undefined, isModifier: boolean, at: Cursor): void {
  if (!plan) {
    if (isModifier) at.report('extension-modifier-unknown', { url });
    else at.report('extension-unknown', { url }, { severity: severityOfUnknown(url, at.policy) });
    return;
  }
  if (plan.root.modifier && !isModifier) at.report('extension-is-modifier', { url }, { source: plan.url });
  if (!plan.root.modifier && isModifier) at.report('extension-not-modifier', { url }, { source: plan.url });
  checkContext(url, value, plan, at);
}

function severityOfUnknown(url: string, { unknownExtensions, exampleUrls }: Policy): Severity {
  if (exampleUrls === 'allowed' && isExampleUrl(url)) return 'information';
  if (unknownExtensions !== 'error-except-hl7') return unknownExtensions;
  // HL7 publishes further extensions in a package of its own, hl7.fhir.uv.extensions.
  return url.startsWith(coreBase) ? 'information' : 'error';
}

function checkContext(url: string, value: unknown, plan: Plan, at: Cursor): void {
  const { contexts, contextInvariants = [], otherVersions } = plan;
  if (otherVersions !== undefined) at.report('extension-other-version', { url, versions: otherVersions }, { source: plan.url });
  if (contexts !== undefined) {
    const open = contexts.map((context) => ({ context, belongs: at.inContext(context) })).filter(({ belongs }) => belongs !== false);
    const isAllowed = open.some(({ belongs }) => belongs === true);
    if (open.length === 0) {
      at.report(
        'extension-context',
        { url, element: at.label, contexts: contexts.map((context) => context.expression).join(', ') || '–' },
        { source: plan.url },
      );
      return;
    }
    if (!isAllowed)
      at.report(
        'extension-context-unverified',
        { url, reason: open.map(({ context }) => context.expression).join(', ') },
        { source: plan.url },
      );
  }
  for (const expression of contextInvariants) {
    try {
      // "The FHIRPath focus is the element that holds the extension, and %extension refers to the extension itself."
      const variables = new Map([['extension', [nodeOf(value, 'Extension')]]]);
      if (!compile(expression).test(at.carrier(), at.environmentWith(variables))) {
        at.report('extension-context-invariant', { url, expression }, { source: plan.url });
      }
    } catch (error) {
      if (!(error instanceof FhirpathError)) throw error;
      at.fault(plan, plan.root.id, `contextInvariant ${expression} cannot be evaluated: ${error.message}`);
      at.report('extension-context-unverified', { url, reason: `${expression}: ${error.message}` }, { source: plan.url });
    }
  }
}

import type { Cursor } from '../cursor.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

const hl7 = 'http://hl7.org/fhir';

/** Resources of HL7 that are not among the definitions here, whichever guide is used. */
const notKept =
  /^http:\/\/hl7\.org\/fhir\/(?:[a-z]+\/)*(?:ConceptMap|SearchParameter|OperationDefinition|CapabilityStatement|CompartmentDefinition|NamingSystem)\//;

/** What elements of R4's definitions are mapped to (StructureDefinition.mapping.uri). */
const mappings = [
  'auditevent',
  'composition',
  'documentreference',
  'fivews',
  'interface',
  'logical',
  'object-implementation',
  'provenance',
  'rr',
  'w5',
  'workflow',
].map((name) => `${hl7}/${name}`);

const sid = (name: string): string => `${hl7}/sid/${name}`;

/** Code systems of others that HL7 has given an address (http://hl7.org/fhir/R4/terminologies-systems.html). */
const codeSystems: ReadonlySet<string> = new Set(
  ['cvx', 'icd-10', 'icd-10-cm', 'icd-9', 'icd-9-cm', 'icf-nl', 'icpc-1', 'icpc-2', 'ndc', 'srt'].map(sid),
);

/** Systems of identifiers that HL7 has given an address (http://hl7.org/fhir/R4/identifier-registry.html). */
const identifierSystems = ['ca-hc-din', 'eui-48/bluetooth', 'us-npi', 'us-ssn'].map(sid);

/** Addresses that are no canonical of a resource. */
const others: ReadonlySet<string> = new Set([...mappings, ...codeSystems, ...identifierSystems]);

/** The types of FHIRPath, and passports by country. */
const families = /^http:\/\/hl7\.org\/(?:fhirpath\/|fhir\/sid\/passport-[A-Z]{3}$)/;

/** An address in HL7's own space names something that HL7 has defined. Extensions and the definition itself are looked at elsewhere. */
export const hl7UrlCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'string' || !value.startsWith(hl7) || !isUnknownHl7Url(value, at)) return;
    const { plan, owner } = at.element;
    if (plan.id === 'Bundle.entry.fullUrl' || plan.id === 'Extension.url' || (owner.kind === 'resource' && plan.id === `${owner.type}.url`))
      return;
    at.report('url-hl7-unknown', { url: shown(value) }, { severity: at.policy.unknownHl7Urls });
  },
  (value) => typeof value === 'string' && !value.startsWith(hl7),
);

/** True for an address in HL7's own space that nothing here has. */
export function isUnknownHl7Url(url: string, at: Cursor): boolean {
  if (!url.startsWith(hl7) || /\s/.test(url)) return false;
  const address = url.replace(/[|#].*$/s, '');
  return (
    !others.has(address) &&
    !families.test(address) &&
    !notKept.test(address) &&
    at.canonical(address) === undefined &&
    at.terminology.kindOf(address) === undefined &&
    at.plan(address) === undefined
  );
}

/** True for a code system, of HL7 or with an address of HL7's. */
export function isHl7CodeSystem(url: string, at: Cursor): boolean {
  return codeSystems.has(url) || at.terminology.kindOf(url) === 'code-system';
}

import type { Policy } from '../checks/policy.js';
import type { Finding, FindingId } from '../finding/finding.js';

/** Findings of readers that HL7's validator does not have, or has as errors. */
const onlyHl7Forbids: ReadonlySet<FindingId> = new Set(['xml-processing-instruction', 'xml-blank-before', 'xml-encoding']);

/** HL7's validator takes the first resource that it finds in an element for one, and looks at nothing else there. */
function isAroundResource({ id, params }: Finding): boolean {
  return id === 'xml-wrapper-extra' || (id === 'xml-resource-count' && Number(params['count']) > 1);
}

/** What reading a text found, as heavy as the policy says: readers know of none. */
export function textFindings(findings: readonly Finding[], policy: Policy): readonly Finding[] {
  return findings.map((finding) => {
    if (isAroundResource(finding)) return { ...finding, severity: policy.onlyHl7Allows };
    if (onlyHl7Forbids.has(finding.id)) return { ...finding, severity: policy.onlyHl7Forbids };
    // HL7's validator reports every property that is given twice but this one.
    if (finding.id === 'json-duplicate-key' && finding.params['key'] === 'resourceType')
      return { ...finding, severity: policy.onlyHl7Allows };
    return finding;
  });
}

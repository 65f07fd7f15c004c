import type { Bilingual } from '../../finding/message.js';
import { assignmentHash } from '../assign/assigned.js';
import type { Assignment } from '../assign/assignment.js';
import { canonicalJson } from '../canonical-json.js';
import type { Certificate } from '../certificate.js';

/** Why an assignment is not the one that a certificate is for; nothing when it is. */
export function otherAssignment({ assignment: named, vendor }: Certificate, assignment: Assignment): Bilingual[] {
  if (named === undefined) return [{ en: 'it is for no assignment', da: 'det er ikke for nogen opgave' }];
  if (named.sha256 !== assignmentHash(assignment))
    return [
      {
        en: `it is for another assignment than ${assignment.number}, or that was changed`,
        da: `det er for en anden opgave end ${assignment.number}, eller den er ændret`,
      },
    ];
  return canonicalJson(vendor) === canonicalJson(assignment.vendor)
    ? []
    : [
        {
          en: `assignment ${assignment.number} is for ${assignment.vendor.name}, ${assignment.vendor.system} ${assignment.vendor.systemVersion}`,
          da: `opgave ${assignment.number} er for ${assignment.vendor.name}, ${assignment.vendor.system} ${assignment.vendor.systemVersion}`,
        },
      ];
}

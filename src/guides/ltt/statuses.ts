/** What a care plan's or referral's status may be in FHIR (http://hl7.org/fhir/request-status) and is not in LTT. */
export const otherRequestStatuses: ReadonlySet<string> = new Set(['draft', 'on-hold', 'revoked', 'unknown']);

/** The same for a care plan's activity (http://hl7.org/fhir/care-plan-activity-status). */
export const otherActivityStatuses: ReadonlySet<string> = new Set([
  'not-started',
  'scheduled',
  'on-hold',
  'cancelled',
  'stopped',
  'unknown',
]);

/** The same for a contact (http://hl7.org/fhir/encounter-status). */
export const otherEncounterStatuses: ReadonlySet<string> = new Set([
  'planned',
  'arrived',
  'triaged',
  'in-progress',
  'onleave',
  'cancelled',
  'unknown',
]);

/** The status that a care plan's activity has for each status of the plan. */
export const activityStatusOf: ReadonlyMap<string, string> = new Map([
  ['active', 'in-progress'],
  ['completed', 'completed'],
  ['entered-in-error', 'entered-in-error'],
]);

/** What a finding is about: the form of the document, a document that is no report, or a part of a report. */
export const areas = ['form', 'document', 'report', 'citizen', 'care-plan', 'contact', 'referral', 'other'] as const;

export type Area = (typeof areas)[number];

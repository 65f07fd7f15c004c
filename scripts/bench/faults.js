/**
 * Ten things wrong with testcases/bases/report.json, each of another kind: what, and the change that makes it. @type {readonly { about:
 * string, change: (report: any) => void }[]}
 */
export const faults = [
  { about: 'an element that is required is missing', change: (report) => void delete resource(report, 1).intent },
  { about: 'an element that FHIR does not know', change: (report) => void (resource(report, 0).nickname = 'Jo') },
  { about: 'a date that is none', change: (report) => void (resource(report, 1).period.start = '2026-02-30T09:00:00+02:00') },
  { about: 'a string for a boolean', change: (report) => void (resource(report, 0).active = 'true') },
  { about: 'a code outside of its required value set', change: (report) => void (resource(report, 2).status = 'done') },
  {
    about: "a code that is not in the profile's value set",
    change: (report) => void (resource(report, 1).activity[0].detail.reasonCode[0].coding[0].code = '00000000-0000-4000-8000-000000000000'),
  },
  { about: 'another value than the profile fixes', change: (report) => void (resource(report, 2).class.code = 'IMP') },
  {
    about: 'a reference to nothing in the report',
    change: (report) => void (resource(report, 2).subject.reference = 'Patient/00000000-0000-4000-8000-000000000001'),
  },
  { about: 'an extension that the profile demands is missing', change: (report) => void resource(report, 2).extension.pop() },
  { about: 'an invariant of the profile is broken', change: (report) => void (resource(report, 0).identifier[0].value = '210214-9999') },
];

/** A report with all of them. @param {any} report testcases/bases/report.json */
export function withFaults(report) {
  const copy = structuredClone(report);
  for (const { change } of faults) change(copy);
  return copy;
}

/** @param {any} report @param {number} entry */
function resource(report, entry) {
  return report.entry[entry].resource;
}

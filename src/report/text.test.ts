import { describe, expect, it } from 'vitest';
import { brokenFile, brokenLine, invalidReport, requiredStatus, runOf, validReport } from './testing/run.js';
import { formatText } from './text.js';
import type { ReportedFinding } from './reported-finding.js';

const english = { language: 'en', colour: false } as const;
const withFinding = (changes: Partial<ReportedFinding>): string =>
  formatText(runOf({ ...invalidReport, findings: [{ ...requiredStatus, ...changes }] }), english);

describe('formatText', () => {
  it('shows verdict, finding, place, profile, and the source line with a caret', () => {
    expect(formatText(runOf(invalidReport, validReport, brokenFile), english)).toMatchInlineSnapshot(`
      "reports/a.json  Bundle/x  invalid  (1 error, 1 information)

        error  status is null; leave it out
          reports/a.json:41:9  Bundle.entry[2].resource.status  Encounter/y  [json-null]
          profile http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter#Encounter.status
          rule ltt-1
          source http://hl7.org/fhir/StructureDefinition/Encounter
          41 | "status": null
             |           ^

        information  status is an object without content; leave it out
          reports/a.json:41:9  Bundle.entry[2].resource.status  Encounter/y  [json-empty-object]
          profile http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter#Encounter.status
          rule ltt-1
          source http://hl7.org/fhir/StructureDefinition/Encounter
          41 | "status": null
             |           ^

      reports/b.json  Bundle/z  valid
      reports/c.json  unreadable

        error  There is a comma with nothing after it; remove it
          reports/c.json:3:7  [json-comma-trailing]
          3 | "a": 1,
            |       ^

      3 documents: 1 valid, 1 invalid, 1 unreadable; 1 error, 0 warnings, 1 information, 0 not verified
      Checked against kl.dk.fhir.ltt 1.0.1, stage sds
      "
    `);
  });

  it('says information once for all the places it is about', () => {
    const note = { ...requiredStatus, severity: 'information' as const };
    const text = formatText(runOf({ ...validReport, findings: [note, { ...note, line: 77, column: 1 }] }), english);
    expect(text.match(/status is null/g)).toHaveLength(1);
    expect(text).toMatch(/b\.json:41:9 [^]*b\.json:77:1 /);
  });

  it('says what was suppressed, and what became of suppressions that did nothing', () => {
    const entry = { finding: 'json-null@a.json#Patient.x', reason: 'known\u001b' };
    const run = {
      ...runOf({ ...validReport, suppressed: [{ ...requiredStatus, suppression: entry }] }),
      suppressions: {
        file: 's.json',
        used: 1,
        expired: [{ ...entry, rule: 'ltt-1', expires: '2026-01-01' }],
        unused: Array<typeof entry>(30).fill(entry),
        elsewhere: 0,
      },
    };
    const text = formatText(run, english);
    expect(text).toMatch(/^reports\/b\.json {2}Bundle\/z {2}valid {2}\(1 suppressed\)\n/);
    expect(text).toContain('reported again:\n  json-null@a.json#Patient.x (ltt-1): known<U+001B>; until 2026-01-01\n');
    expect(text).toMatch(/take them out:\n( {2}json-null@a\.json#Patient\.x: known<U\+001B>\n){20} {2}and 10 more\n/);
    expect(text).toMatch(/0 information, 0 not verified, 1 suppressed\n/);
  });

  it('speaks Danish', () => {
    expect(formatText(runOf(invalidReport), { language: 'da', colour: false })).toMatch(/ugyldig[^]*fejl {2}status er null[^]*profil /);
  });

  it('names the line of a document among several', () => {
    expect(formatText(runOf(brokenLine), english)).toMatch(/^reports\/d\.ndjson:3 /);
  });

  it('has colours only when asked', () => {
    const coloured = formatText(runOf(invalidReport, brokenFile), { ...english, colour: true });
    expect(coloured).toContain('\u001b[31m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(formatText(runOf(invalidReport, brokenFile), english));
  });

  it('lets nothing from a document act on the terminal', () => {
    const hostile = '\u001b]0;owned\u0007\u202e\u009b31m\r\n';
    const text = withFinding({ params: { element: hostile }, resource: hostile, profile: hostile, expression: hostile });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('<U+001B>]0;owned');
    expect(text.split('\n').length).toBe(withFinding({}).split('\n').length);
  });

  it('cuts a message that is a document', () => {
    expect(withFinding({ params: { element: 'x'.repeat(1e6) } }).length).toBeLessThan(2000);
  });

  it('lists faults of definitions apart from the findings', () => {
    const run = {
      ...runOf(validReport),
      definitionFaults: [{ definition: 'http://x/y', element: 'Patient.name', problem: 'no such type' }],
    };
    expect(formatText(run, english)).toContain('  http://x/y#Patient.name: no such type');
  });
});

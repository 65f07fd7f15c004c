import { describe, expect, it } from 'vitest';
import { formatGithub } from './github.js';
import type { Severity } from '../finding/severity.js';
import type { RunResults } from './results.js';
import { sampleRun } from './sample/sample-run.js';
import { brokenFile, invalidReport, requiredStatus, runOf, validReport } from './testing/run.js';
import type { DocumentResult } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';

const written = (run: RunResults, language: 'en' | 'da' = 'en'): string => formatGithub(run, { language, colour: false });

interface Command {
  readonly command: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Reads workflow commands as the runner does (ActionCommand.TryParseV2 of actions/runner): properties end at the first `::` after the
 * command.
 */
function commands(text: string): Command[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith('::'))
    .map((line) => {
      const end = line.indexOf('::', 2);
      const [command = '', ...rest] = line.slice(2, end).split(' ');
      const properties = rest
        .join(' ')
        .split(',')
        .map((pair) => {
          const equals = pair.indexOf('=');
          const value = pair
            .slice(equals + 1)
            .replaceAll('%0D', '\r')
            .replaceAll('%0A', '\n')
            .replaceAll('%3A', ':')
            .replaceAll('%2C', ',')
            .replaceAll('%25', '%');
          return [pair.slice(0, equals), value];
        });
      const message = line
        .slice(end + 2)
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%');
      return { command, properties: Object.fromEntries(properties) as Record<string, string>, message };
    });
}

const hostile = 'a%0Ab,line=9::error::x %25\n::set-output name=x::y\r\n';
const withHostile = (changes: Partial<ReportedFinding>): Command[] =>
  commands(written(runOf({ ...invalidReport, findings: [{ ...requiredStatus, ...changes }] })));

describe('formatGithub', () => {
  it('is an error, a warning or a notice at the place in the file, errors first', () => {
    expect(
      commands(written(sampleRun)).map(({ command, properties }) => [command, properties['title'], properties['line'], properties['col']]),
    ).toEqual([
      ['error', 'cardinality-min', '11', '9'],
      ['error', 'max-length', '13', '91'],
      ['error', 'LTT-E03', '25', '92'],
      ['error', 'json-comma-trailing', '6', '88'],
      ['warning', 'LTT-E01', '23', '19'],
      ['notice', 'LTT-R07', '21', '9'],
      ['notice', undefined, undefined, undefined],
    ]);
  });

  it('says in its message what is wrong, where, and who demands it', () => {
    const [first] = commands(written(runOf(invalidReport)));
    expect(first!.properties).toEqual({ file: 'reports/a.json', line: '41', col: '9', title: 'json-null' });
    expect(first!.message.split('\n').slice(1)).toEqual([
      'Bundle.entry[2].resource.status  Encounter/y',
      'profile http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter#Encounter.status',
      'rule ltt-1',
      'source http://hl7.org/fhir/StructureDefinition/Encounter',
    ]);
  });

  it('ends with the counts', () => {
    expect(
      written(runOf(invalidReport, validReport, brokenFile))
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toMatch(/^3 documents: 1 valid, 1 invalid, 1 unreadable; 1 error/);
  });

  describe('where GitHub would drop some', () => {
    const ofSeverity = (severity: Severity, count: number): DocumentResult => ({
      ...invalidReport,
      findings: Array.from({ length: count }, () => ({ ...requiredStatus, severity })),
    });
    const kinds = (run: RunResults): string[] => commands(written(run)).map(({ command }) => command);

    it.each([
      [
        { error: 4, warning: 6, information: 0 },
        { error: 4, warning: 6 },
      ],
      [
        { error: 12, warning: 25, information: 1 },
        { error: 10, notice: 1 },
      ],
      [
        { error: 3, warning: 25, information: 9 },
        { error: 3, warning: 7, notice: 1 },
      ],
      [{ error: 0, warning: 0, information: 30 }, { notice: 10 }],
      [
        { error: 0, warning: 4, information: 30 },
        { warning: 4, notice: 7 },
      ],
    ])('of %j writes %j', (found, shown) => {
      const run = runOf(
        ofSeverity('information', found.information),
        ofSeverity('warning', found.warning),
        ofSeverity('error', found.error),
      );
      expect(kinds(run)).toEqual(Object.entries(shown).flatMap(([kind, count]) => Array.from({ length: count }, () => kind)));
    });

    it('counts the others in a line', () => {
      const run = runOf(ofSeverity('warning', 25), ofSeverity('error', 11), brokenFile);
      expect(commands(written(run)).at(-1)!.message).toBe(
        '27 more findings have no annotation: 2 errors, 25 warnings. All of them are in other formats, for example --format text:report.txt',
      );
      expect(commands(written(run, 'da')).at(-1)!.message).toMatch(
        /^Yderligere 27 fund vises ikke som annotationer: 2 fejl, 25 advarsler\./,
      );
      expect(commands(written(runOf(ofSeverity('error', 11)))).at(-1)!.message).toMatch(/^1 more finding has no annotation: 1 error\./);
    });
  });

  it('lets nothing in a document become a command or a property', () => {
    const found = withHostile({ params: { element: hostile }, expression: hostile, resource: hostile, profile: hostile });
    expect(found.map(({ command }) => command)).toEqual(['error']);
    expect(Object.keys(found[0]!.properties)).toEqual(['file', 'line', 'col', 'title']);
    expect(found[0]!.message).toContain('a%0Ab,line=9::error::x %25<U+000A>::set-output');
  });

  it('keeps the name of a file whole', () => {
    const file = 'a, b:c%2C 100%.json';
    expect(commands(written(runOf({ ...invalidReport, file })))[0]!.properties).toMatchObject({ file, line: '41' });
  });

  it('names no file for standard input', () => {
    expect(commands(written(runOf({ ...invalidReport, file: '-' })))[0]!.properties).toEqual({ title: 'json-null' });
  });
});

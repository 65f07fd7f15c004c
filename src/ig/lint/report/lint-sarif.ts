import { explanationOf } from '../../../report/explanations.js';
import { baseId, fileLocation } from '../../../report/sarif/file-uri.js';
import { fingerprintName, Fingerprints } from '../../../report/sarif/fingerprint.js';
import { levels } from '../../../report/sarif/levels.js';
import type { LintFinding, SuppressedLint } from '../lint.js';
import { lintRules } from '../registry.js';
import { lintText, type LintRun } from './lint-report.js';

/** The findings as SARIF 2.1.0, for code scanning. Suppressed findings are results with their justification. */
export function lintAsSarif(run: LintRun): string {
  const all = [...run.findings.map((finding) => ({ finding })), ...run.suppressed];
  const ids = [...new Set([...all.map(({ finding }) => finding.id), ...(run.problems.length > 0 ? ['compile'] : [])])];
  const fingerprints = new Fingerprints();
  const resultOf = ({ finding, reason }: { readonly finding: LintFinding } & Partial<Pick<SuppressedLint, 'reason'>>): object => ({
    ruleId: finding.id,
    ruleIndex: ids.indexOf(finding.id),
    level: levels[finding.severity],
    message: { text: lintText(finding) },
    locations: [locationOf(finding)],
    partialFingerprints: {
      [fingerprintName]: fingerprints.of(finding.file, {
        id: finding.id,
        expression: `${finding.subject} ${finding.definition ?? finding.expression}`,
      }),
    },
    ...(run.suppressed.length === 0
      ? {}
      : { suppressions: reason === undefined ? [] : [{ kind: 'inSource', status: 'accepted', justification: reason }] }),
  });
  const problems = run.problems.map(({ severity, message, ...place }) => ({
    ruleId: 'compile',
    ruleIndex: ids.indexOf('compile'),
    level: levels[severity],
    message: { text: message },
    ...(place.file === undefined ? {} : { locations: [locationOf({ file: place.file, line: place.line, column: place.column })] }),
    ...(run.suppressed.length === 0 ? {} : { suppressions: [] }),
  }));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: `${run.tool.name} lint`, version: run.tool.version, language: 'en', rules: ids.map(descriptorOf) } },
        originalUriBaseIds: { [baseId]: { description: { text: 'The folder that the tool was run in.' } } },
        columnKind: 'utf16CodeUnits',
        results: [...all.map(resultOf), ...problems],
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function locationOf({
  file,
  line,
  column,
  subject,
}: {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly subject?: string;
}): object {
  return {
    physicalLocation: {
      artifactLocation: fileLocation(file),
      ...(line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } }),
    },
    ...(subject === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: subject, kind: 'element' }] }),
  };
}

function descriptorOf(id: string): object {
  const rule = lintRules.find(({ meta }) => meta.id === id)?.meta;
  if (rule)
    return {
      id,
      shortDescription: { text: rule.title },
      fullDescription: { text: rule.about },
      help: { text: rule.about },
      defaultConfiguration: { level: levels[rule.severity] },
    };
  const known = explanationOf(id);
  return known === undefined
    ? { id }
    : { id, shortDescription: { text: known.text.en }, fullDescription: { text: known.about.en }, help: { text: known.about.en } };
}

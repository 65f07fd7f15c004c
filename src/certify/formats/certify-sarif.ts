import type { Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import { baseId, fileLocation } from '../../report/sarif/file-uri.js';
import type { CertifiedRequirement, UnsignedCertificate } from '../certificate.js';
import { statusWords } from '../words.js';
import { isOpen, pointsOf, type Point } from './points.js';

/**
 * The outcome as SARIF 2.1.0: a rule for each requirement and task, a result for each thing that is wrong with one.
 * @param folder what was certified, from where the tool runs: locations begin with it
 */
export function certifySarif(certificate: UnsignedCertificate, language: Language, folder: string): string {
  const { tool, chapters, assignment, result } = certificate;
  const requirements = chapters.flatMap((chapter) => chapter.requirements);
  const tasks = assignment?.tasks ?? [];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            ...(tool.version === undefined ? {} : { version: tool.version }),
            language,
            rules: [...requirements, ...tasks].map(({ number, title, text }) => ({
              id: number,
              shortDescription: { text: title[language] },
              fullDescription: { text: text[language] },
            })),
          },
        },
        originalUriBaseIds: { [baseId]: { description: { text: 'The folder that the tool was run in.' } } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...requirements.filter(isOpen).flatMap((requirement) => resultsOf(requirement, language, folder)),
          ...tasks
            .filter(isOpen)
            .map(({ number, title, text, status }) =>
              resultOf(number, 'error', `${number} ${title[language]}: ${statusWords[status][language]}`, { text: text[language] }, folder),
            ),
          ...(assignment?.strangers ?? []).map(({ file, line, reason }) =>
            resultOf(
              assignment?.number ?? '',
              'error',
              reason[language],
              { text: reason[language], file, ...(line === undefined ? {} : { line }) },
              folder,
            ),
          ),
        ],
        properties: { result },
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function resultsOf(requirement: CertifiedRequirement, language: Language, folder: string): object[] {
  const { number, title, status, obligation } = requirement;
  return pointsOf(requirement, language).map((point) =>
    resultOf(
      number,
      obligation === 'must' ? 'error' : 'warning',
      `${number} ${title[language]}: ${statusWords[status][language]}`,
      point,
      folder,
    ),
  );
}

function resultOf(
  ruleId: string,
  level: 'error' | 'warning',
  head: string,
  { text, file, line, column, finding }: Point,
  folder: string,
): object {
  const base = folder.replace(/(?<=.)[\\/]+$/, '');
  const region = line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  return {
    ruleId,
    level,
    message: { text: printable(head === text ? head : `${head}: ${text}`) },
    // Code scanning takes no result without a place: what no report shows is missing from the folder.
    locations: [{ physicalLocation: { artifactLocation: fileLocation(file === undefined ? base : `${base}/${file}`), ...region } }],
    ...(finding === undefined ? {} : { properties: { finding } }),
  };
}

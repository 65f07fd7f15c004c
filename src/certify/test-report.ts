import type { TestReport, TestReportParticipant, TestReportSetupActionAssert, TestReportTest } from 'fhir/r4.js';
import type { Language } from '../finding/message.js';
import { printable } from '../report/printable.js';
import type { CertifiedRequirement, UnsignedCertificate } from './certificate.js';
import { reasonOf } from './counted.js';
import type { Status } from './outcome.js';
import { resultWords, statusWords } from './words.js';

/** At most this many findings of a requirement are told of in its message; the certificate has all of them. */
const shownFindings = 3;

/**
 * The outcome as a FHIR R4 TestReport: a test for each chapter, an assertion for each requirement. What should hold and does
 * not is a warning; a step that must be shown and is not fails.
 */
export function testReportOf(certificate: UnsignedCertificate, language: Language): TestReport {
  const { result, time, vendor, protocol, chapters, tool } = certificate;
  const decided = chapters
    .flatMap(({ requirements }) => requirements)
    .filter(({ status }) => status === 'pass' || status === 'fail' || status === 'not-shown');
  const passed = decided.filter(({ status }) => status === 'pass').length;
  return {
    resourceType: 'TestReport',
    language,
    text: { status: 'generated', div: narrative(certificate, language) },
    name: printable(`${protocol.title[language]}: ${vendor.name}, ${vendor.system} ${vendor.systemVersion}`),
    status: 'completed',
    testScript: { display: `${protocol.name} (${protocol.version ?? ''}), SHA-256 ${protocol.hash ?? ''}` },
    result: result === 'passed' ? 'pass' : result === 'not-passed' ? 'fail' : 'pending',
    score: decided.length === 0 ? 0 : Math.round((10_000 * passed) / decided.length) / 100,
    tester: `${tool.name} ${tool.version ?? ''}`.trim(),
    issued: time,
    participant: participantsOf(certificate),
    test: chapters.map(
      ({ number, title, about, requirements }): TestReportTest => ({
        name: `${number} ${title[language]}`,
        description: about[language],
        action: requirements.map((requirement) => ({ assert: assertOf(requirement, language) })),
      }),
    ),
  };
}

/** uri is demanded of a participant; programs and systems here have names, which are written as relative ones. */
function participantsOf({ tool, vendor }: UnsignedCertificate): TestReportParticipant[] {
  const uri = (...parts: readonly (string | undefined)[]): string =>
    parts
      .filter((part) => part !== undefined)
      .map(encodeURIComponent)
      .join('/');
  return [
    { type: 'test-engine', uri: uri(tool.name, tool.version), display: `${tool.name} ${tool.version ?? ''}`.trim() },
    {
      type: 'client',
      uri: uri(vendor.name, vendor.system, vendor.systemVersion),
      display: printable(`${vendor.name}, ${vendor.system} ${vendor.systemVersion}; ${vendor.contact}`),
    },
  ];
}

function assertOf(requirement: CertifiedRequirement, language: Language): TestReportSetupActionAssert {
  return { result: resultOf(requirement), message: messageOf(requirement, language) };
}

const results: Readonly<Record<Status, TestReportSetupActionAssert['result']>> = {
  pass: 'pass',
  fail: 'fail',
  'not-shown': 'fail',
  'not-applicable': 'skip',
  undetermined: 'error',
};

function resultOf({ status, obligation }: CertifiedRequirement): TestReportSetupActionAssert['result'] {
  const result = results[status];
  return result === 'fail' && obligation === 'should' ? 'warning' : result;
}

/** Markdown: what comes from data is kept on one line, and in code. */
function messageOf({ number, status, title, evidence, findings, near = [] }: CertifiedRequirement, language: Language): string {
  const more = findings.length - shownFindings;
  const told = [
    ...near.map(({ file, line, text }) => `${place(file, line)}: ${text[language]}`),
    ...evidence.flatMap(({ file, line, unmet = [] }) => unmet.map((text) => `${place(file, line)}: ${text[language]}`)),
    ...findings.slice(0, shownFindings).map(({ file, line, message, id }) => `${place(file, line)}: ${message[language]} [${id}]`),
    ...(more > 0 ? [`+ ${more}`] : []),
  ];
  const shownBy = status === 'pass' && evidence[0] !== undefined ? ` (${place(evidence[0].file, evidence[0].line)})` : '';
  return `${number} ${title[language]}: ${statusWords[status][language]}${shownBy}${told.map((each) => `\n- ${plain(each)}`).join('')}`;
}

function place(file: string, line: number | undefined): string {
  return plain(line === undefined ? file : `${file}:${line}`);
}

/** On one line, and without what Markdown or HTML would take for its own. */
function plain(text: string): string {
  return printable(text).replace(/[<>&`*_[\]]/g, '\u00b7');
}

function narrative(certificate: UnsignedCertificate, language: Language): string {
  return `<div xmlns="http://www.w3.org/1999/xhtml" lang="${language}" xml:lang="${language}"><p>${resultWords[certificate.result][language]}: ${reasonOf(certificate)[language]}</p></div>`;
}

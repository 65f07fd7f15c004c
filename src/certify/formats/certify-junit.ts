import type { Language } from '../../finding/message.js';
import { printable } from '../../report/printable.js';
import { xmlAttributes, xmlText } from '../../report/xml-text.js';
import type { CertifiedRequirement, UnsignedCertificate } from '../certificate.js';
import { statusWords } from '../words.js';
import { isOpen, pointsOf } from './points.js';

/** The outcome as JUnit's XML: a suite for each chapter, a test for each requirement. What only should hold fails nothing. */
export function certifyJunit({ chapters, protocol, assignment }: UnsignedCertificate, language: Language): string {
  const suites = chapters.map(({ number, title, requirements }) =>
    suite(
      `${number} ${title[language]}`,
      requirements.map((requirement) => testOf(requirement, language)),
    ),
  );
  if (assignment !== undefined) {
    const tests = assignment.tasks.map(
      ({ number, title, text, status }): Test => ({
        name: `${number} ${title[language]}`,
        outcome: status === 'pass' ? 'passed' : 'failure',
        message: statusWords[status][language],
        text: text[language],
      }),
    );
    const strangers = assignment.strangers.map(({ file, reason }) => `${file}: ${reason[language]}`);
    suites.push(
      suite(assignment.number, [
        ...tests,
        {
          name: language === 'da' ? 'Indberetninger uden for opgaven' : 'Reports outside the assignment',
          outcome: strangers.length === 0 ? 'passed' : 'failure',
          message: String(strangers.length),
          text: strangers.join('\n'),
        },
      ]),
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${xmlAttributes({ name: `${protocol.name} ${protocol.version ?? ''}` })}>\n${suites.join('')}</testsuites>\n`;
}

interface Test {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error' | 'skipped';
  readonly message: string;
  readonly text: string;
}

function testOf(requirement: CertifiedRequirement, language: Language): Test {
  const { number, title, obligation, status } = requirement;
  const open = isOpen(requirement);
  const outcome =
    status === 'undetermined'
      ? 'error'
      : open && obligation === 'must'
        ? 'failure'
        : open || status === 'not-applicable'
          ? 'skipped'
          : 'passed';
  const text = pointsOf(requirement, language).map(
    ({ file, line, column, text: point }) =>
      `${[file, line, column].filter((part) => part !== undefined).join(':')}${file === undefined ? '' : ': '}${point}`,
  );
  return { name: `${number} ${title[language]}`, outcome, message: statusWords[status][language], text: text.join('\n') };
}

function suite(name: string, tests: readonly Test[]): string {
  const count = (outcome: Test['outcome']): number => tests.filter((test) => test.outcome === outcome).length;
  const attributes = xmlAttributes({
    name: printable(name),
    tests: tests.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  });
  return `<testsuite${attributes}>\n${tests.map((test) => testCase(name, test)).join('')}</testsuite>\n`;
}

function testCase(classname: string, { name, outcome, message, text }: Test): string {
  const attributes = xmlAttributes({ name: printable(name), classname: printable(classname) });
  if (outcome === 'passed') return `<testcase${attributes}/>\n`;
  const body = text.split('\n').map(printable).join('\n');
  return `<testcase${attributes}><${outcome}${xmlAttributes({ message: printable(message) })}>${xmlText(body)}</${outcome}></testcase>\n`;
}

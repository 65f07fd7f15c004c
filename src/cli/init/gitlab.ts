import { validateCommandLine } from './runner.js';
import type { Setup } from './setup.js';
import type { PlannedFile } from './planned-file.js';

const job = '.gitlab/ltt.gitlab-ci.yml';

/** How a pipeline takes up the job. */
const include = `include:\n  - local: ${job}\n`;

/** A job of GitLab CI in a file of its own, and the pipeline that takes it up, where there is none. */
export function gitlabFiles(setup: Setup, header: string): PlannedFile[] {
  const { install } = setup.runner;
  const content = `${header}
ltt:
  image: node:22
  script:
${install === undefined ? '' : `    - ${install}\n`}    # Reports that your tests write are made here, before they are checked.
    - |
      ${validateCommandLine(setup, ['text', 'junit:ltt-junit.xml', 'html:ltt-report.html', 'sarif:ltt.sarif'])}
  artifacts:
    when: always
    expire_in: 30 days
    expose_as: LTT report
    paths:
      - ltt-report.html
      - ltt.sarif
    reports:
      junit: ltt-junit.xml
`;
  return [
    { path: job, content },
    {
      path: '.gitlab-ci.yml',
      content: include,
      isTheirs: () => true,
      isThere: (text) => text.includes(job),
      byHand: `take the job up in .gitlab-ci.yml, which is yours:\n\n${indented(include)}`,
    },
  ];
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '       ').trimEnd();
}
